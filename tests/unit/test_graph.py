"""The dependency graph on plain ids."""

from itertools import pairwise

import pytest

from roadmap2backlog.graph import Cycle, DependencyGraph, costs_of_cutting


def graph(text, ids=""):
    """Read `a>b b>c` as a before b before c; ids are those named, in order of appearance."""
    arcs = [tuple(arc.split(">")) for arc in text.split()]
    return DependencyGraph([*ids.split(), *(name for arc in arcs for name in arc)], arcs)


def test_the_order_keeps_document_order_where_nothing_waits():
    assert graph("c>a", "a b c").order() == ("b", "c", "a")


def test_each_simple_cycle_is_shown_once_shortest_first():
    found = graph("a>b b>a b>c c>a").cycles()
    assert [cycle.ids for cycle in found] == [("a", "b"), ("a", "b", "c")]


def test_an_item_that_waits_for_itself_is_a_cycle():
    assert graph("a>a").cycles() == (Cycle(("a",), ("a", "a"), 1.0),)


def test_the_cheapest_arc_of_a_cycle_is_the_one_to_cut():
    costs = {("a", "b"): 8.0, ("b", "c"): 2.0, ("c", "a"): 5.0}
    (cycle,) = graph("a>b b>c c>a").cycles(costs)
    assert (cycle.cut, cycle.cut_cost) == (("b", "c"), 2.0)
    assert cycle.arcs == (("a", "b"), ("b", "c"), ("c", "a"))


def test_cutting_an_arc_costs_the_work_that_is_done_without():
    found = graph("a>b b>a")
    (cycle,) = found.cycles(costs_of_cutting(found.arcs, {"a": 8, "b": 3}))
    assert (cycle.cut, cycle.cut_cost) == (("b", "a"), 3)


def test_of_equally_cheap_arcs_the_one_in_most_cycles_is_cut():
    found = graph("a>b b>a b>c c>a").cycles()
    assert {cycle.cut for cycle in found} == {("a", "b")}


def test_at_most_the_wanted_number_of_cycles_is_found_but_one_for_each_tangle():
    names = [f"n{number}" for number in range(12)]
    dense = [(one, other) for one in names for other in names if one != other]
    found = DependencyGraph([*names, "x"], [*dense, ("x", "x")]).cycles(limit=5)
    assert len(found) == 6
    assert ("x",) in {cycle.ids for cycle in found}


def test_a_graph_without_cycles_shows_none():
    assert graph("a>b b>c").cycles() == ()


def test_the_reduction_leaves_out_what_a_longer_way_says():
    assert graph("a>b b>c a>c a>d c>d").reduced() == (("a", "b"), ("b", "c"), ("c", "d"))


def test_a_cycle_has_no_reduction():
    with pytest.raises(ValueError, match="cycles"):
        graph("a>b b>a").reduced()


def test_the_critical_path_has_the_most_points():
    found = graph("a>c b>c c>d", "e")
    assert found.critical_path({"a": 1, "b": 5, "c": 2, "d": 1, "e": 7}) == (
        ("b", "c", "d"),
        8.0,
    )
    assert found.critical_path({"a": 1, "b": 5, "c": 2, "d": 1, "e": 9}) == (("e",), 9.0)


def test_equally_long_chains_are_decided_by_document_order():
    assert graph("a>c b>c").critical_path({"a": 3, "b": 3, "c": 1}) == (("a", "c"), 4.0)


def test_an_empty_graph_has_no_critical_path():
    assert DependencyGraph([], []).critical_path({}) == ((), 0.0)


def test_what_an_item_unlocks_comes_nearest_first():
    found = graph("a>c a>b b>d c>d", "a b c d e")
    assert found.unlocks("a") == ("b", "c", "d")
    assert found.unlocks("e") == ()


def test_components_come_largest_first():
    assert graph("c>d e>d", "a b").components() == (("c", "d", "e"), ("a",), ("b",))


def test_arcs_twice_or_to_nowhere_do_not_count():
    found = DependencyGraph(["a", "b"], [("a", "b"), ("a", "b"), ("b", "nowhere")])
    assert found.arcs == (("a", "b"),)


def test_twenty_thousand_items_in_a_chain_need_no_recursion():
    names = [f"n{number}" for number in range(20_000)]
    chain = list(pairwise(names))
    shortcuts = list(zip(names, names[2:], strict=False))
    found = DependencyGraph(names, [*chain, *shortcuts])
    assert found.order() == tuple(names)
    assert found.reduced() == tuple(chain)
    assert found.critical_path(dict.fromkeys(names, 1.0)) == (tuple(names), 20_000.0)
    assert len(found.unlocks("n0")) == 19_999
    assert len(found.components()) == 1


def test_a_cycle_of_five_thousand_items_is_found():
    names = [f"n{number}" for number in range(5000)]
    ring = list(zip(names, [*names[1:], names[0]], strict=True))
    (cycle,) = DependencyGraph(names, ring).cycles()
    assert cycle.ids == tuple(names)
