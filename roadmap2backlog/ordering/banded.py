"""Ordering band after band: what an earlier band needs belongs to that band."""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.graph import topological_order
from roadmap2backlog.ordering.jobs import Jobs, part_of
from roadmap2backlog.ordering.sequence import sequence

Band = tuple[int, ...]
LAST: Band = (2**62,)


@dataclass(frozen=True, slots=True)
class BandedSequence:
    """An order of jobs that keeps the bands.

    Args:
        order: The jobs.
        lower_bound: No order that keeps the bands costs less.
        blocks: The jobs of each block, in order.
        bands: The band of each block.
    """

    order: tuple[int, ...]
    lower_bound: int
    blocks: tuple[tuple[int, ...], ...]
    bands: tuple[Band, ...]


def sequence_bands(jobs: Jobs, bands: Sequence[Band | None], effort: float) -> BandedSequence:
    """Return the jobs, the lowest band first, each band in the order that loses least.

    Args:
        jobs: The jobs.
        bands: Per job; None for jobs that come as soon as what they wait for is done.
        effort: As for `sequence`.
    """
    homes = effective_bands(jobs, bands)
    members: dict[Band, list[int]] = {}
    for job, band in enumerate(homes):
        members.setdefault(band, []).append(job)
    order: list[int] = []
    blocks: list[tuple[int, ...]] = []
    tags: list[Band] = []
    bound = clock = 0
    for band in sorted(members):
        inside = members[band]
        found = sequence(part_of(jobs, inside) if len(members) > 1 else jobs, effort)
        bound += found.lower_bound + clock * sum(jobs.weights[job] for job in inside)
        clock += sum(jobs.sizes[job] for job in inside)
        order += [inside[job] for job in found.order]
        blocks += [tuple(inside[job] for job in block) for block in found.blocks]
        tags += [band] * len(found.blocks)
    return BandedSequence(tuple(order), bound, tuple(blocks), tuple(tags))


def effective_bands(jobs: Jobs, bands: Sequence[Band | None]) -> list[Band]:
    """Return the band each job must be in so that nothing waits for a later band."""
    homes = [LAST if band is None else band for band in bands]
    order = topological_order(jobs.before, jobs.after)
    for job in reversed(order):
        for link in jobs.before[job]:
            homes[link] = min(homes[link], homes[job])
    for job in order:
        if bands[job] is None and homes[job] == LAST:
            homes[job] = max((homes[link] for link in jobs.before[job]), default=min(homes))
    return homes
