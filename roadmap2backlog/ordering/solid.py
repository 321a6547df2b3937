"""Ordering a piece that nothing takes apart: exactly if it is small, else nearly so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

from roadmap2backlog.ordering.bound import chained_bound, flow_bound
from roadmap2backlog.ordering.ideals import best_order
from roadmap2backlog.ordering.improve import improve
from roadmap2backlog.ordering.jobs import Jobs, cost_of, make_jobs
from roadmap2backlog.ordering.pairs import relax_pairs
from roadmap2backlog.ordering.sidney import sidney_blocks
from roadmap2backlog.ordering.unfold import Piece, unfold

FEW_IDEALS = 600


@dataclass(frozen=True, slots=True)
class Solution:
    """An order of a piece, numbered like its jobs, and a proven bound of its cost.

    `pair_visits` says how many implications between pairs were looked at.
    """

    order: Sequence[int]
    bound: int
    pair_visits: int = 0


def solve_small(piece: Piece, jobs: Jobs) -> Solution | None:
    """Return the best order of a piece of `jobs`, or None if it is too large for that."""
    if piece.jobs is None:
        job = piece.members[0]
        return Solution((0,), jobs.weights[job] * jobs.sizes[job])
    order = best_order(piece.jobs, FEW_IDEALS)
    return Solution(order, cost_of(order, piece.jobs)) if order is not None else None


def solve_by_pairs(jobs: Jobs, bound: int, pair_visits: int, visits: int) -> Solution:
    """Return an order guided by the relaxation over pairs, with its bound or the one given.

    Pairs that the relaxation fixes become dependencies. They usually leave only ties open.

    Args:
        jobs: The jobs.
        bound: A bound known already.
        pair_visits: How many implications between pairs may be looked at.
        visits: How many jobs may be looked at to make the order cheaper.
    """
    relaxed = relax_pairs(jobs, pair_visits)
    bound = max(bound, -(-relaxed.twice_bound // 2))
    if not relaxed.is_complete:
        return replace(solve_large(jobs, bound, visits), pair_visits=relaxed.visits)
    tighter = make_jobs(jobs.weights, jobs.sizes, relaxed.before)
    order: list[int] = []
    bounds = []
    for piece in unfold(tighter, sidney_blocks(tighter)):
        solved = solve_small(piece, tighter)
        if solved is None and piece.jobs and piece.block:
            starts = [relaxed.starts[job] for job in piece.members]
            solved = Solution(_by(starts, piece.jobs), flow_bound(piece.jobs, piece.block))
        if solved:
            order += [piece.members[job] for job in solved.order]
            weight = sum(jobs.weights[job] for job in piece.members)
            size = sum(jobs.sizes[job] for job in piece.members)
            bounds.append((solved.bound, weight, size))
    bound = max(bound, chained_bound(bounds))
    if cost_of(order, jobs) > bound:
        order = improve(jobs, order, visits)
    return Solution(order, bound, relaxed.visits)


def solve_large(jobs: Jobs, bound: int, visits: int) -> Solution:
    """Return a good order of any number of jobs with the bound given; near-linear time."""
    return Solution(improve(jobs, _by(_inherited(jobs), jobs), visits), bound)


def _inherited(jobs: Jobs) -> list[float]:
    """Return for each job the negated best weight per size behind it, itself included."""
    keys = [-(w / p if p else float("inf")) for w, p in zip(jobs.weights, jobs.sizes, strict=True)]
    for job in reversed(_by([0] * len(jobs), jobs)):
        for link in jobs.before[job]:
            keys[link] = min(keys[link], keys[job])
    return keys


def _by(keys: Sequence[float], jobs: Jobs) -> list[int]:
    """Return the jobs with the least key among those ready first, ties by document order."""
    waiting = [len(links) for links in jobs.before]
    ready = [(keys[job], job) for job, count in enumerate(waiting) if not count]
    heapify(ready)
    order = []
    while ready:
        job = heappop(ready)[1]
        order.append(job)
        for later in jobs.after[job]:
            waiting[later] -= 1
            if not waiting[later]:
                heappush(ready, (keys[later], later))
    return order
