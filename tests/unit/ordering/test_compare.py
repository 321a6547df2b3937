"""Methods side by side."""

import pytest

from roadmap2backlog.ordering.compare import compare_methods, kendall_tau
from roadmap2backlog.ordering.method import Factors
from roadmap2backlog.ordering.problem import Group, OrderingProblem, StoryToOrder

BACKLOG = OrderingProblem(
    stories=tuple(StoryToOrder(f"{group}{n}", 3) for group in "abc" for n in (1, 2)),
    groups=(
        Group("a", ("a1", "a2"), factors=Factors(value=1, reach=900, moscow="could", place=0)),
        Group("b", ("b1", "b2"), factors=Factors(value=20, reach=9, moscow="should", place=1)),
        Group("c", ("c1", "c2"), factors=Factors(value=5, reach=90, moscow="must", place=2)),
    ),
)


@pytest.mark.parametrize(
    ("one", "other", "tau"),
    [
        ("abcd", "abcd", 1),
        ("abcd", "dcba", -1),
        ("abcd", "abdc", 2 / 3),
        ("abc", "cab", -1 / 3),
        ("a", "a", 1),
        ("", "", 1),
    ],
)
def test_kendalls_tau_counts_pairs_that_stand_the_same_way_round(one, other, tau):
    assert kendall_tau(one, other) == pytest.approx(tau)


def test_kendalls_tau_of_many_items_is_quick():
    names = [str(number) for number in range(50_000)]
    assert kendall_tau(names, names[::-1]) == -1


def test_the_methods_asked_for_stand_side_by_side_behind_the_backlogs_own():
    found = compare_methods(BACKLOG, ["rice", "moscow"], top=2)
    assert found.methods == ("wsjf", "rice", "moscow")
    assert [ordering.order[0] for ordering in found.orderings] == ["b1", "a1", "c1"]
    assert found.agreement[0][0] == 1
    assert found.agreement[0][1] == found.agreement[1][0]


def test_the_story_whose_rank_differs_most_comes_first():
    found = compare_methods(BACKLOG, ["rice"])
    assert (found.movers[0].story, found.movers[0].ranks, found.movers[0].spread) == (
        "b1",
        (1, 5),
        4,
    )


def test_what_flips_the_top_is_named_with_the_groups_behind_it():
    (flip,) = compare_methods(BACKLOG, ["rice"], top=2).flips
    assert (flip.method, flip.entered, flip.left) == ("rice", ("a1", "a2"), ("b1", "b2"))
    assert [name for name, _, _ in flip.because] == ["a", "b"]
    assert all(0 <= share <= 1 for _, *shares in flip.because for share in shares)


def test_all_methods_are_compared_if_none_is_named():
    assert len(compare_methods(BACKLOG).methods) == 7
