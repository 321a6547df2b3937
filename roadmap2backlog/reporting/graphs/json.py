"""The dependency graph as data."""

import json

from roadmap2backlog.reporting.graph_subject import GraphSubject
from roadmap2backlog.reporting.wording import plain_number


class JsonGraph:
    """Nodes, arcs, the critical path and the cycles."""

    is_picture = False

    def render(self, graph: GraphSubject) -> str:
        """Return one JSON object with `nodes`, `arcs`, `critical_path` and `cycles`.

        Waiting for a group is an arc from each of its stories that no other one of it waits for.
        """
        nodes = [
            {
                "id": node.id,
                "title": node.title,
                "points": plain_number(node.points),
                "team": node.team,
                "block": node.block,
                "epic": node.epic,
                "stories": node.stories,
            }
            for node in graph.nodes
        ]
        arcs = [
            {"before": arc.before, "after": arc.after, "kind": arc.kind}
            for arc in graph.node_arcs()
        ]
        data = {
            "nodes": nodes,
            "arcs": arcs,
            "critical_path": list(graph.critical),
            "cycles": [list(cycle) for cycle in graph.cycles],
        }
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


PLUGIN = JsonGraph()
