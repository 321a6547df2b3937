"""A change of the whole backlog carried over to one that others changed meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.merging import moves
from roadmap2backlog.merging.changes import SECTIONS
from roadmap2backlog.merging.merge_item import Item, merge_item
from roadmap2backlog.model.backlog import Backlog, Story
from roadmap2backlog.pipeline.reviewing.edited import Clash


@dataclass(frozen=True, slots=True)
class Carried:
    """The backlog with the change in it, and the fields where theirs was kept instead."""

    backlog: Backlog
    clashes: tuple[Clash, ...] = ()


def carry(base: Backlog, mine: Backlog, theirs: Backlog) -> Carried:
    """Return theirs with everything that mine changed since base.

    A field that both changed stays as theirs has it, and is told. An item that mine took out
    stays where theirs changed it, or waits for it.
    """
    if theirs == base:
        return Carried(mine)
    clashes: list[Clash] = []
    lists = {name: _list(name, base, mine, theirs, clashes) for name in SECTIONS}
    lists["stories"] = _with_needed(lists["stories"], theirs, clashes)
    return Carried(theirs.model_copy(update=lists), tuple(clashes))


def _list(
    section: str, base: Backlog, mine: Backlog, theirs: Backlog, clashes: list[Clash]
) -> tuple[Item, ...]:
    """Return one list of items with the changes of mine."""
    before, wanted, now = (
        {item.id: item for item in getattr(side, section)} for side in (base, mine, theirs)
    )
    items: dict[str, Item] = {}
    for name, item in now.items():
        if name in wanted and name in before:
            items[name] = _item(before[name], wanted[name], item, clashes)
        elif name not in before or name in wanted or item != before[name]:
            items[name] = item
    items |= {n: item for n, item in wanted.items() if n not in before and n not in items}
    order = _order(list(before), list(wanted), [n for n in now if n in items], set(items))
    return tuple(items[name] for name in order)


def _with_needed(
    stories: tuple[Item, ...], theirs: Backlog, clashes: list[Clash]
) -> tuple[Item, ...]:
    """Return the stories with those put back that mine took out and another one waits for."""
    there = {one.id for one in stories}
    named = {name for one in stories if isinstance(one, Story) for name in one.depends_on}
    needed = [one for one in theirs.stories if one.id not in there and one.id in named]
    clashes += [Clash(one.id, "the story, and waits for it", None, None, None) for one in needed]
    return (*stories, *needed)


def _item(base: Item, mine: Item, theirs: Item, clashes: list[Clash]) -> Item:
    merged = merge_item(base, mine, theirs)
    if not merged.collisions:
        return merged.value
    values = {found.field: getattr(theirs, found.field) for found in merged.collisions}
    sides = [side.model_dump(mode="json") for side in (base, mine, theirs)]
    clashes += [
        Clash(theirs.id, name, sides[0][name], sides[1][name], sides[2][name]) for name in values
    ]
    return merged.value.model_copy(update=values)


def _order(
    before: Sequence[str], wanted: Sequence[str], now: Sequence[str], names: set[str]
) -> list[str]:
    """Return the order of theirs, with what mine moved or added behind its neighbour."""
    found = [name for name in now if name in names]
    for name, ahead in moves(before, wanted):
        if name not in names:
            continue
        if name in found:
            found.remove(name)
        place = found.index(ahead) + 1 if ahead in found else 0
        found.insert(place, name)
    return found
