"""R207: an id in typographic quotes, which are no quotes to YAML and become part of it.

initiatives:
  - {id: “billing”, title: Billing}
"""

from collections.abc import Iterator

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import RoadmapSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic, Severity
from roadmap2backlog.model.provenance import PathKey

_QUOTES = "“”„‟‘’‚‛«»‹›"


class QuotedId:
    """A warning, for such an id works as it stands, in the tracker and in the backlog, too."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each id that begins or ends with such a quote."""
        if not isinstance(subject, RoadmapSubject):
            return
        for path, name in _ids(subject):
            bare = name.strip(_QUOTES)
            if bare == name:
                continue
            what = f"the typographic quotes are part of the id `{name}`: YAML knows only plain ones"
            hint = f"write `id: {bare}`, without quotes" if bare else "write a name without quotes"
            yield Diagnostic("R207", what, subject.source_map.at(path), hint, Severity.WARNING)


def _ids(subject: RoadmapSubject) -> Iterator[tuple[PathKey, str]]:
    """Yield path and text of every id that a person gave."""
    roadmap = subject.roadmap
    nouns: list[tuple[PathKey, str | None]] = [
        *((("personas", number), each.id) for number, each in enumerate(roadmap.personas)),
        *((("goals", number), each.id) for number, each in enumerate(roadmap.goals)),
    ]
    for number, initiative in enumerate(roadmap.initiatives):
        path: PathKey = ("initiatives", number)
        nouns.append((path, initiative.id))
        for index, capability in enumerate(initiative.capabilities):
            inner: PathKey = (*path, "capabilities", index)
            nouns.append((inner, capability.id))
            nouns += [
                ((*inner, "stories", n), each.id) for n, each in enumerate(capability.stories)
            ]
    for path, name in nouns:
        if name:
            yield (*path, "id"), name


PLUGIN: Check = QuotedId()
