"""What drawings of dependencies show, on graphs small enough to read."""

import json
import re

import pytest

from roadmap2backlog.reporting.graph_format import render_graph
from roadmap2backlog.reporting.graph_subject import (
    GraphArc,
    GraphGroup,
    GraphNode,
    GraphSubject,
    by_epic,
)
from roadmap2backlog.reporting.reduced_arcs import reduced_arcs
from roadmap2backlog.reporting.text_width import text_width, wrapped


def graph(arcs, suggested="", groups=(), **more):
    """Read `a>b` as a before b; nodes are the single letters named."""
    pairs = [tuple(arc.split(">")) for arc in arcs.split()]
    unsure = [tuple(arc.split(">")) for arc in suggested.split()]
    names = dict.fromkeys(end for pair in (*pairs, *unsure) for end in pair)
    return GraphSubject(
        tuple(GraphNode(n, n.upper(), 2, epic=f"E{n}") for n in names if n not in groups),
        (*(GraphArc(*p) for p in pairs), *(GraphArc(*p, "suggested") for p in unsure)),
        groups=tuple(GraphGroup(name, f"the {name}") for name in groups),
        **more,
    )


def drawn(subject):
    return [f"{arc.before}>{arc.after}" for arc in reduced_arcs(subject)]


def test_no_arc_is_drawn_that_a_longer_way_says():
    assert drawn(graph("a>b b>c a>c")) == ["a>b", "b>c"]


def test_a_suggestion_makes_no_declared_arc_needless():
    assert drawn(graph("a>c", suggested="a>b b>c")) == ["a>c", "a>b", "b>c"]


def test_a_suggestion_that_declared_arcs_say_is_not_drawn():
    assert drawn(graph("a>b b>c", suggested="a>c")) == ["a>b", "b>c"]


def test_all_arcs_of_a_circle_are_drawn():
    assert drawn(graph("a>b b>a a>c b>c")) == ["a>b", "b>a", "a>c", "b>c"]


def test_the_critical_path_is_drawn_whole():
    assert "a>c" in drawn(graph("a>b b>c a>c", critical=("a", "c")))


PAYMENT = graph("a>all b>all all>c all>d", groups=("all",), critical=("b", "c"))


def test_waiting_for_a_group_goes_through_one_sign():
    picture = render_graph(PAYMENT, "svg")
    assert picture.count("marker-end") == 4
    assert picture.count("redarrow)") == 2
    assert ">all of the all</text>" in picture
    assert 'g1(["all of the all"])' in render_graph(PAYMENT, "mermaid")
    assert '"all" [label="all of the all"' in render_graph(PAYMENT, "dot")
    assert "c  C\n  after all  all of the all" in render_graph(PAYMENT, "text")


def test_data_names_every_pair_of_stories():
    said = json.loads(render_graph(PAYMENT, "json"))
    assert [(arc["before"], arc["after"]) for arc in said["arcs"]] == [
        ("a", "c"), ("b", "c"), ("a", "d"), ("b", "d"),
    ]  # fmt: skip
    assert {node["id"] for node in said["nodes"]} == {"a", "b", "c", "d"}


def test_epics_wait_for_the_epics_of_a_group():
    found = by_epic(PAYMENT)
    assert {(arc.before, arc.after) for arc in found.arcs} == {
        ("Ea", "Ec"), ("Eb", "Ec"), ("Ea", "Ed"), ("Eb", "Ed"),
    }  # fmt: skip
    told = render_graph(found, "text")
    assert "4 dependencies between 4 of 4 epics" in told
    assert "the critical path goes through these epics:\n  Eb  Eb\n  Ec  Ec\n" in told


def test_an_epic_names_a_block_only_if_all_its_stories_are_in_it():
    def epic(*blocks):
        nodes = tuple(GraphNode(f"{n}", "x", block=b, epic="E") for n, b in enumerate(blocks))
        return by_epic(GraphSubject(nodes)).nodes[0].block

    assert epic(3, 3) == 3
    assert epic(3, 4) is None


def test_the_legend_says_what_is_drawn_and_nothing_else():
    nodes = (GraphNode("a", "A", team="web"), GraphNode("b", "B"))
    plain = render_graph(GraphSubject(nodes[1:]), "svg")
    rich = render_graph(GraphSubject(nodes, (GraphArc("a", "b", "suggested"),), ("a",)), "svg")
    for words in ("team web", "no team", "critical path", "only suggested"):
        assert f">{words}</text>" in rich
        assert f">{words}</text>" not in plain


def test_many_teams_wrap_inside_the_picture():
    nodes = tuple(GraphNode(f"{n}", "x", team=f"team of people {n}") for n in range(40))
    picture = render_graph(GraphSubject(nodes), "svg", "story")
    width = float(re.search(r'width="([\d.]+)"', picture)[1])
    ends = [
        float(x) + text_width(words)
        for x, words in re.findall(r'<text x="([\d.]+)"[^>]*>(team[^<]*)</text>', picture)
    ]
    assert len(ends) == 40
    assert max(ends) <= width


TITLES = [
    "Pay",
    "Search plants by the room they are to stand in, by light and by water",
    "W" * 90,
    "アカウントを作成せずに注文の状態を確認する" * 3,
    "Überprüfung der Rechnungsadressenänderungsbenachrichtigung",
    "a" * 25 + " " + "b" * 90,
    "",
]


@pytest.mark.parametrize("title", TITLES)
def test_no_line_of_a_title_is_wider_than_its_box(title):
    lines = wrapped(title, 196, 2)
    assert len(lines) <= 2
    assert all(text_width(line) <= 196 for line in lines)
    whole = "".join(lines).replace(" ", "")
    kept = whole.removesuffix("…")
    assert title.replace(" ", "").startswith(kept)
    assert whole.endswith("…") == (kept != title.replace(" ", ""))
