"""Where the boxes of a dependency drawing stand: columns from left to right, rows inside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from roadmap2backlog.reporting.graph_subject import GraphArc, GraphSubject

_SWEEPS = 4


@dataclass(frozen=True, slots=True)
class Layers:
    """Ids of linked nodes and groups per column, and the ids of nodes without any arc."""

    columns: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...]


def layers(graph: GraphSubject, drawn: Iterable[GraphArc]) -> Layers:
    """Return linked nodes and groups in columns, each right of everything it waits for.

    Longest-path layering (Sugiyama 1981) and a few barycentre sweeps. In a cycle the arc into
    the node that comes first in rank order is ignored.
    """
    arcs = [(arc.before, arc.after) for arc in drawn if arc.before != arc.after]
    linked = {end for arc in arcs for end in arc}
    known = [*(node.id for node in graph.nodes), *(group.id for group in graph.groups)]
    names = [name for name in known if name in linked]
    depth = _depths(names, arcs)
    columns: list[list[str]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for name in names:
        columns[depth[name]].append(name)
    _untangle(columns, arcs)
    alone = tuple(node.id for node in graph.nodes if node.id not in linked)
    return Layers(tuple(map(tuple, columns)), alone)


def _depths(names: Sequence[str], arcs: Sequence[tuple[str, str]]) -> dict[str, int]:
    """Return each node's column: the longest way to it from a node that waits for nothing."""
    rank = {name: number for number, name in enumerate(names)}
    after: list[list[int]] = [[] for _ in names]
    waits = [0] * len(names)
    for first, second in arcs:
        after[rank[first]].append(rank[second])
        waits[rank[second]] += 1
    depth = [0] * len(names)
    done = [False] * len(names)
    ready = [number for number, open_arcs in enumerate(waits) if not open_arcs]
    heapify(ready)
    stuck = 0
    for _ in names:
        if not ready:
            while done[stuck]:
                stuck += 1
            heappush(ready, stuck)
        number = heappop(ready)
        done[number] = True
        for other in after[number]:
            if not done[other]:
                depth[other] = max(depth[other], depth[number] + 1)
                waits[other] -= 1
                if waits[other] == 0:
                    heappush(ready, other)
    return {name: depth[number] for number, name in enumerate(names)}


def _untangle(columns: list[list[str]], arcs: Sequence[tuple[str, str]]) -> None:
    """Reorder the nodes of each column towards the middle of their neighbours, in place."""
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for first, second in arcs:
        after.setdefault(first, []).append(second)
        before.setdefault(second, []).append(first)
    place: dict[str, float] = {}
    for column in columns:
        _number(column, place)
    for sweep in range(_SWEEPS):
        forward = sweep % 2 == 0
        neighbours = before if forward else after
        for column in columns if forward else reversed(columns):
            middles = {name: (_middle(name, neighbours, place), place[name]) for name in column}
            column.sort(key=middles.__getitem__)
            _number(column, place)


def _number(column: Sequence[str], place: dict[str, float]) -> None:
    """Write down each node's height, 0 to 1, in its column."""
    place.update((name, (row + 0.5) / len(column)) for row, name in enumerate(column))


def _middle(name: str, neighbours: Mapping[str, list[str]], place: Mapping[str, float]) -> float:
    """Return the mean height of a node's neighbours; its own where it has none."""
    found = neighbours.get(name)
    return sum(place[other] for other in found) / len(found) if found else place[name]
