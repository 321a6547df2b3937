"""The arcs worth drawing: none that a longer way already says."""

from roadmap2backlog.graph import DependencyGraph
from roadmap2backlog.reporting.graph_subject import GraphArc, GraphSubject

Pair = tuple[str, str]


def reduced_arcs(graph: GraphSubject) -> tuple[GraphArc, ...]:
    """Return the arcs of the transitive reduction, and all of the critical path.

    Only declared arcs make another arc needless. Where items wait for each other there is no
    single reduction, and all arcs are kept.
    """
    arcs = graph.known_arcs()
    ids = [*(node.id for node in graph.nodes), *(group.id for group in graph.groups)]
    declared = [(arc.before, arc.after) for arc in arcs if arc.kind == "declared"]
    kept = _reduced(ids, declared)
    both = _reduced(ids, [*kept, *((a.before, a.after) for a in arcs if a.kind == "suggested")])
    shown = {"declared": kept | graph.critical_pairs(), "suggested": both}
    return tuple(arc for arc in arcs if (arc.before, arc.after) in shown[arc.kind])


def _reduced(ids: list[str], pairs: list[Pair]) -> frozenset[Pair]:
    """Return the reduction, or all pairs where there is a cycle."""
    graph = DependencyGraph(ids, pairs)
    is_tangled = len(graph.order()) < len(graph.ids)
    return frozenset(graph.arcs if is_tangled else graph.reduced())
