"""Epics and stories whose ids a person changed in the backlog, told by the line they came from."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from roadmap2backlog.merging.new_words import folded
from roadmap2backlog.model.backlog import Backlog, Epic, Story
from roadmap2backlog.model.lock import Lock


@dataclass(frozen=True, slots=True)
class Renamed:
    """An item under an id that was never generated, and the one that it is, or that it may be."""

    section: str
    id: str
    before: str
    line: str
    is_sure: bool = True


def follow_renames(
    base: Lock | None, ours: Backlog | None, given: Collection[str] = ()
) -> tuple[Lock | None, list[Renamed]]:
    """Return the lock with the ids that people changed, and all ids that seem changed.

    An item goes on under another id if exactly one generated item is missing that came from the
    same line with the same title or the same story, and nothing else in the backlog could be it.

    Args:
        base: What was generated last.
        ours: The backlog as it stands.
        given: Ids that the roadmap gives: only there they can be changed.
    """
    if base is None or ours is None:
        return base, []
    groups = {item.id for item in (*base.initiatives, *ours.initiatives)}
    epics = [epic for epic in base.epics if epic.id not in groups]
    inner = [epic for epic in ours.epics if epic.id not in groups]
    found = [*_renamed("epics", epics, inner), *_renamed("stories", base.stories, ours.stories)]
    fixed = {_last(name) for name in given}
    found = [replace(one, is_sure=False) if _last(one.before) in fixed else one for one in found]
    names = {one.before: one.id for one in found if one.is_sure}
    if not names:
        return base, found
    lists = {
        "epics": tuple(_called(item, names) for item in base.epics),
        "stories": tuple(_called(item, names) for item in base.stories),
        "retired": tuple(sorted({*base.retired, *names} - {*names.values()})),
    }
    return base.model_copy(update=lists), found


def _renamed(
    section: str, base: Sequence[Epic | Story], ours: Sequence[Epic | Story]
) -> Iterable[Renamed]:
    """Yield the items of ours that stand where a missing one stood."""
    known, there = {item.id for item in base}, {item.id for item in ours}
    missing: dict[str, list[Epic | Story]] = {}
    for item in base:
        if item.id not in there and item.source:
            missing.setdefault(folded(item.source.text), []).append(item)
    if not missing:
        return
    strange = [
        (item, missing[line])
        for item in ours
        if item.id not in known and item.source
        if (line := folded(item.source.text)) in missing
    ]
    alike = {item.id: [one.id for one in gone if _is_alike(one, item)] for item, gone in strange}
    asked = [name for names in alike.values() for name in names]
    for item, gone in strange:
        names = alike[item.id]
        is_sure = len(names) == 1 and asked.count(names[0]) == 1
        before = names[0] if names else gone[0].id
        yield Renamed(section, item.id, before, item.source.text if item.source else "", is_sure)


def _is_alike(one: Epic | Story, other: Epic | Story) -> bool:
    if folded(one.title) == folded(other.title):
        return True
    if not isinstance(one, Story) or not isinstance(other, Story):
        return False
    return bool(one.story) and folded(one.story) == folded(other.story)


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _called(item: Epic | Story, names: Mapping[str, str]) -> Epic | Story:
    return item.model_copy(update={"id": names[item.id]}) if item.id in names else item
