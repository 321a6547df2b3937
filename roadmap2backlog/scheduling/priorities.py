"""Priority values for list scheduling: the lower, the sooner."""

from collections.abc import Sequence

from roadmap2backlog.scheduling.work import Work

_FIRST = -1e18


def by_rank(work: Work) -> list[float]:
    """Return each job's place in the backlog."""
    return _with_started(work, list(map(float, range(len(work)))))


def by_sprint(sprint: Sequence[int]) -> list[float]:
    """Return the sprints themselves, to rebuild a schedule in its own order."""
    return [float(at) for at in sprint]


def by_chain(work: Work) -> list[float]:
    """Return the negative of the best value per point on any chain that starts at a job.

    An epic's or initiative's value is shared out by size among its stories.
    """
    weight = list(work.weight) + [0.0] * (len(work) - len(work.weight))
    for item in work.valued:
        total = sum(work.size[m] for m in item.members) or 1
        for member in item.members:
            weight[member] += max(item.weight, item.late_weight) * work.size[member] / total
    best: list[tuple[float, float]] = [(0.0, 1.0)] * len(work)
    for job in reversed(work.order):
        own, size = weight[job], max(1, work.size[job]) if job < work.stories else 0
        chosen = (own, float(size))
        for other in work.after[job]:
            gain, cost = best[other]
            if (own + gain) * chosen[1] > chosen[0] * (size + cost):
                chosen = (own + gain, size + cost)
        best[job] = chosen if chosen[1] else (0.0, 1.0)
    return _with_started(work, [-gain / cost for gain, cost in best])


def _with_started(work: Work, priority: list[float]) -> list[float]:
    """Return the priorities with what is in progress before everything else, gates first."""
    for job, started in enumerate(work.started):
        if started:
            priority[job] = _FIRST
    for gate in range(work.stories, len(work)):
        priority[gate] = _FIRST
    return priority
