"""The ordering problem in plain integers: weights, sizes and what must come before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from roadmap2backlog.graph import topological_order


class CycleError(ValueError):
    """Items wait for each other in a circle, so no order exists.

    Args:
        cycle: The items of one circle; each waits for the next, the last for the first.
    """

    def __init__(self, cycle: Sequence[object]) -> None:
        self.cycle = tuple(cycle)
        shown = [str(item) for item in self.cycle[:12]]
        if len(self.cycle) > len(shown):
            shown.append(f"… {len(self.cycle) - len(shown)} more")
        path = " → ".join([*shown, str(self.cycle[0])])
        super().__init__(f"these items wait for each other, so no order exists: {path}")


@dataclass(frozen=True, slots=True)
class Jobs:
    """Jobs 0 … n-1 in document order, with non-negative integer weights and sizes.

    `before[j]` are the jobs that must be done before j, each once; `after` is its reverse.
    """

    weights: Sequence[int]
    sizes: Sequence[int]
    before: Sequence[Sequence[int]]
    after: Sequence[Sequence[int]]

    def __len__(self) -> int:
        return len(self.weights)


def make_jobs(
    weights: Sequence[int], sizes: Sequence[int], before: Iterable[Iterable[int]]
) -> Jobs:
    """Return the jobs with each predecessor once and in document order.

    Raises:
        ValueError: If a weight or size is negative.
        CycleError: If no order exists.
    """
    if any(value < 0 for value in weights) or any(size < 0 for size in sizes):
        raise ValueError("weights and sizes cannot be negative")
    incoming = [sorted(set(links)) for links in before]
    outgoing: list[list[int]] = [[] for _ in incoming]
    for job, links in enumerate(incoming):
        for earlier in links:
            outgoing[earlier].append(job)
    jobs = Jobs(weights, sizes, incoming, outgoing)
    if len(topological_order(incoming, outgoing)) < len(jobs):
        raise CycleError(find_cycle(incoming))
    return jobs


def find_cycle(before: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Return one circle, each job waiting for the next; empty if there is none."""
    fresh, open_, closed = 0, 1, 2
    state = [fresh] * len(before)
    for start in range(len(before)):
        if state[start] != fresh:
            continue
        path, iterators = [start], [iter(before[start])]
        state[start] = open_
        while path:
            step = next(iterators[-1], None)
            if step is None:
                iterators.pop()
                state[path.pop()] = closed
            elif state[step] == open_:
                return tuple(path[path.index(step) :])
            elif state[step] == fresh:
                state[step] = open_
                path.append(step)
                iterators.append(iter(before[step]))
    return ()


def cost_of(order: Iterable[int], jobs: Jobs) -> int:
    """Return the sum of weight times completion over the jobs in this order."""
    clock = cost = 0
    weights, sizes = jobs.weights, jobs.sizes
    for job in order:
        clock += sizes[job]
        cost += weights[job] * clock
    return cost


def part_of(jobs: Jobs, members: Sequence[int]) -> Jobs:
    """Return the jobs among `members` alone, renumbered by their place in it (ascending)."""
    place = {job: index for index, job in enumerate(members)}
    return Jobs(
        [jobs.weights[job] for job in members],
        [jobs.sizes[job] for job in members],
        [[place[link] for link in jobs.before[job] if link in place] for job in members],
        [[place[link] for link in jobs.after[job] if link in place] for job in members],
    )
