"""The order that loses least: `1|prec|sum w C`, blocks first, then what is inside them."""

from dataclasses import dataclass
from itertools import pairwise

from roadmap2backlog.ordering.bound import chained_bound, flow_bound
from roadmap2backlog.ordering.jobs import Jobs, cost_of
from roadmap2backlog.ordering.pairs import count_implications
from roadmap2backlog.ordering.sidney import sidney_blocks
from roadmap2backlog.ordering.solid import Solution, solve_by_pairs, solve_large, solve_small
from roadmap2backlog.ordering.ties import settle_ties
from roadmap2backlog.ordering.unfold import Piece, unfold

_PAIR_VISITS = 500_000
_PAIR_VISITS_IF_FEW = 5_000_000
_FEW = 1000
_VISITS = 30_000
_FEWEST_VISITS_PER_JOB, _MOST_VISITS_PER_JOB = 3, 40
_LEAST_ROUNDS = 3


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
    blocks = sidney_blocks(jobs)
    pieces = unfold(jobs, blocks)
    solutions = [solve_small(piece, jobs) for piece in pieces]
    _solve_open(jobs, pieces, solutions, effort)
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


def _solve_open(
    jobs: Jobs, pieces: list[Piece], solutions: list[Solution | None], effort: float
) -> None:
    """Solve the pieces too large for an exact order, small ones first.

    What may be looked at is counted, not timed, so that every machine finds the same order. A
    piece gets at most half of what is left for pairs.
    """
    open_ = [number for number, solved in enumerate(solutions) if solved is None]
    total = sum(len(pieces[number].members) for number in open_) + 1
    per_job = min(max(_VISITS / total, _FEWEST_VISITS_PER_JOB), _MOST_VISITS_PER_JOB) * effort
    few = min(1.0, _FEW / max(1, len(jobs)))
    pairs = int(effort * (_PAIR_VISITS + few * _PAIR_VISITS_IF_FEW))
    open_.sort(key=lambda index: len(pieces[index].members))
    for number in open_:
        inside, block = pieces[number].jobs, pieces[number].block
        if inside is None or block is None:
            continue
        bound, visits = flow_bound(inside, block), int(per_job * len(inside))
        share = pairs if number == open_[-1] else pairs // 2
        if len(inside) ** 2 > share or _LEAST_ROUNDS * count_implications(inside) > share:
            solutions[number] = solve_large(inside, bound, visits)
        else:
            solutions[number] = solved = solve_by_pairs(inside, bound, share, visits)
            pairs -= solved.pair_visits
