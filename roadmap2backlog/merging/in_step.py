"""Pairs of things that look the same, by where they stand."""

from collections.abc import Iterable, Sequence

_MOST_CELLS = 250_000


def in_step(ones: Sequence[int], others: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Return pairs of indexes, in order, as many as the shorter side has.

    Where one side is longer, those are left out that make the places of all pairs differ least.

    Args:
        ones: Places, ascending.
        others: Places on the other side, ascending.
    """
    if len(ones) > len(others):
        return [(one, other) for other, one in in_step(others, ones)]
    count, spare = len(ones), len(others) - len(ones)
    if not spare or count * (spare + 1) > _MOST_CELLS:
        return zip(range(count), range(count), strict=True)
    # best[s]: the least sum for the things so far, of which `s` others were left out.
    best = [0] * (spare + 1)
    ways: list[list[int]] = []
    for index, place in enumerate(ones):
        row, least, left_out = [], [0] * (spare + 1), 0
        for skipped in range(spare + 1):
            left_out = skipped if best[skipped] < best[left_out] else left_out
            row.append(left_out)
            least[skipped] = best[left_out] + abs(others[index + skipped] - place)
        best = least
        ways.append(row)
    skipped = min(range(spare + 1), key=best.__getitem__)
    found = []
    for index in range(count - 1, -1, -1):
        found.append((index, index + skipped))
        skipped = ways[index][skipped]
    return reversed(found)
