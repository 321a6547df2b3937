"""The order that loses least: `1|prec|sum w C`, blocks first, then what is inside them."""

from dataclasses import dataclass
from itertools import pairwise

from roadmap2backlog.ordering.bound import chained_bound, flow_bound
from roadmap2backlog.ordering.jobs import Jobs, cost_of
from roadmap2backlog.ordering.sidney import decompose
from roadmap2backlog.ordering.solid import Solution, solve_by_pairs, solve_large, solve_small
from roadmap2backlog.ordering.ties import settle_ties
from roadmap2backlog.ordering.unfold import Piece, unfold

_PAIRS_AT_LEAST = 60_000
_PAIRS_PER_JOB = 1


@dataclass(frozen=True, slots=True)
class SequenceFound:
    """An order with its proof.

    Args:
        order: The jobs, first to do first.
        cost: Sum of weight times completion.
        lower_bound: No order costs less.
        blocks: The jobs of each block, blocks in sequence, jobs in order.
    """

    order: tuple[int, ...]
    cost: int
    lower_bound: int
    blocks: tuple[tuple[int, ...], ...]


def sequence(jobs: Jobs, effort: float = 1.0) -> SequenceFound:
    """Return the order that loses least, or nearly so, with a proven lower bound.

    Args:
        jobs: The jobs, free of cycles.
        effort: Multiplies how many pairs may be looked at in pieces too large for an exact order.
    """
    blocks = decompose(jobs)
    pieces = unfold(jobs, blocks)
    solutions = [solve_small(piece, jobs) for piece in pieces]
    budget = int(effort * (_PAIRS_AT_LEAST + _PAIRS_PER_JOB * len(jobs)))
    open_ = [number for number, solved in enumerate(solutions) if solved is None]
    for number in sorted(open_, key=lambda index: len(pieces[index].members)):
        pairs = len(pieces[number].members) ** 2
        solutions[number] = _solve_open(pieces[number], by_pairs=pairs <= budget)
        budget -= pairs
    order: list[int] = []
    bounds = []
    for piece, solved in zip(pieces, solutions, strict=True):
        if solved:
            order += [piece.members[job] for job in solved.order]
            weight = sum(jobs.weights[job] for job in piece.members)
            size = sum(jobs.sizes[job] for job in piece.members)
            bounds.append((solved.bound, weight, size))
    cuts = [0]
    for block in blocks:
        cuts.append(cuts[-1] + len(block.members))
    groups = tuple(tuple(settle_ties(jobs, order[a:b])) for a, b in pairwise(cuts))
    order = [job for group in groups for job in group]
    return SequenceFound(tuple(order), cost_of(order, jobs), chained_bound(bounds), groups)


def _solve_open(piece: Piece, *, by_pairs: bool) -> Solution | None:
    """Return an order and a bound for a piece too large for an exact order."""
    if piece.jobs is None or piece.block is None:
        return None
    bound = flow_bound(piece.jobs, piece.block)
    return (solve_by_pairs if by_pairs else solve_large)(piece.jobs, bound)
