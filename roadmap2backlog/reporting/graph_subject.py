"""What a drawing of dependencies is about, and its coarser view by epic."""

from collections.abc import Collection, Iterable
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
class GraphGroup:
    """An epic, capability or initiative that stories wait for as a whole.

    Waiting for all of a thousand stories is a thousand arcs to the group and one from it.
    """

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class GraphArc:
    """`after` waits for `before`: declared by a person, or only suggested by the wording."""

    before: str
    after: str
    kind: ArcKind = "declared"


@dataclass(frozen=True, slots=True)
class GraphSubject:
    """Nodes in rank order, arcs, the critical path from first to last, and cycles.

    Args:
        nodes: In rank order.
        arcs: Between nodes and groups; those with unknown ends are left out.
        critical: Nodes, first to last.
        cycles: Ids, each once, each waiting for the one before it, the first for the last.
        title: What is drawn.
        groups: What nodes wait for as a whole.
        noun: What a node is.
    """

    nodes: tuple[GraphNode, ...]
    arcs: tuple[GraphArc, ...] = ()
    critical: tuple[str, ...] = ()
    cycles: tuple[tuple[str, ...], ...] = ()
    title: str = "Dependencies"
    groups: tuple[GraphGroup, ...] = ()
    noun: str = "story"

    def known_arcs(self) -> tuple[GraphArc, ...]:
        """Return the arcs between nodes and groups, each pair once, declared ones first."""
        ids = {node.id for node in self.nodes} | {group.id for group in self.groups}
        ordered = sorted(self.arcs, key=lambda arc: arc.kind != "declared")
        kept: dict[tuple[str, str], GraphArc] = {}
        for arc in ordered:
            if arc.before in ids and arc.after in ids:
                kept.setdefault((arc.before, arc.after), arc)
        return tuple(kept.values())

    def node_arcs(self) -> tuple[GraphArc, ...]:
        """Return the arcs between nodes alone, those through a group one by one."""
        return _without_groups(self.known_arcs(), frozenset(group.id for group in self.groups))

    def critical_pairs(self) -> frozenset[tuple[str, str]]:
        """Return the ends of the arcs along the critical path, those through groups included."""
        groups = {group.id for group in self.groups}
        into: dict[str, set[str]] = {}
        out_of: dict[str, set[str]] = {}
        for arc in self.known_arcs():
            if arc.after in groups:
                into.setdefault(arc.before, set()).add(arc.after)
            elif arc.before in groups:
                out_of.setdefault(arc.after, set()).add(arc.before)
        pairs = set()
        for before, after in zip(self.critical, self.critical[1:], strict=False):
            pairs.add((before, after))
            for group in into.get(before, set()) & out_of.get(after, set()):
                pairs |= {(before, group), (group, after)}
        return frozenset(pairs)


def _without_groups(arcs: Iterable[GraphArc], groups: Collection[str]) -> tuple[GraphArc, ...]:
    """Return the arcs with each way through a group as arcs of their own."""
    members: dict[str, list[str]] = {}
    found: dict[tuple[str, str], GraphArc] = {}
    direct: list[GraphArc] = []
    for arc in arcs:
        if arc.after in groups:
            members.setdefault(arc.after, []).append(arc.before)
        else:
            direct.append(arc)
    for arc in direct:
        for before in members.get(arc.before, ()) if arc.before in groups else (arc.before,):
            found.setdefault((before, arc.after), GraphArc(before, arc.after, arc.kind))
    return tuple(found.values())


def by_epic(graph: GraphSubject) -> GraphSubject:
    """Return the graph with one node per epic; arcs inside an epic disappear.

    Stories without an epic stay nodes of their own. A pair of epics that wait for each
    other is a cycle of this view only, and is not reported as one.
    """
    home = {node.id: node.epic or node.id for node in graph.nodes}
    grouped: dict[str, list[GraphNode]] = {}
    for node in graph.nodes:
        grouped.setdefault(home[node.id], []).append(node)
    groups = {group.id: group.id for group in graph.groups}
    known = graph.known_arcs()
    coarse = {
        (home.get(arc.before, arc.before), home.get(arc.after, arc.after), arc.kind): None
        for arc in known
    }
    arcs: dict[tuple[str, str], GraphArc] = {}
    for arc in _without_groups((GraphArc(*ends) for ends in coarse), groups):
        if arc.before != arc.after:
            arcs.setdefault((arc.before, arc.after), arc)
    critical = dict.fromkeys(home[name] for name in graph.critical if name in home)
    return GraphSubject(
        nodes=tuple(_epic_node(name, members) for name, members in grouped.items()),
        arcs=tuple(arcs.values()),
        critical=tuple(critical) if len(critical) > 1 else (),
        cycles=graph.cycles,
        title=graph.title,
        noun="epic",
    )


def _epic_node(name: str, members: list[GraphNode]) -> GraphNode:
    """Return the node of an epic: its points, and the team and block that its stories share."""
    teams = list(dict.fromkeys(node.team for node in members))
    title = members[0].epic_title or (members[0].title if name == members[0].id else name)
    points = sum(node.points for node in members)
    team = teams[0] if len(teams) == 1 else ""
    block = members[0].block if len({node.block for node in members}) == 1 else None
    return GraphNode(name, title, points, team, block, "", "", len(members))
