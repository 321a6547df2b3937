"""The dependency graph as a picture: columns from left to right, the critical path in red."""

from collections.abc import Iterable, Mapping
from math import ceil

from roadmap2backlog.reporting.graph_legend import legend
from roadmap2backlog.reporting.graph_subject import GraphArc, GraphGroup, GraphNode, GraphSubject
from roadmap2backlog.reporting.layers import Layers, layers
from roadmap2backlog.reporting.reduced_arcs import reduced_arcs
from roadmap2backlog.reporting.svg import colours, document, label, text
from roadmap2backlog.reporting.text_width import wrapped
from roadmap2backlog.reporting.wording import count, number, points

_WIDTH, _HEIGHT = 220, 60
_GAP_X, _GAP_Y = 70, 14
_MARGIN = 24
_ALONE_COLUMNS = 4
_MOST_ALONE = 200
_PILL = 30
_INSIDE = _WIDTH - 24
_SMALL = 'font-size="11"'
_ARROW = (
    '<defs><marker id="r2b-{id}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="9" '
    'markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">'
    '<path d="M0 0L8 4L0 8z" class="{id}"/></marker></defs>'
)
Place = tuple[float, float]


class SvgGraph:
    """Boxes with title, points and block; groups are pills, suggested dependencies dashed.

    Arcs that a longer way already says are left out.
    """

    is_picture = True

    def render(self, graph: GraphSubject) -> str:
        """Return a standalone SVG picture."""
        arcs = reduced_arcs(graph)
        placed = layers(graph, arcs)
        columns = max(len(placed.columns), _ALONE_COLUMNS)
        width = columns * (_WIDTH + _GAP_X) - _GAP_X
        head, top = legend(graph, _MARGIN, width)
        places, bottom = _linked(placed, top)
        body = [_ARROW.format(id="arrow"), _ARROW.format(id="redarrow"), *head]
        if placed.alone:
            body.append(_alone_heading(graph, placed.alone, bottom))
            bottom = _place_alone(placed.alone, columns, bottom + 34, places)
        red = frozenset(graph.critical)
        tones = colours([node.team for node in graph.nodes])
        body += _arcs(arcs, graph.critical_pairs(), places)
        body += [
            _box(node, places[node.id], tones[node.team], critical=node.id in red)
            for node in graph.nodes
            if node.id in places
        ]
        body += [_pill(group, places[group.id]) for group in graph.groups if group.id in places]
        return document(width + 2 * _MARGIN, bottom + _MARGIN, graph.title, body)


def _linked(placed: Layers, top: float) -> tuple[dict[str, Place], float]:
    """Return the places of linked nodes, columns centred, and where they end."""
    places: dict[str, Place] = {}
    tallest = max((len(column) for column in placed.columns), default=0)
    for number_, column in enumerate(placed.columns):
        start = top + (tallest - len(column)) * (_HEIGHT + _GAP_Y) / 2
        for row, name in enumerate(column):
            x = _MARGIN + number_ * (_WIDTH + _GAP_X)
            places[name] = (x, start + row * (_HEIGHT + _GAP_Y))
    return places, top + tallest * (_HEIGHT + _GAP_Y)


def _alone_heading(graph: GraphSubject, names: tuple[str, ...], bottom: float) -> str:
    """Return the heading above the nodes without dependencies."""
    hidden = len(names) - _MOST_ALONE
    more = f", the first {_MOST_ALONE} are shown" if hidden > 0 else ""
    words = f"{count(len(names), graph.noun)} without dependencies{more}"
    return label(_MARGIN, bottom + 20, words, "soft")


def _place_alone(
    names: tuple[str, ...], columns: int, top: float, places: dict[str, Place]
) -> float:
    """Place the nodes without dependencies in rows, and return where they end."""
    shown = names[:_MOST_ALONE]
    for position, name in enumerate(shown):
        row, column = divmod(position, columns)
        places[name] = (_MARGIN + column * (_WIDTH + _GAP_X), top + row * (_HEIGHT + _GAP_Y))
    return top + ceil(len(shown) / columns) * (_HEIGHT + _GAP_Y)


def _arcs(
    arcs: Iterable[GraphArc], pairs: frozenset[tuple[str, str]], places: Mapping[str, Place]
) -> list[str]:
    """Return the arrows; those of the critical path come last, on top."""
    drawn: tuple[list[str], list[str]] = ([], [])
    for arc in arcs:
        if arc.before not in places or arc.after not in places:
            continue
        red = (arc.before, arc.after) in pairs
        (x, y), (to_x, to_y) = places[arc.before], places[arc.after]
        x, y, to_y = x + _WIDTH, y + _HEIGHT / 2, to_y + _HEIGHT / 2
        bend = max(30.0, abs(to_x - x) / 2)
        curve = f"C{number(x + bend)} {number(y)} {number(to_x - bend)} {number(to_y)}"
        path = f"M{number(x)} {number(y)}{curve} {number(to_x)} {number(to_y)}"
        kinds = "line" + " critical" * red + " suggested" * (arc.kind == "suggested")
        arrow = "redarrow" if red else "arrow"
        drawn[red].append(f'<path class="{kinds}" d="{path}" marker-end="url(#r2b-{arrow})"/>')
    return [*drawn[0], *drawn[1]]


def _box(node: GraphNode, at: Place, tone: str, *, critical: bool) -> str:
    """Return one box; the whole title shows as a tooltip."""
    x, y = at
    facts = [count(node.stories, "story")] if node.stories > 1 else []
    facts += [points(node.points)]
    facts += [f"block {node.block}"] if node.block is not None else []
    title = wrapped(node.title, _INSIDE, 2)
    first = y + (18 if len(title) > 1 else 25)
    return (
        f"<g><title>{text(f'{node.title} ({node.id})')}</title>"
        f'<rect class="card{" critical" * critical}" x="{number(x)}" y="{number(y)}" '
        f'width="{_WIDTH}" height="{_HEIGHT}" rx="6"/>'
        f'<rect x="{number(x)}" y="{number(y + 6)}" width="4" height="{_HEIGHT - 12}" '
        f'fill="{tone}"/>'
        + "".join(label(x + 12, first + 15 * row, line) for row, line in enumerate(title))
        + label(x + 12, first + 15 * len(title) + 2, ", ".join(facts), "soft", _SMALL)
        + "</g>"
    )


def _pill(group: GraphGroup, at: Place) -> str:
    """Return the sign that everything in a group is done."""
    x, y = at[0], at[1] + (_HEIGHT - _PILL) / 2
    (words,) = wrapped(f"all of {group.title}", _INSIDE, 1, 11)
    return (
        f"<g><title>{text(f'all of {group.title} ({group.id})')}</title>"
        f'<rect class="card" x="{number(x)}" y="{number(y)}" width="{_WIDTH}" '
        f'height="{_PILL}" rx="{_PILL // 2}"/>'
        f"{label(x + 12, y + 19, words, 'soft', _SMALL)}</g>"
    )


PLUGIN = SvgGraph()
