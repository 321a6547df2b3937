"""The order most tools give: best score first, what blocks it pulled forward."""

from collections.abc import Sequence
from functools import cmp_to_key

from roadmap2backlog.ordering.jobs import Jobs


def score_order(jobs: Jobs) -> list[int]:
    """Return the jobs by weight per size; each after its blockers, best blocker first."""
    return pulled_forward(jobs, by_ratio(jobs))


def by_ratio(jobs: Jobs) -> list[int]:
    """Return the jobs by weight per size alone, compared exactly, ties by document order."""
    weights, sizes = jobs.weights, jobs.sizes

    def compare(one: int, other: int) -> int:
        return weights[other] * sizes[one] - weights[one] * sizes[other]

    sized = sorted((job for job in range(len(jobs)) if sizes[job]), key=cmp_to_key(compare))
    return [job for job in range(len(jobs)) if not sizes[job]] + sized


def pulled_forward(jobs: Jobs, wanted: Sequence[int]) -> list[int]:
    """Return the jobs as wanted, but each after all it waits for, which come just before it."""
    rank = [0] * len(jobs)
    for place, job in enumerate(wanted):
        rank[job] = place
    order: list[int] = []
    seen = bytearray(len(jobs))
    for job in wanted:
        trail = [job]
        while trail:
            top = trail[-1]
            if seen[top]:
                trail.pop()
                continue
            missing = [link for link in jobs.before[top] if not seen[link]]
            if missing:
                trail.append(min(missing, key=rank.__getitem__))
            else:
                seen[top] = 1
                order.append(trail.pop())
    return order
