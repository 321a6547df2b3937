"""What the product owner should know of a merge: findings of the codes R7xx."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from roadmap2backlog.diagnostics import Diagnostic, Severity, Span
from roadmap2backlog.merging.changes import SECTIONS, BacklogConflict
from roadmap2backlog.merging.renamed import Renamed
from roadmap2backlog.merging.sections import Section
from roadmap2backlog.model.backlog import SETTLED, Backlog, Story
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.provenance import SourceMap
from roadmap2backlog.vocabulary.shortened import shortened

_NOUNS = {"initiatives": "initiative ", "epics": "epic ", "stories": "story ", "": "the file"}
_WIDEST = 60


class Places:
    """Knows where the items of a backlog stand in its file."""

    def __init__(self, backlog: Backlog, source_map: SourceMap | None) -> None:
        self._map = source_map
        self._index = {
            (section, item.id): index
            for section in SECTIONS
            for index, item in enumerate(getattr(backlog, section))
            if source_map is not None
        }

    def at(self, section: str, name: str, field: str = "id") -> Span:
        """Return the place of a field of an item, or of the item, or the file's start."""
        index = self._index.get((section, name))
        if self._map is None or index is None:
            return Span()
        return self._map.at((section, index, field))


def conflict_findings(conflicts: Iterable[BacklogConflict], places: Places) -> Iterable[Diagnostic]:
    """Yield an R701 for each field that both sides changed."""
    for found in conflicts:
        if found.is_frozen:
            continue
        message = (
            f"{_NOUNS[found.section]}{found.id}: `{found.field}` stays {in_words(found.ours)}; "
            f"the roadmap now gives {in_words(found.theirs)}"
        )
        yield Diagnostic("R701", message, places.at(found.section, found.id, found.field))


def frozen_findings(
    conflicts: Iterable[BacklogConflict], stories: Mapping[str, Story], places: Places
) -> Iterable[Diagnostic]:
    """Yield an R712 for each settled story in whose place the roadmap asks for something else."""
    told: dict[str, BacklogConflict] = {}
    for found in conflicts:
        if found.is_frozen:
            told.setdefault(found.id, found)
    for name, found in told.items():
        message = (
            f"story {name} is {stories[name].status}: `{found.field}` stays "
            f"{in_words(found.ours)}; the roadmap now gives {in_words(found.theirs)}"
        )
        yield Diagnostic("R712", message, places.at("stories", name, "status"))


def refusal_findings(refused: Iterable[tuple[Story, Story]]) -> Iterable[Diagnostic]:
    """Yield an R713 for each deleted story whose id the roadmap gives to other words now."""
    for gone, now in refused:
        message = (
            f"story {gone.id} was deleted from the backlog when the roadmap said "
            f"“{in_words(gone.title)}”; it now says “{in_words(now.title)}” under the same id, "
            "so it stays deleted"
        )
        hint = "if it is to be built, give it another `id` in roadmap.yaml, or put the story back"
        yield Diagnostic("R713", message, hint=hint)


def anew_findings(
    anew: Iterable[tuple[str, str]], base: Iterable[Story], stories: Mapping[str, Story]
) -> Iterable[Diagnostic]:
    """Yield an R713 for each new story that stands where a deleted one stood."""
    before = {story.id: story for story in base}
    for gone, name in anew:
        message = (
            f"story {name} is new: the roadmap now says “{in_words(stories[name].title)}” where "
            f"it said “{in_words(before[gone].title)}”; that story, {gone}, was deleted"
        )
        yield Diagnostic("R713", message)


def rename_findings(
    found: Iterable[Renamed], ours: Backlog, source_map: SourceMap
) -> Iterable[Diagnostic]:
    """Yield an R714 for each item that goes on under another id, or may be meant to."""
    places = Places(ours, source_map)
    for one in found:
        noun = _NOUNS[one.section]
        message = f"{noun}{one.id} was {one.before} before, and goes on as that one"
        hint = ""
        if not one.is_sure:
            message = (
                f"{noun}{one.id} names the line “{in_words(one.line)}” as its source, but is none "
                f"of those made of it; {one.before} is gone"
            )
            hint = "if it is that one, write the old id back; if it is your own, drop its `source`"
        yield Diagnostic("R714", message, places.at(one.section, one.id), hint)


def orphan_findings(stories: Section[Story], places: Places) -> Iterable[Diagnostic]:
    """Yield an R702 for each open story whose source is gone."""
    for name in stories.orphaned:
        story = stories.items[name]
        if story.orphaned and story.status not in SETTLED:
            text = story.source.text if story.source else story.title
            message = f"story {name}: its line is no longer in the roadmap: {in_words(text)}"
            yield Diagnostic("R702", message, places.at("stories", name))


class Undone(NamedTuple):
    """A story that could not stay where it was put, what forbade it, and the name of that."""

    story: str
    blocker: str
    written: str


def move_findings(
    undone: Iterable[Undone], placed: Mapping[str, str | None], places: Places
) -> Iterable[Diagnostic]:
    """Yield an R703 for each story that could not stay where it was put."""
    for name, blocker, written in undone:
        before = placed[name]
        wanted = f"right after {before}" if before else "at the top"
        if before == blocker:
            message = f"story {name} cannot stand {wanted}: that one depends on it"
        else:
            message = f"story {name} cannot stand {wanted}: it depends on {written}"
            message += f", whose last story is {blocker}" if written != blocker else ""
        yield Diagnostic("R703", message, places.at("stories", name))


def unknown_findings(unknown: Iterable[BacklogConflict], places: Places) -> Iterable[Diagnostic]:
    """Yield an R704 for each field that stays although nobody knows whose word it is."""
    for found in unknown:
        message = (
            f"{_NOUNS[found.section]}{found.id}: the lock does not know it, so `{found.field}` "
            f"stays {in_words(found.ours)}; the roadmap gives {in_words(found.theirs)}"
        )
        span = places.at(found.section, found.id, found.field)
        yield Diagnostic("R704", message, span, severity=Severity.WARNING)


def duplicate_findings(ours: Backlog, places: Places) -> Iterable[Diagnostic]:
    """Yield an R705 for each item whose id another one of its list has."""
    for section in SECTIONS:
        first: dict[str, int] = {}
        for index, item in enumerate(getattr(ours, section)):
            if item.id in first:
                message = f"two {section} have the id {item.id}"
                yield Diagnostic("R705", message, places.at(section, item.id))
            first.setdefault(item.id, index)


def in_words(value: object) -> str:
    """Return a field's value as people read it, cut where it is long."""
    return shortened(_words(value), _WIDEST)


def _words(value: object) -> str:
    if value is None or value in ("", ()):
        return "empty"
    if isinstance(value, tuple):
        return "[" + ", ".join(_words(entry) for entry in value) + "]"
    if isinstance(value, Noun):
        given = value.model_dump(mode="json", exclude_defaults=True)
        return "{" + ", ".join(f"{name}: {_words(part)}" for name, part in given.items()) + "}"
    if isinstance(value, float):
        return f"{value:g}"
    return " ".join(str(value).split())
