"""The dependency graph for a terminal."""

from collections.abc import Iterator

from roadmap2backlog.reporting.graph_subject import GraphArc, GraphNode, GraphSubject
from roadmap2backlog.reporting.wording import count, number, one_line


class TextGraph:
    """Cycles first, then the critical path, then what waits for what."""

    suffix = ".txt"
    is_picture = False

    def render(self, graph: GraphSubject) -> str:
        """Return lines that fit a terminal as far as the titles do."""
        nodes = {node.id: node for node in graph.nodes}
        arcs = graph.known_arcs()
        parts = (
            _sums(graph, arcs),
            _cycles(graph, nodes),
            _critical(graph, nodes),
            _waiting(graph, arcs, nodes),
        )
        return "\n".join(line for part in parts for line in part).rstrip("\n") + "\n"


def _sums(graph: GraphSubject, arcs: tuple[GraphArc, ...]) -> Iterator[str]:
    """Yield how much there is."""
    suggested = sum(arc.kind == "suggested" for arc in arcs)
    declared = count(len(arcs) - suggested, "dependency")
    more = f" and {count(suggested, 'suggestion')}" if suggested else ""
    linked = len({end for arc in arcs for end in (arc.before, arc.after)})
    nodes = count(len(graph.nodes), "story")
    yield f"{declared}{more} between {linked} of {nodes}"
    yield ""


def _cycles(graph: GraphSubject, nodes: dict[str, GraphNode]) -> Iterator[str]:
    """Yield each cycle on one line."""
    for cycle in graph.cycles:
        names = [_shown(name, nodes) for name in (*cycle, *cycle[:1])]
        yield f"cycle: {' → '.join(names)}"
    if graph.cycles:
        yield ""


def _critical(graph: GraphSubject, nodes: dict[str, GraphNode]) -> Iterator[str]:
    """Yield the critical path, one story a line, with the points summed up."""
    if not graph.critical:
        return
    total = sum(nodes[name].points for name in graph.critical if name in nodes)
    yield f"critical path, {number(total)} points:"
    done = 0.0
    for name in graph.critical:
        done += nodes[name].points if name in nodes else 0.0
        yield f"  {number(done):>6}  {_shown(name, nodes)}"
    yield ""


def _waiting(
    graph: GraphSubject, arcs: tuple[GraphArc, ...], nodes: dict[str, GraphNode]
) -> Iterator[str]:
    """Yield every node that waits, with what it waits for."""
    before: dict[str, list[GraphArc]] = {}
    for arc in arcs:
        before.setdefault(arc.after, []).append(arc)
    for node in graph.nodes:
        if node.id in before:
            yield f"{_shown(node.id, nodes)}"
            for arc in before[node.id]:
                word = "after" if arc.kind == "declared" else "better after (suggested)"
                yield f"  {word} {_shown(arc.before, nodes)}"


def _shown(name: str, nodes: dict[str, GraphNode]) -> str:
    """Return a node's id and title."""
    node = nodes.get(name)
    return f"{one_line(name)}  {one_line(node.title)}" if node else one_line(name)


PLUGIN = TextGraph()
