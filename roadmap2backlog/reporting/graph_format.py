"""The port of graph formats, and the choice of the level they draw."""

from typing import Literal, Protocol

from roadmap2backlog.plugins import discover
from roadmap2backlog.reporting.graph_subject import GraphSubject, by_epic

Level = Literal["auto", "story", "epic"]
READABLE_NODES = 60
"""More boxes than this are no picture any more; measured by looking at it."""

_GRAPHS = "roadmap2backlog.reporting.graphs"


class GraphFormat(Protocol):
    """Turns a dependency graph into text; pure, and the same bytes for the same graph."""

    @property
    def is_picture(self) -> bool:
        """Whether the level `auto` draws epics instead of too many stories."""
        ...

    def render(self, graph: GraphSubject) -> str:
        """Return the whole drawing."""
        ...


def render_graph(graph: GraphSubject, name: str, level: Level = "auto") -> str:
    """Return the graph in a format.

    Args:
        graph: Nodes in rank order.
        name: A format's id.
        level: `auto` draws one box per epic where more than 60 stories would be drawn.

    Raises:
        ValueError: If there is no such format.
    """
    found: GraphFormat | None = discover(_GRAPHS).get(name)
    if found is None:
        raise ValueError(f"no graph format {name!r}")
    crowded = found.is_picture and len(graph.nodes) > READABLE_NODES
    coarse = level == "epic" or (level == "auto" and crowded)
    return found.render(by_epic(graph) if coarse else graph)
