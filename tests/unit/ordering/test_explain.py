"""Why a story stands where it stands, and what would move it."""

import pytest

from roadmap2backlog.ordering.explain import explain_place
from roadmap2backlog.ordering.order_backlog import order_backlog
from roadmap2backlog.ordering.problem import Group, OrderingProblem, StoryToOrder

SHOP = OrderingProblem(
    stories=(
        StoryToOrder("logo", 1, 5),
        StoryToOrder("login", 4, 0),
        StoryToOrder("shop", 5, 8, ("login",)),
        StoryToOrder("help", 2, 1),
    ),
    groups=(Group("launch", ("login", "shop")),),
)


def explained(problem, name):
    return explain_place(problem, order_backlog(problem), name)


def test_a_story_is_shown_with_its_block_and_what_it_unlocks():
    found = explained(SHOP, "login")
    assert found.story.rank == 2
    assert found.block.stories == ("login", "shop")
    assert found.block.ratio == pytest.approx(8 / 9)
    assert found.blocks == 3
    assert found.unlocks == ("shop",)


def test_what_would_move_a_story_is_told_with_numbers():
    """Login and shop pass logo (5 a point) at a weight of 45, and fall behind help at 4.5."""
    found = explained(SHOP, "shop").changes
    assert [(c.quantity, c.direction, c.threshold, c.block) for c in found] == [
        ("value", "up", 45, 1),
        ("value", "down", 4.5, 3),
        ("points", "down", 12, 3),
    ]
    assert found[0].words == "a value of shop above 45 (now 8) would move it up to block 1"
    assert found[1].words == "a value of shop below 4.5 (now 8) would move it down to block 3"


def test_an_enabler_can_be_moved_by_its_own_size():
    changes = {(c.quantity, c.direction): c for c in explained(SHOP, "login").changes}
    assert changes["points", "down"].threshold == 11
    assert changes["value", "up"].threshold == 20
    assert ("points", "up") not in changes


def test_a_group_that_ends_in_the_block_can_move_it_too():
    problem = OrderingProblem(
        stories=(StoryToOrder("a", 2), StoryToOrder("b", 2), StoryToOrder("c", 1, 9)),
        groups=(Group("both", ("a", "b"), value=6), Group("none", ("c",))),
    )
    found = explained(problem, "a")
    assert found.serves == ("both",)
    assert ("both", "value", "up", 36) in {
        (c.subject, c.quantity, c.direction, c.threshold) for c in found.changes
    }


def test_the_only_block_has_nowhere_to_move():
    problem = OrderingProblem(stories=(StoryToOrder("a", 1, 1),))
    assert explained(problem, "a").changes == ()


def test_document_order_is_moved_by_no_number():
    assert explained(OrderingProblem(SHOP.stories, method="document"), "shop").changes == ()


def test_a_block_is_left_only_within_its_band():
    stories = (StoryToOrder("now", 5, 1, band=0), StoryToOrder("later", 1, 9, band=1))
    problem = OrderingProblem(stories, bands=True)
    assert order_backlog(problem).order == ("now", "later")
    assert explained(problem, "later").changes == ()


def test_an_unknown_story_has_no_explanation():
    with pytest.raises(KeyError):
        explained(SHOP, "nowhere")
