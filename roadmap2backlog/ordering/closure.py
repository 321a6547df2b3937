"""Maximum closure by maximum flow (Picard 1976), warm-started between ratios.

Weight moves from a job to the jobs it waits for. An arc is a pair (tail, head): the head waits
for the tail, and `flow` is how much of the head's weight the tail carries. At ratio W/P a job has
too much if its weight is above its share of the size; excess runs along the arcs, and back along
flow, until nothing can move. What can no longer reach a job with too little is the closure.
"""

from collections.abc import Sequence


class Network:
    """The state of one decomposition: arcs, flow in a common scale per part, adjacency.

    `links[job]` holds arc numbers: `a` where the job is the head, `~a` where it is the tail.
    `rounds` counts the rounds of shortest ways so far.
    """

    __slots__ = ("excess", "flow", "heads", "level", "links", "next_link", "rounds", "tails")

    def __init__(self, before: Sequence[Sequence[int]]) -> None:
        self.tails: list[int] = []
        self.heads: list[int] = []
        self.links: list[list[int]] = [[] for _ in before]
        for head, tails in enumerate(before):
            for tail in tails:
                self.links[head].append(len(self.tails))
                self.links[tail].append(~len(self.tails))
                self.tails.append(tail)
                self.heads.append(head)
        self.rounds = 0
        self.flow = [0] * len(self.tails)
        self.excess = [0] * len(before)
        self.level = [-1] * len(before)
        self.next_link = [0] * len(before)

    def keep_inside(self, members: Sequence[int], label: Sequence[int]) -> None:
        """Drop the arcs that leave a part; `label` tells the parts apart."""
        tails, heads, links = self.tails, self.heads, self.links
        for job in members:
            own = label[job]
            links[job] = [a for a in links[job] if label[tails[a] if a >= 0 else heads[~a]] == own]


def settle(network: Network, members: Sequence[int], rounds: int | None = None) -> list[int]:
    """Return the jobs that cannot reach a shortage, once no excess can move any more.

    All of `members` if the excess sums to zero and could be evened out. The jobs returned are
    closed under predecessors and together have the largest possible excess.

    Args:
        network: Flow and excess; both are changed.
        members: The jobs of one part.
        rounds: Stop after so many rounds in all, though excess could still move.
    """
    alive = list(members)
    closed: list[int] = []
    while True:
        reached = _set_levels(network, alive)
        if len(reached) < len(alive):
            level = network.level
            closed += [job for job in alive if level[job] < 0]
        excess = network.excess
        sources = [job for job in reached if excess[job] > 0]
        if not sources or network.rounds == rounds:
            return closed
        network.rounds += 1
        _push(network, sources, reached)
        alive = reached


def _set_levels(network: Network, alive: Sequence[int]) -> list[int]:
    """Return the jobs that reach a shortage, nearest first, and set their distance to it."""
    level, excess, links = network.level, network.excess, network.links
    flow, tails, heads = network.flow, network.tails, network.heads
    for job in alive:
        level[job] = -1
    reached = [job for job in alive if excess[job] < 0]
    for job in reached:
        level[job] = 0
    for job in reached:
        step = level[job] + 1
        for link in links[job]:
            if link < 0:
                near = heads[~link]
            elif flow[link]:
                near = tails[link]
            else:
                continue
            if level[near] < 0:
                level[near] = step
                reached.append(near)
    return reached


def _push(network: Network, sources: Sequence[int], reached: Sequence[int]) -> None:
    """Send excess down the levels until every shortest way is used up."""
    next_link, excess, level = network.next_link, network.excess, network.level
    for job in reached:
        next_link[job] = 0
    for source in sources:
        while excess[source] > 0:
            path = _shortest_path(network, source)
            if not path:
                level[source] = -1
                break
            _send(network, source, path)


def _shortest_path(network: Network, source: int) -> list[int]:
    """Return the links from a job down to a shortage; empty if there is no way left."""
    level, links, next_link = network.level, network.links, network.next_link
    flow, tails, heads, excess = network.flow, network.tails, network.heads, network.excess
    job, path, jobs = source, [], [source]
    while excess[job] >= 0:
        own, below = links[job], level[job] - 1
        for index in range(next_link[job], len(own)):
            link = own[index]
            if link >= 0:
                near = tails[link]
            elif flow[~link]:
                near = heads[~link]
            else:
                continue
            if level[near] == below and (below or excess[near] < 0):
                next_link[job] = index
                path.append(link)
                jobs.append(near)
                job = near
                break
        else:
            level[job] = -1
            jobs.pop()
            if not path:
                return path
            path.pop()
            job = jobs[-1]
            next_link[job] += 1
    return path


def _send(network: Network, source: int, path: Sequence[int]) -> None:
    """Move as much excess along the path as its end lacks and its flow allows."""
    flow, excess = network.flow, network.excess
    last = path[-1]
    end = network.tails[last] if last >= 0 else network.heads[~last]
    amount = min(excess[source], -excess[end])
    for link in path:
        if link < 0 and flow[~link] < amount:
            amount = flow[~link]
    for link in path:
        if link >= 0:
            flow[link] += amount
        else:
            flow[~link] -= amount
    excess[source] -= amount
    excess[end] += amount
