"""Which entries of one list continue which entries of another."""

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
_LIKE = 0.6
_MOST_PAIRS = 10_000


def pair_entries(
    old: Sequence[T], new: Sequence[T], likeness: Callable[[T, T], float]
) -> tuple[int | None, ...]:
    """Return for each old entry the index of the new one that it became, or None if it is gone.

    Equal entries belong together first, then the most alike (`likeness` from 0 to 1, at least
    0.6), then what stands alone in the same gap between entries that belong together.
    """
    found: list[int | None] = [None] * len(old)
    free = _equal(old, new, found)
    left = [index for index, partner in enumerate(found) if partner is None]
    if left and free and len(left) * len(free) <= _MOST_PAIRS:
        ranked = sorted(
            (-likeness(old[index], new[other]), index, other) for index in left for other in free
        )
        taken: set[int] = set()
        for score, index, other in ranked:
            if -score >= _LIKE and found[index] is None and other not in taken:
                found[index] = other
                taken.add(other)
    _alone_in_gap(found, len(new))
    return tuple(found)


def _equal(old: Sequence[T], new: Sequence[T], found: list[int | None]) -> list[int]:
    """Fill in the equal entries, first with first; return the indexes of new ones left over."""
    places: dict[T, list[int]] = {}
    for index in range(len(new) - 1, -1, -1):
        places.setdefault(new[index], []).append(index)
    for index, entry in enumerate(old):
        if places.get(entry):
            found[index] = places[entry].pop()
    return sorted(index for rest in places.values() for index in rest)


def _alone_in_gap(found: list[int | None], count: int) -> None:
    """Pair the one entry left in a gap with the one new entry in the same gap."""
    taken = {partner for partner in found if partner is not None}
    gaps: dict[tuple[int, int], list[int]] = {}
    before = -1
    for index, partner in enumerate(found):
        if partner is None:
            gaps.setdefault((before, _after(found, index, count)), []).append(index)
        else:
            before = partner
    for (start, end), indexes in gaps.items():
        free = [place for place in range(start + 1, end) if place not in taken]
        if len(indexes) == 1 and len(free) == 1:
            found[indexes[0]] = free[0]
            taken.add(free[0])


def _after(found: Sequence[int | None], index: int, count: int) -> int:
    """Return where the next entry with a partner has it."""
    return next((p for p in found[index + 1 :] if p is not None), count)
