"""Lists changed on two sides: merged entry by entry."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rapidfuzz.fuzz import ratio

from roadmap2backlog.merging.pairing import pair_entries
from roadmap2backlog.merging.three_way import Outcome, Settled, three_way

T = TypeVar("T")
MergeEntry = Callable[[T, T, T], Settled[T]]
_PERCENT = 100.0


def merge_names(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]
) -> Settled[tuple[str, ...]]:
    """Return a list whose entries are names, e.g. labels or ids: what either side added or removed.

    Such lists never conflict.
    """
    plain = _plain(tuple(base), tuple(ours), tuple(theirs))
    if plain is not None:
        return plain
    before, new = set(base), set(theirs)
    kept = [name for name in ours if name in new or name not in before]
    added = [name for name in theirs if name not in before]
    value = _with_additions(kept, added, theirs)
    return Settled(value, Outcome.COMBINED, tuple(theirs))


def merge_texts(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]
) -> Settled[tuple[str, ...]]:
    """Return a list of sentences merged entry by entry; a reworded one stays the same entry."""
    return merge_entries(tuple(base), tuple(ours), tuple(theirs), likeness_of_texts, three_way)


def likeness_of_texts(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1."""
    return ratio(one, other) / _PERCENT


def merge_entries(
    base: tuple[T, ...],
    ours: tuple[T, ...],
    theirs: tuple[T, ...],
    likeness: Callable[[T, T], float],
    merge_entry: MergeEntry[T],
) -> Settled[tuple[T, ...]]:
    """Return a list merged entry by entry.

    An entry that one side added is there; one that a side removed and the other left alone is
    gone. What one side reworded and the other changed or removed as well is a conflict: ours
    stays, removals included.
    """
    plain = _plain(base, ours, theirs)
    if plain is not None:
        return plain
    in_ours = pair_entries(base, ours, likeness)
    in_theirs = pair_entries(base, theirs, likeness)
    replaced: dict[int, T | None] = {}
    next_base: dict[int, T] = dict(enumerate(theirs))
    lost: list[tuple[int, T]] = []
    conflict = False
    for index, entry in enumerate(base):
        mine, other = in_ours[index], in_theirs[index]
        if mine is None:
            if other is not None and theirs[other] != entry:
                conflict = True
                next_base[other] = entry
        elif other is None:
            gone = ours[mine] == entry
            conflict = conflict or not gone
            replaced[mine] = None if gone else ours[mine]
            lost += [] if gone else [(index, entry)]
        else:
            settled = merge_entry(entry, ours[mine], theirs[other])
            conflict = conflict or settled.is_conflict
            replaced[mine] = settled.value
            next_base[other] = settled.base
    known = {other for other in in_theirs if other is not None}
    added = [entry for index, entry in enumerate(theirs) if index not in known]
    merged = [replaced.get(index, entry) for index, entry in enumerate(ours)]
    kept = [entry for entry in merged if entry is not None]
    partners = {theirs[o]: replaced.get(m) for m, o in zip(in_ours, in_theirs, strict=True)
                if m is not None and o is not None}  # fmt: skip
    value = _with_additions(kept, added, theirs, partners)
    remembered = _with_lost(next_base, lost, in_theirs)
    if conflict:
        return Settled(value, Outcome.CONFLICT, remembered)
    return Settled(value, _outcome(value, base, ours, theirs), remembered)


def _plain(
    base: tuple[T, ...], ours: tuple[T, ...], theirs: tuple[T, ...]
) -> Settled[tuple[T, ...]] | None:
    """Return the result where at most one side changed the list, or both the same way."""
    settled = three_way(base, ours, theirs)
    return None if settled.is_conflict else settled


def _outcome(
    value: tuple[T, ...], base: tuple[T, ...], ours: tuple[T, ...], theirs: tuple[T, ...]
) -> Outcome:
    if value == ours:
        return Outcome.OURS
    return Outcome.THEIRS if value == theirs and base != theirs else Outcome.COMBINED


def _with_additions(
    kept: list[T], added: list[T], theirs: Sequence[T], partners: dict[T, T | None] | None = None
) -> tuple[T, ...]:
    """Return the kept entries with each added one after its neighbour in theirs, else at the end.

    `partners` tells what an entry of theirs is called in the merged list.
    """
    found = list(kept)
    there = dict.fromkeys(kept)
    for entry in added:
        if entry in there:
            continue
        place = _place_after(found, entry, theirs, partners or {})
        found.insert(place, entry)
        there[entry] = None
    return tuple(found)


def _place_after(found: list[T], entry: T, theirs: Sequence[T], partners: dict[T, T | None]) -> int:
    """Return the index behind the nearest entry that stands before this one in theirs."""
    for before in reversed(theirs[: theirs.index(entry)]):
        name = partners.get(before, before)
        if name in found:
            return found.index(name) + 1
    return 0 if theirs[0] == entry and len(theirs) > 1 and _follows(found, theirs) else len(found)


def _follows(found: list[T], theirs: Sequence[T]) -> bool:
    """Return whether the list goes on with what theirs goes on with."""
    return bool(found) and found[0] == theirs[1]


def _with_lost(
    base: dict[int, T], lost: list[tuple[int, T]], in_theirs: Sequence[int | None]
) -> tuple[T, ...]:
    """Return the next base: theirs, and what theirs removed although ours had reworded it."""
    found = [base[index] for index in sorted(base)]
    for index, entry in reversed(lost):
        before = [place for place in in_theirs[:index] if place is not None]
        found.insert(max(before, default=-1) + 1, entry)
    return tuple(found)
