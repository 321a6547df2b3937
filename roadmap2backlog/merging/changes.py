"""What a merge changes in the backlog, as data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from roadmap2backlog.merging.merge_item import Item
from roadmap2backlog.merging.moves import unmoved
from roadmap2backlog.model.backlog import Backlog

SECTIONS = ("initiatives", "epics", "stories")


class ChangeKind(StrEnum):
    """What happened to an item."""

    ADDED = "added"
    UPDATED = "updated"
    ORPHANED = "orphaned"
    RESTORED = "restored"
    MOVED = "moved"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class BacklogChange:
    """One difference between the backlog as it stood and as it will stand.

    Args:
        section: `initiatives`, `epics` or `stories`; empty for the file's own fields.
        id: The item's id; empty for the file's own fields.
        field: The field that is updated; of a moved story `rank`, with the stories right before.
        before: The field's value as it stood; None for what was not there.
        after: The field's value as it will stand.
    """

    section: str
    id: str
    kind: ChangeKind
    field: str = ""
    before: object = None
    after: object = None


@dataclass(frozen=True, slots=True)
class BacklogConflict:
    """A field that product owner and roadmap both changed; `ours` stands in the backlog.

    `base` is what they last had in common. Where the lock does not know the item, nobody can say
    whose word it is: `is_known` is false. Where only the roadmap changed it, but the story is
    done or dropped, `is_frozen` is true.
    """

    section: str
    id: str
    field: str
    base: object
    ours: object
    theirs: object
    is_known: bool = True
    is_frozen: bool = False


def changes_between(ours: Backlog, merged: Backlog) -> tuple[BacklogChange, ...]:
    """Return what must change in ours to become merged: the file's fields, then item by item."""
    found = list(_fields("", "", ours, merged, ("roadmap", "notes")))
    for section in SECTIONS:
        before, after = getattr(ours, section), getattr(merged, section)
        found += _items(section, before, after)
    return (*found, *_moved(ours, merged))


def _items(section: str, before: Sequence[Item], after: Sequence[Item]) -> Iterable[BacklogChange]:
    old = {item.id: item for item in before}
    new = {item.id for item in after}
    for item in after:
        if item.id not in old:
            yield BacklogChange(section, item.id, ChangeKind.ADDED, after=item)
        elif item is not old[item.id]:
            names = [name for name in type(item).model_fields if name != "orphaned"]
            yield from _fields(section, item.id, old[item.id], item, names)
            if item.orphaned != old[item.id].orphaned:
                kind = ChangeKind.ORPHANED if item.orphaned else ChangeKind.RESTORED
                yield BacklogChange(section, item.id, kind)
    for name, item in old.items():
        if name not in new:
            yield BacklogChange(section, name, ChangeKind.REMOVED, before=item)


def _fields(
    section: str, name: str, before: object, after: object, fields: Iterable[str]
) -> Iterable[BacklogChange]:
    for field in fields:
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield BacklogChange(section, name, ChangeKind.UPDATED, field, old, new)


def _moved(ours: Backlog, merged: Backlog) -> Iterable[BacklogChange]:
    """Yield the stories that change places with others that were there before."""
    was = [story.id for story in ours.stories]
    there = set(was)
    now = [story.id for story in merged.stories if story.id in there]
    if was == now:
        return
    stays = unmoved(was, now)
    before = dict(zip(was, [None, *was], strict=False))
    for name, previous in zip(now, [None, *now], strict=False):
        if name not in stays:
            yield BacklogChange("stories", name, ChangeKind.MOVED, "rank", before[name], previous)
