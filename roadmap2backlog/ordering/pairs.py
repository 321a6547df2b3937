"""Relaxation over ordered pairs: a strong bound, and pairs that some best order keeps.

For incomparable jobs j and k, "j before k" costs size(j) x weight(k); it implies "j before l" for
every l after k, and "i before k" for every i before j. Dropping all other transitivity leaves a
problem with half-integral optimum, one maximum closure over ordered pairs (Chudak and Hochbaum
1999). Pairs fixed in every optimum of it stand so in every best order (Ambühl and Mastrolilli
2009, after Hammer, Hansen and Simeone 1984).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.ordering.closure import Network, settle
from roadmap2backlog.ordering.jobs import Jobs, topological_order


@dataclass(frozen=True, slots=True)
class PairBound:
    """What the relaxation tells.

    Args:
        twice_bound: Twice the lower bound of the cost.
        before: For each job, the jobs that every best order puts before it; dependencies included.
        starts: For each job, twice the time the relaxation lets it start.
    """

    twice_bound: int
    before: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]


def ancestor_masks(jobs: Jobs) -> list[int]:
    """Return for each job a bit mask of all the jobs that must come before it."""
    masks = [0] * len(jobs)
    for job in topological_order(jobs):
        for link in jobs.before[job]:
            masks[job] |= masks[link] | 1 << link
    return masks


def relax_pairs(jobs: Jobs) -> PairBound:
    """Return bound, fixed pairs and start times; about n² nodes, so for up to ~200 jobs."""
    ancestors = ancestor_masks(jobs)
    literals = _free_pairs(ancestors)
    network = Network(_implied(jobs, ancestors, literals))
    weights, sizes = jobs.weights, jobs.sizes
    both = 0
    for number, (first, second) in enumerate(literals):
        cost = sizes[first] * weights[second]
        both += cost
        network.excess[number] = sizes[second] * weights[first] - cost
    settle(network, range(len(literals)))
    gain = sum(value for value in network.excess if value > 0)
    before = [_members(mask) for mask in ancestors]
    certain = sum(
        weights[job] * (sizes[job] + sum(sizes[k] for k in links))
        for job, links in enumerate(before)
    )
    chosen = _reached_from_excess(network)
    starts = [2 * sum(sizes[k] for k in links) for links in before]
    for number, (first, second) in enumerate(literals):
        if chosen[number]:
            before[second].append(first)
            starts[second] += 2 * sizes[first]
        elif not chosen[literals[second, first]]:
            starts[second] += sizes[first]
    return PairBound(2 * certain + both - gain, tuple(map(tuple, before)), tuple(starts))


def _members(mask: int) -> list[int]:
    """Return the positions of the bits set."""
    return [index for index, bit in enumerate(bin(mask)[:1:-1]) if bit == "1"]


def _free_pairs(ancestors: Sequence[int]) -> dict[tuple[int, int], int]:
    """Return a number for each ordered pair that no dependency decides."""
    pairs: dict[tuple[int, int], int] = {}
    for first, mask in enumerate(ancestors):
        for second in range(first):
            if not (mask >> second | ancestors[second] >> first) & 1:
                pairs[first, second] = len(pairs)
                pairs[second, first] = len(pairs)
    return pairs


def _implied(
    jobs: Jobs, ancestors: Sequence[int], literals: dict[tuple[int, int], int]
) -> list[list[int]]:
    """Return for each ordered pair those that follow from it through one dependency."""
    before = [
        [k for k in links if not any(ancestors[other] >> k & 1 for other in links)]
        for links in jobs.before
    ]
    after: list[list[int]] = [[] for _ in before]
    for job, links in enumerate(before):
        for link in links:
            after[link].append(job)
    return [
        [literals[first, later] for later in after[second] if (first, later) in literals]
        + [literals[sooner, second] for sooner in before[first] if (sooner, second) in literals]
        for first, second in literals
    ]


def _reached_from_excess(network: Network) -> bytearray:
    """Mark what must be in every maximum closure: all that stuck excess could still reach."""
    links, flow, tails, heads = network.links, network.flow, network.tails, network.heads
    marked = bytearray(len(links))
    trail = [number for number, value in enumerate(network.excess) if value > 0]
    for number in trail:
        marked[number] = 1
    for number in trail:
        for link in links[number]:
            if link < 0 and not flow[~link]:
                continue
            near = tails[link] if link >= 0 else heads[~link]
            if not marked[near]:
                marked[near] = 1
                trail.append(near)
    return marked
