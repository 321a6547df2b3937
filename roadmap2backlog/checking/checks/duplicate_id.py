"""R303: two items of the same level with the same id.

initiatives:
  - {id: billing, title: Billing}
  - {id: billing, title: Invoices}
"""

from collections.abc import Iterator

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import BacklogSubject, RoadmapSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.model.provenance import PathKey

Group = tuple[str, list[tuple[PathKey, str | None]]]


class DuplicateId:
    """Compares the ids that people gave; ids made from titles are unique by making."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each id that was there before."""
        in_roadmap = isinstance(subject, RoadmapSubject)
        groups = _in_roadmap(subject) if in_roadmap else _in_backlog(subject)
        for kind, members in groups:
            first: dict[str, PathKey] = {}
            for path, name in members:
                if name is None:
                    continue
                if name not in first:
                    first[name] = path
                    continue
                before = subject.source_map.at((*first[name], "id"))
                what = f"two {kind} have the id `{name}`; the first one is on line {before.line}"
                yield Diagnostic("R303", what, subject.source_map.at((*path, "id")))


def _in_roadmap(subject: Subject) -> Iterator[Group]:
    if not isinstance(subject, RoadmapSubject):
        return
    roadmap = subject.roadmap
    yield "goals", [(("goals", n), goal.id) for n, goal in enumerate(roadmap.goals)]
    yield "personas", [(("personas", n), each.id) for n, each in enumerate(roadmap.personas)]
    top: list[tuple[PathKey, str | None]] = []
    for number, initiative in enumerate(roadmap.initiatives):
        path: PathKey = ("initiatives", number)
        top.append((path, initiative.id))
        inside: list[tuple[PathKey, str | None]] = []
        for index, capability in enumerate(initiative.capabilities):
            inner: PathKey = (*path, "capabilities", index)
            inside.append((inner, capability.id))
            stories = enumerate(capability.stories)
            yield "stories", [((*inner, "stories", n), story.id) for n, story in stories]
        yield "capabilities", inside
    yield "initiatives", top


def _in_backlog(subject: Subject) -> Iterator[Group]:
    if not isinstance(subject, BacklogSubject):
        return
    backlog = subject.backlog
    yield "initiatives", [(("initiatives", n), e.id) for n, e in enumerate(backlog.initiatives)]
    yield "epics", [(("epics", n), epic.id) for n, epic in enumerate(backlog.epics)]
    yield "stories", [(("stories", n), story.id) for n, story in enumerate(backlog.stories)]


PLUGIN: Check = DuplicateId()
