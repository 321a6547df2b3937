"""The document's own order, blockers pulled forward."""

from roadmap2backlog.ordering.banded import BandedSequence
from roadmap2backlog.ordering.job_table import JobTable
from roadmap2backlog.ordering.problem import OrderingProblem
from roadmap2backlog.ordering.score_order import pulled_forward
from roadmap2backlog.ordering.sequence import sequence


def keep_order(table: JobTable, problem: OrderingProblem) -> BandedSequence:
    """Return the jobs as they stand, each after what it waits for.

    Blocks are runs of stories of the same innermost group. The bound is that of the best order,
    so that the gap says what keeping the order costs.
    """
    jobs = table.jobs
    order = pulled_forward(jobs, range(len(jobs)))
    home: dict[str, int] = {}
    for number, group in enumerate(problem.groups):
        home.update(dict.fromkeys(group.members, number))
    blocks: list[list[int]] = []
    last = -2
    for job in order:
        unit = table.units[job]
        here = home.get(problem.stories[unit[0]].id, -1) if unit else last
        if not blocks or here != last:
            blocks.append([])
            last = here
        blocks[-1].append(job)
    bound = sequence(jobs, problem.effort).lower_bound
    return BandedSequence(tuple(order), bound, tuple(map(tuple, blocks)), ((),) * len(blocks))
