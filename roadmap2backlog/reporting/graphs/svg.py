"""The dependency graph as a picture: columns from left to right, the critical path in red."""

from math import ceil

from roadmap2backlog.reporting.graph_subject import GraphNode, GraphSubject
from roadmap2backlog.reporting.layers import layers
from roadmap2backlog.reporting.svg import CRITICAL, colours, document, label, shortened, text
from roadmap2backlog.reporting.wording import count, number

_WIDTH, _HEIGHT = 220, 46
_GAP_X, _GAP_Y = 70, 14
_MARGIN, _HEAD = 24, 64
_ALONE_COLUMNS = 4
_MOST_ALONE = 200
_ARROW = (
    '<defs><marker id="r2b-arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="9" '
    'markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">'
    '<path d="M0 0L8 4L0 8z" fill="#8a94a6"/></marker></defs>'
)


class SvgGraph:
    """Boxes with title, points and team; suggested dependencies are dashed."""

    suffix = ".svg"
    is_picture = True

    def render(self, graph: GraphSubject) -> str:
        """Return a standalone SVG picture."""
        placed = layers(graph)
        nodes = {node.id: node for node in graph.nodes}
        places: dict[str, tuple[float, float]] = {}
        tallest = max((len(column) for column in placed.columns), default=0)
        for number_, column in enumerate(placed.columns):
            top = _HEAD + (tallest - len(column)) * (_HEIGHT + _GAP_Y) / 2
            for row, name in enumerate(column):
                places[name] = (
                    _MARGIN + number_ * (_WIDTH + _GAP_X),
                    top + row * (_HEIGHT + _GAP_Y),
                )
        bottom = _HEAD + tallest * (_HEIGHT + _GAP_Y)
        shown = placed.alone[:_MOST_ALONE]
        columns = max(len(placed.columns), _ALONE_COLUMNS)
        for position, name in enumerate(shown):
            row, column_ = divmod(position, columns)
            x = _MARGIN + column_ * (_WIDTH + _GAP_X)
            places[name] = (x, bottom + 34 + row * (_HEIGHT + _GAP_Y))
        width = 2 * _MARGIN + columns * (_WIDTH + _GAP_X) - _GAP_X
        extra = ceil(len(shown) / columns) * (_HEIGHT + _GAP_Y) + 34 if shown else 0
        body = [_ARROW, *_head(graph), *_alone(placed.alone, bottom)]
        body += _arcs(graph, places)
        tones = colours([node.team for node in graph.nodes])
        red = frozenset(graph.critical)
        body += [
            _box(nodes[name], at, tones[nodes[name].team], critical=name in red)
            for name, at in places.items()
        ]
        return document(width, bottom + extra + _MARGIN, graph.title, body)


def _head(graph: GraphSubject) -> list[str]:
    """Return the heading: title, legend of the teams, and what the red line means."""
    lines = [label(_MARGIN, 26, graph.title, "ink", 'font-size="16" font-weight="600"')]
    x = float(_MARGIN)
    legend = [(f"team {team}", tone) for team, tone in _teams(graph)]
    if graph.critical:
        legend.append(("critical path", CRITICAL))
    for words, tone in legend:
        lines.append(f'<rect x="{number(x)}" y="37" width="11" height="11" rx="2" fill="{tone}"/>')
        lines.append(label(x + 16, 47, words, "soft"))
        x += 30 + 6.6 * len(words)
    return lines


def _teams(graph: GraphSubject) -> list[tuple[str, str]]:
    """Return the teams that appear, with their colours."""
    tones = colours([node.team for node in graph.nodes])
    return [(team, tone) for team, tone in tones.items() if team]


def _alone(names: tuple[str, ...], bottom: float) -> list[str]:
    """Return the heading above the nodes without dependencies."""
    if not names:
        return []
    hidden = len(names) - _MOST_ALONE
    more = f", the first {_MOST_ALONE} are shown" if hidden > 0 else ""
    words = f"{count(len(names), 'item')} without dependencies{more}"
    return [label(_MARGIN, bottom + 20, words, "soft")]


def _arcs(graph: GraphSubject, places: dict[str, tuple[float, float]]) -> list[str]:
    """Return the arrows; those of the critical path come last, on top."""
    pairs = graph.critical_pairs()
    drawn: tuple[list[str], list[str]] = ([], [])
    for arc in graph.known_arcs():
        if arc.before not in places or arc.after not in places:
            continue
        red = (arc.before, arc.after) in pairs
        (x, y), (to_x, to_y) = places[arc.before], places[arc.after]
        x, y, to_y = x + _WIDTH, y + _HEIGHT / 2, to_y + _HEIGHT / 2
        bend = max(30.0, abs(to_x - x) / 2)
        curve = f"C{number(x + bend)} {number(y)} {number(to_x - bend)} {number(to_y)}"
        path = f"M{number(x)} {number(y)}{curve} {number(to_x)} {number(to_y)}"
        kinds = "line" + " critical" * red + " suggested" * (arc.kind == "suggested")
        drawn[red].append(f'<path class="{kinds}" d="{path}" marker-end="url(#r2b-arrow)"/>')
    return [*drawn[0], *drawn[1]]


def _box(node: GraphNode, at: tuple[float, float], tone: str, *, critical: bool) -> str:
    """Return one box; the whole title shows as a tooltip."""
    x, y = at
    facts = [count(node.stories, "story")] if node.stories > 1 else []
    facts += [f"{number(node.points)} points"] if node.points else []
    facts += [f"block {node.block}"] if node.block is not None else []
    edge = " critical" * critical
    return (
        f"<g><title>{text(f'{node.title} ({node.id})')}</title>"
        f'<rect class="card{edge}" x="{number(x)}" y="{number(y)}" width="{_WIDTH}" '
        f'height="{_HEIGHT}" rx="6"/>'
        f'<rect x="{number(x)}" y="{number(y + 6)}" width="4" height="{_HEIGHT - 12}" '
        f'fill="{tone}"/>'
        f"{label(x + 12, y + 19, shortened(node.title, _WIDTH - 22))}"
        f"{label(x + 12, y + 36, ', '.join(facts), 'soft', _SMALL)}</g>"
    )


_SMALL = 'font-size="11"'
PLUGIN = SvgGraph()
