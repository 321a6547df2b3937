"""What a drawing of dependencies is about, and its coarser view by epic."""

from dataclasses import dataclass
from typing import Literal

ArcKind = Literal["declared", "suggested"]


@dataclass(frozen=True, slots=True)
class GraphNode:
    """One box: a story, or an epic with `stories` of them; `block` counts from 1."""

    id: str
    title: str
    points: float = 0.0
    team: str = ""
    block: int | None = None
    epic: str = ""
    epic_title: str = ""
    stories: int = 1


@dataclass(frozen=True, slots=True)
class GraphArc:
    """`after` waits for `before`: declared by a person, or only suggested by the wording."""

    before: str
    after: str
    kind: ArcKind = "declared"


@dataclass(frozen=True, slots=True)
class GraphSubject:
    """Nodes in rank order, arcs, the critical path from first to last, and cycles.

    A cycle lists its ids once, each waiting for the one before it, the first for the last.
    """

    nodes: tuple[GraphNode, ...]
    arcs: tuple[GraphArc, ...] = ()
    critical: tuple[str, ...] = ()
    cycles: tuple[tuple[str, ...], ...] = ()
    title: str = "Dependencies"

    def known_arcs(self) -> tuple[GraphArc, ...]:
        """Return the arcs between nodes of the graph, each pair once, declared ones first."""
        ids = {node.id for node in self.nodes}
        ordered = sorted(self.arcs, key=lambda arc: arc.kind != "declared")
        kept: dict[tuple[str, str], GraphArc] = {}
        for arc in ordered:
            if arc.before in ids and arc.after in ids:
                kept.setdefault((arc.before, arc.after), arc)
        return tuple(kept.values())

    def critical_pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of neighbours on the critical path."""
        return frozenset(zip(self.critical, self.critical[1:], strict=False))


def by_epic(graph: GraphSubject) -> GraphSubject:
    """Return the graph with one node per epic; arcs inside an epic disappear.

    Stories without an epic stay nodes of their own. A pair of epics that wait for each
    other is a cycle of this view only, and is not reported as one.
    """
    home = {node.id: node.epic or node.id for node in graph.nodes}
    grouped: dict[str, list[GraphNode]] = {}
    for node in graph.nodes:
        grouped.setdefault(home[node.id], []).append(node)
    arcs: dict[tuple[str, str], GraphArc] = {}
    for arc in graph.known_arcs():
        before, after = home[arc.before], home[arc.after]
        if before != after:
            arcs.setdefault((before, after), GraphArc(before, after, arc.kind))
    critical = dict.fromkeys(home[name] for name in graph.critical if name in home)
    return GraphSubject(
        tuple(_epic_node(name, members) for name, members in grouped.items()),
        tuple(arcs.values()),
        tuple(critical),
        graph.cycles,
        graph.title,
    )


def _epic_node(name: str, members: list[GraphNode]) -> GraphNode:
    """Return the node of an epic: the points of its stories, and their team if it is one."""
    teams = list(dict.fromkeys(node.team for node in members))
    title = members[0].epic_title or (members[0].title if name == members[0].id else name)
    points = sum(node.points for node in members)
    team = teams[0] if len(teams) == 1 else ""
    return GraphNode(name, title, points, team, members[0].block, "", "", len(members))
