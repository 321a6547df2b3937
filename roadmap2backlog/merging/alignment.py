"""Which entry of an old list each entry of a new one comes from."""

from collections.abc import Sequence


def align(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """Return for each new entry the index of the old one to keep, or None to write it anew.

    Items with an id belong together by id; else equal entries first, then what stands between
    the same neighbours, in order.
    """
    if any(hasattr(entry, "id") for entry in (*old[:1], *new[:1])):
        by_id = {getattr(entry, "id", None): index for index, entry in enumerate(old)}
        return [by_id.get(getattr(entry, "id", None)) for entry in new]
    if len(old) == len(new) and sum(a != b for a, b in zip(old, new, strict=True)) == 1:
        return list(range(len(new)))
    found = _equal(old, new)
    used = {index for index in found if index is not None}
    before = -1
    for place, index in enumerate(found):
        if index is not None:
            before = index
            continue
        follower = before + 1
        if follower < len(old) and follower not in used:
            found[place] = before = follower
            used.add(follower)
    return found


def _equal(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """Return the equal entries, first with first."""
    waiting: dict[str, list[int]] = {}
    for index in range(len(old) - 1, -1, -1):
        waiting.setdefault(repr(old[index]), []).append(index)
    return [places.pop() if (places := waiting.get(repr(entry))) else None for entry in new]
