"""The order on the link graphs of real trackers."""

import pytest
from common_methods import COMMON_METHODS
from issue_links import blocking_arcs, linked_items, without_cycles
from ordering_checker import recounted_cost
from shared_data import shared_data

from roadmap2backlog.graph import DependencyGraph
from roadmap2backlog.ordering import order_items


@pytest.fixture(params=["Apache", "JBoss"])
def table(request):
    (path,) = shared_data("jira-sprints-links", request.param).glob("*.csv")
    return path


def test_the_order_of_real_links_is_nearly_proven_and_no_common_method_reaches_it(table):
    items = linked_items(table, 1)
    found = order_items(items)
    assert recounted_cost(found.order, items) == found.cost
    assert found.gap <= 0.001
    for method in COMMON_METHODS.values():
        assert found.cost < recounted_cost(method(items), items)


def test_the_advised_cuts_free_real_links_of_cycles_and_are_few(table):
    arcs = blocking_arcs(table)
    left = without_cycles(arcs)
    graph = DependencyGraph((end for arc in arcs for end in arc), left)
    assert len(graph.order()) == len(graph.ids)
    assert len(arcs) - len(left) <= 10
