"""What the product owner re-ordered, and the order with it put back on top."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

Move = tuple[str, str | None]
"""A story, and the story that it stands right behind; None at the very top."""


def unmoved(base_order: Sequence[str], ours_order: Sequence[str]) -> frozenset[str]:
    """Return the ids of a longest sequence that stands in the same order in both.

    Of equally long ones it is the one found by patience sorting (Fredman 1975), so that of two
    neighbours that changed places the one that went up is the one that moved.
    """
    place = {name: number for number, name in enumerate(base_order)}
    names = [name for name in ours_order if name in place]
    tops: list[int] = []
    top_names: list[int] = []
    before = [-1] * len(names)
    for index, name in enumerate(names):
        pile = bisect_left(tops, place[name])
        if pile == len(tops):
            tops.append(0)
            top_names.append(0)
        tops[pile], top_names[pile] = place[name], index
        before[index] = top_names[pile - 1] if pile else -1
    found = []
    index = top_names[-1] if top_names else -1
    while index >= 0:
        found.append(names[index])
        index = before[index]
    return frozenset(found)


def moves(
    base_order: Sequence[str], ours_order: Sequence[str], held: Collection[str] = ()
) -> tuple[Move, ...]:
    """Return what the product owner placed, in file order, each with its new predecessor.

    These are the stories that were moved or added by hand, and those that are held.

    Args:
        base_order: The stories as generated last.
        ours_order: The stories as they stand in the backlog.
        held: Stories that keep their place behind their predecessor in any case.
    """
    stays = unmoved([name for name in base_order if name not in held], ours_order)
    predecessors: list[str | None] = [None, *ours_order]
    return tuple(
        (name, before)
        for name, before in zip(ours_order, predecessors, strict=False)
        if name not in stays
    )


def with_moves(order: Iterable[str], placed: Iterable[Move]) -> tuple[str, ...]:
    """Return an order in which every placed story stands right behind its predecessor.

    Args:
        order: The generated order; placed stories in it are taken out of their place.
        placed: Stories and predecessors; a predecessor stands in the order or is placed itself.
    """
    follower: dict[str | None, str] = {before: name for name, before in placed}
    anchored = frozenset(follower.values())
    found: list[str] = []
    here: str | None
    for here in (None, *(name for name in order if name not in anchored)):
        if here is not None:
            found.append(here)
        behind = follower.get(here)
        while behind is not None:
            found.append(behind)
            behind = follower.get(behind)
    return tuple(found)
