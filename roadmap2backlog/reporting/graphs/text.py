"""The dependency graph for a terminal."""

from collections.abc import Iterator, Mapping

from roadmap2backlog.reporting.graph_subject import GraphArc, GraphSubject
from roadmap2backlog.reporting.wording import count, number, one_line, points


class TextGraph:
    """Cycles first, then the critical path, then what waits for what."""

    is_picture = False

    def render(self, graph: GraphSubject) -> str:
        """Return lines that fit a terminal as far as the titles do."""
        titles = {group.id: f"all of {group.title}" for group in graph.groups}
        titles |= {node.id: node.title for node in graph.nodes}
        parts = (
            _sums(graph),
            _cycles(graph, titles),
            _critical(graph, titles),
            _waiting(graph, titles),
        )
        return "\n".join(line for part in parts for line in part).rstrip("\n") + "\n"


def _sums(graph: GraphSubject) -> Iterator[str]:
    """Yield how much there is; waiting for a group counts once."""
    ids = {node.id for node in graph.nodes}
    arcs = graph.known_arcs()
    waits = [arc for arc in arcs if arc.after in ids]
    suggested = sum(arc.kind == "suggested" for arc in waits)
    declared = count(len(waits) - suggested, "dependency")
    more = f" and {count(suggested, 'suggestion')}" if suggested else ""
    linked = len(ids.intersection(end for arc in arcs for end in (arc.before, arc.after)))
    yield f"{declared}{more} between {linked} of {count(len(ids), graph.noun)}"
    yield ""


def _cycles(graph: GraphSubject, titles: Mapping[str, str]) -> Iterator[str]:
    """Yield each cycle on one line."""
    for cycle in graph.cycles:
        names = [_shown(name, titles) for name in (*cycle, *cycle[:1])]
        yield f"cycle: {' → '.join(names)}"
    if graph.cycles:
        yield ""


def _critical(graph: GraphSubject, titles: Mapping[str, str]) -> Iterator[str]:
    """Yield the critical path, one story a line, with the points summed up.

    Of an epic it may need a single story only, so epics are named without sums.
    """
    if not graph.critical:
        return
    if graph.noun != "story":
        yield f"the critical path goes through these {graph.noun}s:"
        yield from (f"  {_shown(name, titles)}" for name in graph.critical)
        yield ""
        return
    sizes = {node.id: node.points for node in graph.nodes}
    total = sum(sizes.get(name, 0.0) for name in graph.critical)
    yield f"critical path, {points(total)}:"
    done = 0.0
    for name in graph.critical:
        done += sizes.get(name, 0.0)
        yield f"  {number(done):>6}  {_shown(name, titles)}"
    yield ""


def _waiting(graph: GraphSubject, titles: Mapping[str, str]) -> Iterator[str]:
    """Yield every node that waits, with what it waits for."""
    before: dict[str, list[GraphArc]] = {}
    for arc in graph.known_arcs():
        before.setdefault(arc.after, []).append(arc)
    for node in graph.nodes:
        if node.id in before:
            yield f"{_shown(node.id, titles)}"
            for arc in before[node.id]:
                word = "after" if arc.kind == "declared" else "better after (suggested)"
                yield f"  {word} {_shown(arc.before, titles)}"


def _shown(name: str, titles: Mapping[str, str]) -> str:
    """Return the id and title of a node or group."""
    title = titles.get(name)
    return one_line(name) if title is None else f"{one_line(name)}  {one_line(title)}"


PLUGIN = TextGraph()
