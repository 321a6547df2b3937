"""The dependency graph as a Mermaid flowchart, which many wikis and forges draw."""

from roadmap2backlog.reporting.graph_subject import GraphNode, GraphSubject
from roadmap2backlog.reporting.reduced_arcs import reduced_arcs
from roadmap2backlog.reporting.wording import count, one_line, points
from roadmap2backlog.vocabulary.shortened import shortened

_LONGEST_TITLE = 60
_ENTITIES = {ord(c): f"#{ord(c)};" for c in '"#&<>`\\{}[]()|;*_~'}


class MermaidGraph:
    """A flowchart from left to right; the critical path is bold, suggested arcs are dotted."""

    is_picture = True

    def render(self, graph: GraphSubject) -> str:
        """Return Mermaid text; nodes are numbered in rank order, titles are escaped."""
        names = {node.id: f"n{number}" for number, node in enumerate(graph.nodes, start=1)}
        names |= {group.id: f"g{number}" for number, group in enumerate(graph.groups, start=1)}
        pairs = graph.critical_pairs()
        lines = ["flowchart LR"]
        lines += [f'  {names[node.id]}["{_label(node)}"]' for node in graph.nodes]
        lines += [
            f'  {names[group.id]}(["all of {_title(group.title)}"])' for group in graph.groups
        ]
        bold = []
        for position, arc in enumerate(reduced_arcs(graph)):
            line = "-.->" if arc.kind == "suggested" else "-->"
            lines.append(f"  {names[arc.before]} {line} {names[arc.after]}")
            if (arc.before, arc.after) in pairs:
                bold.append(str(position))
        critical = [names[name] for name in graph.critical if name in names]
        if critical:
            lines.append("  classDef critical stroke-width:3px,stroke:#b3261e")
            lines.append(f"  class {','.join(critical)} critical")
        if bold:
            lines.append(f"  linkStyle {','.join(bold)} stroke-width:3px,stroke:#b3261e")
        return "\n".join(lines) + "\n"


def _label(node: GraphNode) -> str:
    """Return a node's text with every character escaped that Mermaid or HTML would read."""
    facts = [count(node.stories, "story")] if node.stories > 1 else []
    facts += [points(node.points)] if node.points else []
    facts += [f"block {node.block}"] if node.block is not None else []
    facts += [one_line(node.team)] if node.team else []
    label = _title(node.title)
    return f"{label}<br>{', '.join(facts).translate(_ENTITIES)}" if facts else label


def _title(words: str) -> str:
    """Return a title, shortened and escaped."""
    return shortened(one_line(words), _LONGEST_TITLE).translate(_ENTITIES)


PLUGIN = MermaidGraph()
