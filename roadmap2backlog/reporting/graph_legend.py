"""The heading of a dependency picture: its title and what colours and lines mean."""

from roadmap2backlog.reporting.graph_subject import GraphSubject
from roadmap2backlog.reporting.svg import colours, label
from roadmap2backlog.reporting.text_width import text_width, wrapped
from roadmap2backlog.reporting.wording import number

_ROW, _SPACE, _MARK = 18, 18, 16
_LONGEST_NAME = 200


def legend(graph: GraphSubject, left: float, width: float) -> tuple[list[str], float]:
    """Return the heading and its height, in as many rows as the width in pixels asks for."""
    title = wrapped(graph.title, width, 1, 16)
    lines = [label(left, 26, title[0] if title else "", "ink", 'font-size="16" font-weight="600"')]
    x, y = left, 44.0
    for words, mark in _entries(graph):
        taken = _MARK + text_width(words)
        if x > left and x + taken > left + width:
            x, y = left, y + _ROW
        lines.append(mark.format(x=number(x), to=number(x + 11), top=number(y - 7), y=number(y)))
        lines.append(label(x + _MARK, y + 3, words, "soft"))
        x += taken + _SPACE
    return lines, y + 20


def _entries(graph: GraphSubject) -> list[tuple[str, str]]:
    """Return the words of each entry and the mark before them."""
    tones = colours([node.team for node in graph.nodes])
    found = [
        (wrapped(f"team {team}", _LONGEST_NAME, 1)[0], _square(tone))
        for team, tone in tones.items()
        if team
    ]
    if found and any(not node.team for node in graph.nodes):
        found.append(
            ("no team" if graph.noun == "story" else "no or several teams", _square(tones[""]))
        )
    if graph.critical:
        found.append(("critical path", _RED))
    if any(arc.kind == "suggested" for arc in graph.known_arcs()):
        found.append(("only suggested", _DASHES))
    return found


def _square(tone: str) -> str:
    """Return a small square of a colour, its place left open."""
    return f'<rect x="{{x}}" y="{{top}}" width="11" height="11" rx="2" fill="{tone}"/>'


_RED = '<rect x="{x}" y="{top}" width="11" height="11" rx="2" class="mark"/>'
_DASHES = '<path class="line suggested" d="M{x} {y}H{to}"/>'
