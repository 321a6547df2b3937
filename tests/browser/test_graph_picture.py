"""The dependency picture in Chromium: no text leaves its box, in light and in dark."""

import pytest

from roadmap2backlog.reporting.graph_format import render_graph
from roadmap2backlog.reporting.graph_subject import GraphArc, GraphGroup, GraphNode, GraphSubject

pytestmark = pytest.mark.browser

TITLES = (
    "Pay",
    "Search plants by the room they are to stand in, by light and by water",
    "W" * 80,
    "Überprüfung der Rechnungsadressenänderungsbenachrichtigung",
    "アカウントを作成せずに注文の状態を確認する" * 2,
    "m@%—&" * 20,
    "ЖЩШЮФМ " * 9,
    "🌵" * 60,
)
_LEAVING = """
() => [...document.querySelectorAll("svg g")].flatMap((group) => {
  const box = group.querySelector("rect").getBBox();
  return [...group.querySelectorAll("text")].filter((text) => {
    const line = text.getBBox();
    return line.x + line.width > box.x + box.width || line.y + line.height > box.y + box.height;
  }).map((text) => text.textContent);
})
"""


@pytest.fixture(params=["light", "dark"])
def page(request, chromium):
    nodes = tuple(
        GraphNode(f"n{n}", title, 13, "a team", 12, stories=1234) for n, title in enumerate(TITLES)
    )
    groups = tuple(GraphGroup(f"g{n}", title) for n, title in enumerate(TITLES))
    arcs = tuple(
        arc
        for n in range(len(TITLES) - 1)
        for arc in (GraphArc(f"n{n}", f"g{n}"), GraphArc(f"g{n}", f"n{n + 1}"))
    )
    found = chromium.new_page(color_scheme=request.param)
    found.set_content(render_graph(GraphSubject(nodes, arcs, groups=groups), "html"))
    yield found
    found.close()


def test_no_text_leaves_its_box(page):
    assert page.evaluate(_LEAVING) == []


def test_the_page_itself_does_not_scroll_sideways(page):
    wide = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) == 0
