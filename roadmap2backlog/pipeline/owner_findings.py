"""What a product owner should know of edited stories: unready, ill worded, waiting for nothing."""

from roadmap2backlog.checking import lost_references
from roadmap2backlog.decomposing.wording import Criterion, defects
from roadmap2backlog.diagnostics import Diagnostic, Severity, Span
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.provenance import NoSourceMap
from roadmap2backlog.model.readiness import unready_words

_SAID = {
    Criterion.WELL_FORMED: "does not say “As a …, I want to …” ({words})",
    Criterion.ATOMIC: "asks for more than one thing (“{words}”)",
    Criterion.MINIMAL: "says more than the wish (“{words}”)",
    Criterion.UNIFORM: "says “I want …” where the others say “I want to …”",
    Criterion.UNIQUE: "says the same as `{words}`",
    Criterion.FULL_SENTENCE: "is no full sentence (it begins or ends with “{words}”)",
    Criterion.UNAMBIGUOUS: "holds what nobody can check (“{words}”)",
}


def unready_findings(file: Loaded[Backlog] | None, backlog: Backlog) -> tuple[Diagnostic, ...]:
    """Return a warning for each story that calls itself ready and is not.

    Args:
        file: The backlog as its owner left it, for the places; None if there is none yet.
        backlog: The stories to judge.
    """
    places = _Places(file)
    return tuple(
        Diagnostic("R402", words, places.at(story.id, "status"), severity=Severity.WARNING)
        for story in backlog.stories
        if (words := unready_words(story))
    )


def wording_findings(
    file: Loaded[Backlog] | None, merged: Backlog, generated: Backlog
) -> tuple[Diagnostic, ...]:
    """Return a warning for each story of the owner's own wording, with what makes it hard to read.

    Generated stories are not judged here: their flags say what is wrong with the roadmap.
    """
    if file is None:
        return ()
    known = {story.id: story.story for story in generated.stories}
    own = {
        s.id for s in merged.stories if s.story and not s.orphaned and s.story != known.get(s.id)
    }
    if not own:
        return ()
    found: dict[str, list[str]] = {}
    for defect in defects(story for story in merged.stories if story.story):
        if defect.story in own:
            said = _SAID[defect.criterion].format(words=defect.words)
            found.setdefault(defect.story, []).append(said)
    places = _Places(file)
    return tuple(
        Diagnostic("R405", f"`{name}` {'; it '.join(said)}", places.at(name, "story"))
        for name, said in found.items()
    )


def reference_findings(file: Loaded[Backlog] | None, merged: Backlog) -> tuple[Diagnostic, ...]:
    """Return a warning for each name in the owner's file that means nothing after the build."""
    if file is None:
        return ()
    lost = {found.message for found in lost_references(merged, NoSourceMap())}
    if not lost:
        return ()
    told = lost_references(file.value, file.source_map)
    return tuple(found for found in told if found.message in lost)


class _Places:
    """Knows where the fields of stories stand in the owner's file."""

    def __init__(self, file: Loaded[Backlog] | None) -> None:
        self._file = file
        stories = file.value.stories if file else ()
        self._number = {story.id: number for number, story in enumerate(stories)}

    def at(self, name: str, field: str) -> Span:
        number = self._number.get(name)
        if self._file is None or number is None:
            return Span()
        return self._file.source_map.at(("stories", number, field))
