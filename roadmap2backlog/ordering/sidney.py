"""Sidney decomposition: the blocks that some best order keeps one after the other (Sidney 1975)."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from roadmap2backlog.ordering.closure import Network, settle
from roadmap2backlog.ordering.jobs import Jobs
from roadmap2backlog.strong_components import strong_components


@dataclass(frozen=True, slots=True)
class Block:
    """Jobs that belong together: no initial part of them has a higher weight per size.

    Args:
        members: The jobs in document order.
        weight: Sum of their weights.
        size: Sum of their sizes.
        carried: Weight moved along arcs times the head's size, times `scale`.
        scale: See `carried`; positive.
    """

    members: tuple[int, ...]
    weight: int
    size: int
    carried: int = 0
    scale: int = 1


def sidney_blocks(jobs: Jobs) -> tuple[Block, ...]:
    """Return the finest blocks, highest weight per size first, ties by document order.

    Divide and conquer over the ratio: a part is cut at its own mean ratio into the maximum
    closure and the rest; a part that cannot be cut falls into the strong components of what
    flow could still move.
    """
    network = Network(jobs.before)
    label = [0] * len(jobs)
    labels = 0
    found: list[Block] = []
    parts = [(list(range(len(jobs))), 1)] if len(jobs) else []
    while parts:
        members, scale = parts.pop()
        size = sum(jobs.sizes[job] for job in members)
        if len(members) == 1 or not size:
            found += [Block((job,), jobs.weights[job], jobs.sizes[job]) for job in members]
            continue
        _load(network, jobs, members, scale)
        early = settle(network, members)
        if len(early) in (0, len(members)):
            found += _components(network, jobs, members, size)
            continue
        labels += 1
        for job in early:
            label[job] = labels
        late = [job for job in members if label[job] != labels]
        network.keep_inside(members, label)
        parts += [(late, size), (early, size)]
    return _in_sequence(found, jobs)


def _load(network: Network, jobs: Jobs, members: Sequence[int], scale: int) -> None:
    """Set the excess at the members' mean ratio; flow in the old scale is kept, rounded down."""
    size = sum(jobs.sizes[job] for job in members)
    weight = sum(jobs.weights[job] for job in members)
    flow, excess, links, tails = network.flow, network.excess, network.links, network.tails
    weights, sizes = jobs.weights, jobs.sizes
    for job in members:
        excess[job] = size * weights[job] - weight * sizes[job]
    for job in members:
        for link in links[job]:
            if link >= 0 and flow[link]:
                moved = flow[link] * size // scale
                flow[link] = moved
                excess[job] -= moved
                excess[tails[link]] += moved


def _components(network: Network, jobs: Jobs, members: Sequence[int], scale: int) -> list[Block]:
    """Return the strong components of an evened-out part as blocks."""
    links, flow, tails, heads = network.links, network.flow, network.tails, network.heads
    moves = {
        job: [tails[a] if a >= 0 else heads[~a] for a in links[job] if a >= 0 or flow[~a]]
        for job in members
    }
    blocks = []
    for group in strong_components(moves):
        group.sort()
        inside = set(group)
        carried = sum(
            flow[link] * jobs.sizes[job]
            for job in group
            for link in links[job]
            if link >= 0 and tails[link] in inside
        )
        weight = sum(jobs.weights[job] for job in group)
        size = sum(jobs.sizes[job] for job in group)
        blocks.append(Block(tuple(group), weight, size, carried, scale))
    return blocks


def _in_sequence(blocks: Sequence[Block], jobs: Jobs) -> tuple[Block, ...]:
    """Return the blocks by ratio, then dependencies, then document order.

    A block without size comes as early as its dependencies and its weight allow.
    """
    shift = 2 * sum(jobs.sizes).bit_length() + 1
    first = -(sum(jobs.weights) + 1) << shift
    ranks = [
        (-((block.weight << shift) // block.size) if block.size else first, block.members[0])
        for block in blocks
    ]
    home = {job: number for number, block in enumerate(blocks) for job in block.members}
    waiting = [
        sum(home[earlier] != number for job in block.members for earlier in jobs.before[job])
        for number, block in enumerate(blocks)
    ]
    ready = [(ranks[number], number) for number, count in enumerate(waiting) if not count]
    heapify(ready)
    ordered = []
    while ready:
        number = heappop(ready)[1]
        ordered.append(blocks[number])
        for job in blocks[number].members:
            for later in jobs.after[job]:
                other = home[later]
                if other != number:
                    waiting[other] -= 1
                    if not waiting[other]:
                        heappush(ready, (ranks[other], other))
    return tuple(ordered)
