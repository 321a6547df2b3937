"""The dependency graph of plain ids: cycles, order, reduction, critical path, what unlocks what.

The only module that imports networkx, for the enumeration of cycles, and only when it is asked for
them. All else runs on lists, in near-linear time, without recursion.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a third of a second, for cycles only
    import networkx as nx

Arc = tuple[str, str]
_CHUNK = 4096


@dataclass(frozen=True, slots=True)
class Cycle:
    """Items that wait for each other.

    Args:
        ids: Each must come before the next, the last before the first.
        cut: The arc (before, after) that is cheapest to give up.
        cut_cost: What giving it up costs.
    """

    ids: tuple[str, ...]
    cut: Arc
    cut_cost: float

    @property
    def arcs(self) -> tuple[Arc, ...]:
        """The arcs (before, after) around the cycle."""
        return tuple(zip(self.ids, (*self.ids[1:], self.ids[0]), strict=True))


class DependencyGraph:
    """Items in document order and arcs between them; built once, then only asked.

    Args:
        ids: The items; their order breaks ties.
        arcs: Pairs (before, after); repeated ones and those with unknown ends are left out.
    """

    __slots__ = ("_after", "_before", "_number", "arcs", "ids")

    def __init__(self, ids: Iterable[str], arcs: Iterable[Arc]) -> None:
        self.ids = tuple(dict.fromkeys(ids))
        self._number = {name: number for number, name in enumerate(self.ids)}
        known = (arc for arc in arcs if arc[0] in self._number and arc[1] in self._number)
        self.arcs = tuple(dict.fromkeys(known))
        self._after: list[list[int]] = [[] for _ in self.ids]
        self._before: list[list[int]] = [[] for _ in self.ids]
        for before, after in self.arcs:
            self._after[self._number[before]].append(self._number[after])
            self._before[self._number[after]].append(self._number[before])

    def order(self) -> tuple[str, ...]:
        """Return the items, each after those it waits for, else in document order.

        Items in cycles, and all that wait for them, are left out.
        """
        return self._names(topological_order(self._before, self._after))

    def cycles(
        self, cut_costs: Mapping[Arc, float] | None = None, limit: int = 100
    ) -> tuple[Cycle, ...]:
        """Return each simple cycle once, shortest first, with the cheapest arc to cut.

        Johnson's enumeration (1975). There can be exponentially many cycles, so at most `limit`
        are looked for; each group of items that wait for each other is sure to show one.

        Args:
            cut_costs: What giving up an arc costs; 1 where nothing is said. Of equally cheap arcs
                the one in most of the cycles found is taken, then the last in document order.
            limit: How many cycles to find at most, but one for each tangle.
        """
        import networkx as nx  # noqa: PLC0415 -- see above

        graph: nx.DiGraph[int] = nx.DiGraph()
        graph.add_edges_from((self._number[a], self._number[b]) for a, b in self.arcs)
        found: list[list[int]] = []
        groups = [sorted(group) for group in nx.strongly_connected_components(graph)]
        for tangle in sorted(group for group in groups if _is_tangled(group, graph)):
            inside = graph.subgraph(tangle)
            found += islice(nx.simple_cycles(inside), max(1, limit - len(found)))
        loops = sorted((_from_least(loop) for loop in found), key=lambda loop: (len(loop), loop))
        return self._with_cuts([self._names(loop) for loop in loops], cut_costs or {})

    def _with_cuts(
        self, loops: Sequence[tuple[str, ...]], costs: Mapping[Arc, float]
    ) -> tuple[Cycle, ...]:
        """Return the loops, each with its cheapest arc."""
        shared: dict[Arc, int] = {}
        for ids in loops:
            for arc in zip(ids, (*ids[1:], ids[0]), strict=True):
                shared[arc] = shared.get(arc, 0) + 1
        cycles = []
        for ids in loops:
            arcs = zip(ids, (*ids[1:], ids[0]), strict=True)
            cut = min(arcs, key=lambda arc: (costs.get(arc, 1.0), -shared[arc], self._late(arc)))
            cycles.append(Cycle(ids, cut, costs.get(cut, 1.0)))
        return tuple(cycles)

    def _late(self, arc: Arc) -> tuple[int, int]:
        """Return a key by which the last arc in document order comes first."""
        return -self._number[arc[1]], -self._number[arc[0]]

    def reduced(self) -> tuple[Arc, ...]:
        """Return the arcs that no longer way around stands for, in the order given.

        Exact for graphs of any size: ancestors are kept as bit masks of a few thousand items at
        a time, so memory stays linear.

        Raises:
            ValueError: If there is a cycle.
        """
        order = topological_order(self._before, self._after)
        if len(order) < len(self.ids):
            raise ValueError("a graph with cycles has no single reduction")
        needless: set[tuple[int, int]] = set()
        for start in range(0, len(order), _CHUNK):
            needless |= self._needless(order, start)
        return tuple(
            arc for arc in self.arcs if (self._number[arc[0]], self._number[arc[1]]) not in needless
        )

    def _needless(self, order: Sequence[int], start: int) -> set[tuple[int, int]]:
        """Return the arcs out of one chunk of items that another way stands for."""
        bit = {job: 1 << place for place, job in enumerate(order[start : start + _CHUNK])}
        above = [0] * len(self.ids)
        needless = set()
        for job in order[start:]:
            further = direct = 0
            for link in self._before[job]:
                further |= above[link]
                direct |= bit.get(link, 0)
            above[job] = further | direct
            if further & direct:
                needless |= {(k, job) for k in self._before[job] if bit.get(k, 0) & further}
        return needless

    def critical_path(self, points: Mapping[str, float]) -> tuple[tuple[str, ...], float]:
        """Return the chain with the most points, first to last, and its points.

        Items in cycles take no part. Of equally long chains the first in document order is taken.

        Args:
            points: Work of each item, >= 0; 0 where nothing is said.
        """
        order = topological_order(self._before, self._after)
        length = [0.0] * len(self.ids)
        came_from = [-1] * len(self.ids)
        for job in order:
            for link in sorted(self._before[job]):
                if came_from[job] < 0 or length[link] > length[came_from[job]]:
                    came_from[job] = link
            base = length[came_from[job]] if came_from[job] >= 0 else 0.0
            length[job] = base + points.get(self.ids[job], 0.0)
        if not order:
            return (), 0.0
        last = max(sorted(order), key=lambda job: length[job])
        path = [last]
        while came_from[path[-1]] >= 0:
            path.append(came_from[path[-1]])
        return self._names(path[::-1]), length[last]

    def unlocks(self, name: str) -> tuple[str, ...]:
        """Return all that waits for an item, directly or not, nearest first."""
        start = self._number[name]
        found = dict.fromkeys([start])
        trail = [start]
        for job in trail:
            for near in sorted(self._after[job]):
                if near not in found:
                    found[near] = None
                    trail.append(near)
        return self._names(trail[1:])

    def components(self) -> tuple[tuple[str, ...], ...]:
        """Return the groups of items that arcs connect, largest first, then in document order."""
        seen = bytearray(len(self.ids))
        groups = []
        for start in range(len(self.ids)):
            if seen[start]:
                continue
            seen[start] = 1
            group = [start]
            for job in group:
                for near in (*self._before[job], *self._after[job]):
                    if not seen[near]:
                        seen[near] = 1
                        group.append(near)
            groups.append(sorted(group))
        groups.sort(key=lambda group: (-len(group), group[0]))
        return tuple(self._names(group) for group in groups)

    def _names(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """Return the ids behind numbers."""
        return tuple(self.ids[number] for number in numbers)


def topological_order(before: Sequence[Sequence[int]], after: Sequence[Sequence[int]]) -> list[int]:
    """Return jobs 0 … n-1 predecessors first, else in document order.

    Those in cycles, and all that wait for them, are left out.

    Args:
        before: For each job those that must come before it, each once.
        after: The reverse.
    """
    waiting = [len(links) for links in before]
    ready = [job for job, count in enumerate(waiting) if not count]
    heapify(ready)
    order = []
    while ready:
        job = heappop(ready)
        order.append(job)
        for later in after[job]:
            waiting[later] -= 1
            if not waiting[later]:
                heappush(ready, later)
    return order


def costs_of_cutting(arcs: Iterable[Arc], points: Mapping[str, float]) -> dict[Arc, float]:
    """Return for each arc the points of work that the waiting item would have to do without."""
    return {arc: points.get(arc[0], 0.0) for arc in arcs}


def _is_tangled(group: Sequence[int], graph: "nx.DiGraph[int]") -> bool:
    """Return whether the items of a strongly connected group wait for each other, or itself."""
    return len(group) > 1 or graph.has_edge(group[0], group[0])


def _from_least(loop: Sequence[int]) -> list[int]:
    """Return a loop turned so that its first item in document order leads."""
    start = loop.index(min(loop))
    return [*loop[start:], *loop[:start]]
