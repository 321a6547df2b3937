"""The dependency graph in the language of Graphviz."""

from roadmap2backlog.reporting.graph_subject import GraphNode, GraphSubject
from roadmap2backlog.reporting.reduced_arcs import reduced_arcs
from roadmap2backlog.reporting.wording import one_line, points


class DotGraph:
    """A digraph from left to right; the critical path is bold, suggested arcs are dashed."""

    is_picture = True

    def render(self, graph: GraphSubject) -> str:
        """Return DOT text; ids and titles are quoted."""
        critical = frozenset(graph.critical)
        pairs = graph.critical_pairs()
        lines = [f"digraph {_quoted(graph.title)} {{", "  rankdir=LR;"]
        lines.append('  node [shape=box, style="rounded", fontname="sans-serif"];')
        for node in graph.nodes:
            bold = ", color=firebrick, penwidth=2" if node.id in critical else ""
            lines.append(f"  {_quoted(node.id)} [label={_quoted(_label(node))}{bold}];")
        for group in graph.groups:
            words = _quoted(f"all of {one_line(group.title).replace('&', '&amp;')}")
            lines.append(f'  {_quoted(group.id)} [label={words}, shape=oval, style="dashed"];')
        for arc in reduced_arcs(graph):
            style = ["style=dashed"] if arc.kind == "suggested" else []
            if (arc.before, arc.after) in pairs:
                style.append("color=firebrick, penwidth=2")
            shown = f" [{', '.join(style)}]" if style else ""
            lines.append(f"  {_quoted(arc.before)} -> {_quoted(arc.after)}{shown};")
        return "\n".join([*lines, "}"]) + "\n"


def _label(node: GraphNode) -> str:
    """Return a node's title, and in brackets points, block and team."""
    facts = [points(node.points)] if node.points else []
    facts += [f"block {node.block}"] if node.block is not None else []
    facts += [one_line(node.team)] if node.team else []
    more = f" ({', '.join(facts)})" if facts else ""
    return (one_line(node.title) + more).replace("&", "&amp;")


def _quoted(text: str) -> str:
    """Return a DOT string that shows the text as it is, backslashes included."""
    escaped = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


PLUGIN = DotGraph()
