"""One list of items, merged item by item."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar, cast

from roadmap2backlog.merging.changes import BacklogConflict
from roadmap2backlog.merging.merge_item import Item, MergedItem, merge_item, merge_unknown
from roadmap2backlog.merging.moves import moves, with_moves
from roadmap2backlog.merging.new_words import asks_anew
from roadmap2backlog.merging.settled import merge_story
from roadmap2backlog.model.backlog import Story

AnItem = TypeVar("AnItem", bound=Item)


@dataclass(frozen=True, slots=True)
class Section(Generic[AnItem]):
    """The items that stand, and the items to remember as generated.

    Args:
        name: `initiatives`, `epics` or `stories`.
        items: By id: those of ours in their order, then the new ones.
        base: By id: those of theirs in their order, then orphans.
        added: Ids of the new items.
        orphaned: Ids of the items whose source is gone.
        conflicts: Fields that both sides changed.
        unknown: Fields where ours stands although nobody knows what it was before.
        refused: Deleted stories, with what the roadmap asks for in their place now.
    """

    name: str
    items: Mapping[str, AnItem]
    base: Mapping[str, AnItem]
    added: tuple[str, ...] = ()
    orphaned: tuple[str, ...] = ()
    conflicts: tuple[BacklogConflict, ...] = ()
    unknown: tuple[BacklogConflict, ...] = ()
    refused: tuple[tuple[Story, Story], ...] = ()


def merge_section(
    name: str, base: Sequence[AnItem], ours: Sequence[AnItem], theirs: Sequence[AnItem]
) -> Section[AnItem]:
    """Return the merge of one list.

    What ours added stays, what ours deleted stays away, what theirs no longer has is orphaned.
    """
    known, new = {item.id: item for item in base}, {item.id: item for item in theirs}
    items: dict[str, AnItem] = {}
    remembered = dict(new)
    orphaned = []
    conflicts: list[BacklogConflict] = []
    unknown: list[BacklogConflict] = []
    for item in ours:
        before, after = known.get(item.id), new.get(item.id)
        if before is not None and after is None:
            after = cast("AnItem", before.model_copy(update={"orphaned": True}))
            orphaned.append(item.id)
        merged = _merged(before, item, after)
        items[item.id] = merged.value
        if after is not None:
            remembered[item.id] = merged.base
        listed = unknown if before is None else conflicts
        listed += _conflicts(name, item.id, merged, is_known=before is not None)
    added = tuple(name for name in new if name not in items and name not in known)
    items |= {name: new[name] for name in added}
    refused = tuple(_refused(known, new, items))
    remembered |= {gone.id: known[gone.id] for gone, _ in refused}
    return Section(
        name, items, remembered, added, tuple(orphaned), tuple(conflicts), tuple(unknown), refused
    )


def with_revived(
    section: Section[AnItem], theirs: Iterable[AnItem], wanted: Iterable[str]
) -> Section[AnItem]:
    """Return the section with groups brought back that ours deleted but a new item stands in."""
    missing = {name for name in wanted if name and name not in section.items}
    back = {item.id: item for item in theirs if item.id in missing}
    if not back:
        return section
    items = {**section.items, **back}
    return replace(section, items=items, added=(*section.added, *back))


def ordered(
    section: Section[AnItem],
    base: Sequence[AnItem],
    ours: Sequence[AnItem],
    theirs: Sequence[AnItem],
) -> tuple[AnItem, ...]:
    """Return the items in the order of theirs, but where ours moved them."""
    order = [item.id for item in theirs if item.id in section.items]
    before = [item.id for item in base] if base else order
    held = {item.id for item in ours} - set(order)
    placed = moves(before, [item.id for item in ours], held)
    return tuple(section.items[name] for name in with_moves(order, placed))


def remembered(section: Section[AnItem], base: Sequence[AnItem]) -> tuple[AnItem, ...]:
    """Return the items of the next lock: theirs in order, orphans where they last stood."""
    new = [name for name in section.base if name not in section.orphaned]
    kept = [item.id for item in base if item.id in section.base]
    before = dict(zip(kept, [None, *kept], strict=False))
    placed = [(name, before.get(name)) for name in kept if name in set(section.orphaned)]
    return tuple(section.base[name] for name in with_moves(new, placed))


def _refused(
    known: Mapping[str, AnItem], new: Mapping[str, AnItem], items: Mapping[str, AnItem]
) -> Iterable[tuple[Story, Story]]:
    """Yield what was deleted, and what the roadmap asks for under the same id now."""
    for name, now in new.items():
        gone = known.get(name)
        if name in items or not isinstance(gone, Story) or not isinstance(now, Story):
            continue
        if asks_anew(gone, now):
            yield gone, now


def _merged(before: AnItem | None, ours: AnItem, theirs: AnItem | None) -> MergedItem[AnItem]:
    if theirs is None:
        return MergedItem(ours, ours)
    if before is None:
        return merge_unknown(ours, theirs)
    if isinstance(before, Story) and isinstance(ours, Story) and isinstance(theirs, Story):
        return cast("MergedItem[AnItem]", merge_story(before, ours, theirs))
    return merge_item(before, ours, theirs)


def _conflicts(
    section: str, name: str, merged: MergedItem[AnItem], *, is_known: bool
) -> Iterable[BacklogConflict]:
    return (
        BacklogConflict(
            section, name, each.field, each.base, each.ours, each.theirs, is_known, merged.is_frozen
        )
        for each in merged.collisions
    )
