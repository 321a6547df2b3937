"""Which issues to create together: as few requests as possible, blockers first."""

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush


def creation_batches(
    names: Sequence[str], needs: Mapping[str, Sequence[str]], size: int
) -> tuple[tuple[str, ...], ...]:
    """Return the names in batches; whatever a name needs stands in an earlier batch.

    A batch is an antichain of at most `size` names. Of those that may come next, the ones with
    the longest way behind them come first (Hu 1961), so that chains do not pile up at the end;
    then the order given. Names on a cycle come last, in order, as if they needed nothing.

    Args:
        names: What to create, in rank order.
        needs: The names that each one needs; unknown ones are there already.
        size: Most names in one batch.
    """
    place = {name: number for number, name in enumerate(names)}
    before = [
        [place[n] for n in dict.fromkeys(needs.get(name, ())) if n in place] for name in names
    ]
    after: list[list[int]] = [[] for _ in names]
    waiting = [len(found) for found in before]
    for number, found in enumerate(before):
        for other in found:
            after[other].append(number)
    height = _heights(before, after)
    ready = [(-height[n], n) for n in range(len(names)) if not waiting[n]]
    heapify(ready)
    batches: list[tuple[str, ...]] = []
    done = 0
    while ready:
        batch = [heappop(ready)[1] for _ in range(min(size, len(ready)))]
        for number in batch:
            for other in after[number]:
                waiting[other] -= 1
                if not waiting[other]:
                    heappush(ready, (-height[other], other))
        done += len(batch)
        batches.append(tuple(names[number] for number in sorted(batch)))
    if done < len(names):
        placed = {name for batch in batches for name in batch}
        left = [name for name in names if name not in placed]
        batches += [tuple(left[i : i + size]) for i in range(0, len(left), size)]
    return tuple(batches)


def _heights(before: Sequence[Sequence[int]], after: Sequence[Sequence[int]]) -> list[int]:
    """Return how many steps the longest way behind each number has; numbers on cycles have 0."""
    height = [0] * len(after)
    open_ends = [len(found) for found in after]
    ends = [number for number, count in enumerate(open_ends) if not count]
    while ends:
        number = ends.pop()
        for other in before[number]:
            height[other] = max(height[other], height[number] + 1)
            open_ends[other] -= 1
            if not open_ends[other]:
                ends.append(other)
    return height
