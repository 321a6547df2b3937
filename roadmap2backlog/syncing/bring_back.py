"""What people changed in the tracker, brought into the backlog."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from roadmap2backlog.merging.moves import moves, unmoved, with_moves
from roadmap2backlog.model.backlog import Backlog, Epic, Story
from roadmap2backlog.model.changeset import Conflict, FieldChange, Value
from roadmap2backlog.syncing.comparing import Comparison
from roadmap2backlog.syncing.describing import read_epic, read_story
from roadmap2backlog.syncing.items import Item, Level
from roadmap2backlog.syncing.stages import status_of
from roadmap2backlog.syncing.tracker import Issue

T = TypeVar("T", Story, Epic)


@dataclass(frozen=True, slots=True)
class Brought:
    """One field of one item that a pull changes in the backlog."""

    id: str
    key: str
    change: FieldChange

    def as_dict(self) -> dict[str, object]:
        """Return what `--format json` prints."""
        return {
            "id": self.id,
            "key": self.key,
            "field": self.change.name,
            "from": self.change.before,
            "to": self.change.after,
        }


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """The backlog with people's words in it.

    `lost` are words that it has no place for, `conflicts` what both sides changed.
    """

    backlog: Backlog
    brought: tuple[Brought, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    lost: tuple[Conflict, ...] = ()
    moved: tuple[str, ...] = ()


def bring_back(
    backlog: Backlog,
    comparisons: Iterable[Comparison],
    items: Mapping[str, Item],
    *,
    take_theirs: bool = False,
) -> BroughtBack:
    """Return the backlog with every field that only the tracker changed.

    Args:
        backlog: As it stands.
        comparisons: Every item that has an issue.
        items: All items by name, for parents and blockers.
        take_theirs: Take the tracker's word also where both sides changed a field.
    """
    stories = {story.id: story for story in backlog.stories}
    epics = {epic.id: epic for epic in backlog.epics}
    brought: list[Brought] = []
    conflicts: list[Conflict] = []
    lost: list[Conflict] = []
    for found in comparisons:
        name = found.item.id
        theirs = [c for c in found.conflicts if take_theirs or c.kind == "tracker"]
        conflicts += [conflict for conflict in found.conflicts if conflict not in theirs]
        if found.item.level is Level.STORY:
            stories[name], taken = _with_words(stories[name], theirs, items)
            stories[name], seen = _with_status(stories[name], found.issue)
            brought += seen
        elif found.item.level is Level.EPIC:
            epics[name], taken = _with_words(epics[name], theirs, items)
        else:
            taken = ()
        lost += [conflict for conflict in theirs if conflict not in taken]
        brought += [_brought(conflict) for conflict in taken]
    new = backlog.model_copy(
        update={
            "stories": tuple(stories[story.id] for story in backlog.stories),
            "epics": tuple(epics[epic.id] for epic in backlog.epics),
        }
    )
    return BroughtBack(new, tuple(brought), tuple(conflicts), tuple(lost))


def _with_words(
    given: T, theirs: Iterable[Conflict], items: Mapping[str, Item]
) -> tuple[T, tuple[Conflict, ...]]:
    """Return an item with the tracker's values, and those that it has a place for."""
    taken = []
    for conflict in theirs:
        found = _with_word(given, conflict, items)
        if found is not None:
            given = found
            taken.append(conflict)
    return given, tuple(taken)


def _with_status(story: Story, issue: Issue) -> tuple[Story, tuple[Brought, ...]]:
    """Return a story as far as its issue is, and the change."""
    after = status_of(issue, story.status)
    if after is story.status:
        return story, ()
    change = FieldChange("status", str(story.status), str(after))
    new = story.model_copy(update={"status": after})
    return new, (Brought(story.id, issue.key, change),)


def _brought(conflict: Conflict) -> Brought:
    change = FieldChange(conflict.field, conflict.ours, conflict.theirs)
    return Brought(conflict.id, conflict.key, change)


def in_tracker_order(
    brought: BroughtBack, before: Sequence[str], theirs: Sequence[str]
) -> BroughtBack:
    """Return the backlog with the moves that people made in the tracker.

    A story that both sides moved stays where the backlog has it.

    Args:
        brought: The backlog.
        before: The stories in the order last in common; empty if nobody knows.
        theirs: The stories in the tracker's order.
    """
    stories = {story.id: story for story in brought.backlog.stories}
    ours = list(stories)
    known = frozenset(theirs)
    common = [name for name in (before or ours) if name in known and name in stories]
    shared = frozenset(common)
    placed = moves(common, [name for name in theirs if name in shared])
    mine = [name for name in ours if name in shared]
    owner_moved = shared - unmoved(common, mine)
    wanted = tuple(move for move in placed if move[0] not in owner_moved)
    order = with_moves(ours, wanted) if wanted else tuple(ours)
    if sorted(order) != sorted(ours):
        return brought
    moved = tuple(name for name, _ in wanted) if list(order) != ours else ()
    backlog = brought.backlog.model_copy(update={"stories": tuple(stories[n] for n in order)})
    return replace(brought, backlog=backlog, moved=moved)


def _with_word(given: T, conflict: Conflict, items: Mapping[str, Item]) -> T | None:
    """Return an item with one of the tracker's values, None where it has no place for it."""
    theirs = conflict.theirs
    if conflict.field == "title":
        title = " ".join(str(theirs or "").split())
        return given.model_copy(update={"title": title}) if title else None
    if isinstance(given, Epic):
        return read_epic(str(theirs or ""), given) if conflict.field == "text" else None
    if conflict.field == "text":
        return read_story(str(theirs or ""), given)
    update = _update_of(given, conflict, items)
    return None if update is None else given.model_copy(update=update)


def _update_of(
    story: Story, conflict: Conflict, items: Mapping[str, Item]
) -> dict[str, object] | None:
    """Return the fields of a story that one of the tracker's values changes."""
    theirs = conflict.theirs
    if conflict.field == "points":
        points = float(theirs) if isinstance(theirs, int | float) else None
        return {"points": points, "points_from": ""}
    if conflict.field == "parent":
        item = items.get(str(theirs or ""))
        if not theirs or (item is not None and item.level is Level.EPIC):
            return {"epic": item.id if item else ""}
    if conflict.field == "labels":
        return {"labels": _still(story.labels, theirs)}
    if conflict.field == "blockers":
        there = {items[name].id for name in _several(theirs) if name in items}
        return {"depends_on": tuple(name for name in story.depends_on if name in there)}
    return None


def _still(ours: Sequence[str], theirs: Value) -> tuple[str, ...]:
    there = frozenset(_several(theirs))
    return tuple(label for label in ours if "-".join(label.split())[:255] in there)


def _several(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
