"""Relaxation over ordered pairs: a strong bound, and pairs that some best order keeps.

For incomparable jobs j and k, "j before k" costs size(j) x weight(k); it implies "j before l" for
every l after k, and "i before k" for every i before j. Dropping all other transitivity leaves a
problem with half-integral optimum, one maximum closure over ordered pairs (Chudak and Hochbaum
1999). Pairs fixed in every optimum of it stand so in every best order (Ambühl and Mastrolilli
2009, after Hammer, Hansen and Simeone 1984).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.graph import topological_order
from roadmap2backlog.ordering.closure import Network, settle
from roadmap2backlog.ordering.jobs import Jobs


@dataclass(frozen=True, slots=True)
class PairBound:
    """What the relaxation tells.

    Args:
        twice_bound: Twice the lower bound of the cost.
        before: For each job, the jobs that every best order puts before it; dependencies included.
        starts: For each job, twice the time the relaxation lets it start.
        is_complete: Whether the relaxation was solved; else the bound holds, but nothing is fixed.
        visits: Work done, in arcs looked at.
    """

    twice_bound: int
    before: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]
    is_complete: bool
    visits: int


def ancestor_masks(jobs: Jobs) -> list[int]:
    """Return for each job a bit mask of all the jobs that must come before it."""
    masks = [0] * len(jobs)
    for job in topological_order(jobs.before, jobs.after):
        for link in jobs.before[job]:
            masks[job] |= masks[link] | 1 << link
    return masks


def count_implications(jobs: Jobs) -> int:
    """Return how many implications there are between ordered pairs."""
    ancestors = ancestor_masks(jobs)
    decided = [mask | 1 << job for job, mask in enumerate(ancestors)]
    for job, mask in enumerate(ancestors):
        for link in _members(mask):
            decided[link] |= 1 << job
    every = (1 << len(jobs)) - 1
    return 2 * sum(
        (every & ~(decided[link] | decided[job])).bit_count()
        for job, links in enumerate(_without_shortcuts(jobs, ancestors))
        for link in links
    )


def _without_shortcuts(jobs: Jobs, ancestors: Sequence[int]) -> list[list[int]]:
    """Return for each job its predecessors that no other predecessor waits for."""
    return [
        [k for k in links if not any(ancestors[other] >> k & 1 for other in links)]
        for links in jobs.before
    ]


def relax_pairs(jobs: Jobs, visits: int) -> PairBound:
    """Return bound, fixed pairs and start times; about n² nodes.

    Any flow gives a bound, so the search may stop early.

    Args:
        jobs: The jobs.
        visits: How many arcs may be looked at, about.
    """
    ancestors = ancestor_masks(jobs)
    literals = _free_pairs(ancestors)
    network = Network(_implied(jobs, ancestors, literals))
    weights, sizes = jobs.weights, jobs.sizes
    both = 0
    for number, (first, second) in enumerate(literals):
        cost = sizes[first] * weights[second]
        both += cost
        network.excess[number] = sizes[second] * weights[first] - cost
    arcs = len(network.tails) + 1
    closed = set(settle(network, range(len(literals)), max(1, visits // arcs)))
    stuck = [number for number, value in enumerate(network.excess) if value > 0]
    gain = sum(network.excess[number] for number in stuck)
    before = [_members(mask) for mask in ancestors]
    certain = sum(
        weights[job] * (sizes[job] + sum(sizes[k] for k in links))
        for job, links in enumerate(before)
    )
    is_complete = closed.issuperset(stuck)
    chosen = _reached_from_excess(network, stuck)
    starts = _starts(jobs, before, literals, chosen)
    if is_complete:
        for number, (first, second) in enumerate(literals):
            if chosen[number]:
                before[second].append(first)
    return PairBound(
        twice_bound=2 * certain + both - gain,
        before=tuple(map(tuple, before)),
        starts=tuple(starts),
        is_complete=is_complete,
        visits=arcs * network.rounds,
    )


def _starts(
    jobs: Jobs,
    before: Sequence[Sequence[int]],
    literals: dict[tuple[int, int], int],
    chosen: bytearray,
) -> list[int]:
    """Return twice the time each job starts; an open pair stands half this way, half that way."""
    starts = [2 * sum(jobs.sizes[k] for k in links) for links in before]
    for number, (first, second) in enumerate(literals):
        one, other = chosen[number], chosen[literals[second, first]]
        starts[second] += (1 + one - other) * jobs.sizes[first]
    return starts


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
    before = _without_shortcuts(jobs, ancestors)
    after: list[list[int]] = [[] for _ in before]
    for job, links in enumerate(before):
        for link in links:
            after[link].append(job)
    return [
        [literals[first, later] for later in after[second] if (first, later) in literals]
        + [literals[sooner, second] for sooner in before[first] if (sooner, second) in literals]
        for first, second in literals
    ]


def _reached_from_excess(network: Network, stuck: Sequence[int]) -> bytearray:
    """Return a mark (1) on what is in every maximum closure: all that stuck excess reaches."""
    links, flow, tails, heads = network.links, network.flow, network.tails, network.heads
    marked = bytearray(len(links))
    trail = list(stuck)
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
