"""Suggested dependencies: they decide between equals, and are never a reason to wait."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from roadmap2backlog.ordering.banded import Band, BandedSequence
from roadmap2backlog.ordering.jobs import Jobs
from roadmap2backlog.ordering.ties import Arc, settle_ties


def follow(jobs: Jobs, found: BandedSequence, arcs: Sequence[Arc]) -> BandedSequence:
    """Return the order with the suggestions followed that cost nothing.

    A suggestion orders jobs that could change places for free: neighbours of the same weight per
    size in one band. Blocks that get mixed that way become one.

    Args:
        jobs: The jobs.
        found: Their order.
        arcs: Pairs (earlier, later).
    """
    blocks: list[tuple[int, ...]] = []
    bands: list[Band] = []
    for band, inside in _by_band(found):
        order = settle_ties(jobs, [job for block in inside for job in block], arcs)
        merged = list(_merged(order, inside))
        blocks += merged
        bands += [band] * len(merged)
    order = [job for block in blocks for job in block]
    return replace(found, order=tuple(order), blocks=tuple(blocks), bands=tuple(bands))


def _by_band(found: BandedSequence) -> list[tuple[Band, list[tuple[int, ...]]]]:
    """Return each band with its blocks."""
    grouped: list[tuple[Band, list[tuple[int, ...]]]] = []
    for block, band in zip(found.blocks, found.bands, strict=True):
        if not grouped or grouped[-1][0] != band:
            grouped.append((band, []))
        grouped[-1][1].append(block)
    return grouped


def _merged(order: Sequence[int], blocks: Sequence[Sequence[int]]) -> Iterator[tuple[int, ...]]:
    """Yield the blocks in the new order, those that overlap as one."""
    home = {job: number for number, block in enumerate(blocks) for job in block}
    last = {home[job]: place for place, job in enumerate(order)}
    start = until = 0
    for place, job in enumerate(order):
        until = max(until, last[home[job]])
        if place == until:
            yield tuple(order[start : place + 1])
            start = until = place + 1
