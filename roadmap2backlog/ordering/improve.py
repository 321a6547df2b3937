"""Making an order cheaper by ordering stretches of it anew."""

from collections.abc import Sequence

from roadmap2backlog.ordering.ideals import best_order
from roadmap2backlog.ordering.jobs import Jobs, cost_of, part_of
from roadmap2backlog.ordering.sidney import sidney_blocks
from roadmap2backlog.ordering.unfold import unfold

_FEW_IDEALS = 400
_NARROWEST = 12


def improve(jobs: Jobs, order: Sequence[int], visits: int) -> list[int]:
    """Return an order that costs no more: overlapping stretches, wide to narrow, are re-done.

    Args:
        jobs: The jobs.
        order: All of them, dependencies respected.
        visits: How many jobs may be looked at, counted once for each stretch they are in.
    """
    current = list(order)
    gained = True
    while gained and visits > 0:
        gained = False
        width = 3 * len(current) // 4
        while width >= _NARROWEST and visits > 0:
            for start in range(0, len(current) - width // 2, max(1, width // 2)):
                stretch = current[start : start + width]
                better = _reordered(jobs, stretch)
                visits -= len(stretch)
                if better:
                    current[start : start + width] = better
                    gained = True
            width //= 2
    return current


def _reordered(jobs: Jobs, stretch: Sequence[int]) -> list[int]:
    """Return the stretch in a cheaper order; empty if none was found."""
    members = sorted(stretch)
    place = {job: number for number, job in enumerate(stretch)}
    part = part_of(jobs, members)
    local: list[int] = []
    for piece in unfold(part, sidney_blocks(part)):
        inner = best_order(piece.jobs, _FEW_IDEALS) if piece.jobs else [0]
        if inner is None:
            local += sorted(piece.members, key=lambda job: place[members[job]])
        else:
            local += [piece.members[job] for job in inner]
    number = {job: index for index, job in enumerate(members)}
    if cost_of(local, part) < cost_of([number[job] for job in stretch], part):
        return [members[job] for job in local]
    return []
