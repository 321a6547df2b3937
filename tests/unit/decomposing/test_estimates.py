"""Points are a stated size shared out: they add up, and each says where it came from."""

import json
from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from public_roadmaps import PublicRoadmap

from roadmap2backlog.decomposing.estimates import shared_out

LAWS = settings(max_examples=60, deadline=None, derandomize=True)
LINES = [
    "Pay by card",
    "Import prices from CSV and Excel",
    "Manage gift cards",
    "Print, void and mail receipts",
]
SIZES = st.one_of(st.none(), st.integers(1, 40), st.sampled_from([0.5, 2.5, 13.5]))


@LAWS
@given(
    st.one_of(st.integers(1, 500), st.integers(1, 2000).map(lambda n: n / 4)), st.integers(1, 60)
)
def test_shares_add_up_and_differ_by_one_step_at_most(points, count):
    shares = shared_out(points, count)
    assert len(shares) == count
    assert isclose(sum(shares), points)
    assert min(shares) > 0
    assert list(shares) == sorted(shares, reverse=True)
    assert shares[0] - shares[-1] <= max(1.0, points / count)


def built(initiative: dict):
    return PublicRoadmap("", json.dumps({"initiatives": [initiative]})).decomposed().backlog.stories


@LAWS
@given(
    SIZES,
    st.lists(
        st.tuples(st.sampled_from(LINES), SIZES), min_size=1, max_size=4, unique_by=lambda x: x[0]
    ),
)
def test_points_of_an_initiative_add_up_to_what_it_states(size, lines):
    capabilities = [
        {"title": title, **({"size": own} if own is not None else {})} for title, own in lines
    ]
    stories = built(
        {"title": "Till", "capabilities": capabilities, **({} if size is None else {"size": size})}
    )
    for title, own in lines:
        if own is not None:
            mine = [s.points or 0 for s in stories if s.source and s.source.text == title]
            assert isclose(sum(mine), own)
    stated = sum(own for _, own in lines if own is not None)
    everything = sum(story.points or 0 for story in stories)
    open_left = any(own is None for _, own in lines)
    if size is not None and open_left and size > stated:
        assert isclose(everything, size)
    else:
        assert isclose(everything, stated)
    for story in stories:
        assert (story.points is None) == (not story.points_from)


@pytest.mark.parametrize(
    ("initiative", "points"),
    [
        (
            {"title": "Till", "capabilities": [{"title": "Pay by card", "size": 3}]},
            [(3, "size of the capability")],
        ),
        (
            {"title": "Till", "size": 5, "capabilities": ["Import prices from CSV and Excel"]},
            [(3, "size of the initiative, shared out evenly over its 2 stories"),
             (2, "size of the initiative, shared out evenly over its 2 stories")],
        ),
        (
            {"title": "Till", "priority": {"size": 4}, "capabilities": ["Pay by card"]},
            [(4, "size of the initiative (its job size)")],
        ),
        (
            {"title": "Till", "capabilities": [
                {"title": "Pay", "size": 5, "stories": [{"title": "Pay by card", "size": 2}, "Pay by phone"]}
            ]},
            [(2, "size of the story"), (3, "what is left of the size of the capability")],
        ),
        (
            {"title": "Till", "size": 9, "capabilities": [
                {"title": "Pay by card", "size": 5}, "Import prices from CSV and Excel",
            ]},
            [(5, "size of the capability"),
             (2, "what is left of the size of the initiative, shared out evenly over 2 stories"),
             (2, "what is left of the size of the initiative, shared out evenly over 2 stories")],
        ),
        ({"title": "Till", "capabilities": ["Pay by card"]}, [(None, "")]),
    ],
)  # fmt: skip
def test_points_say_where_they_came_from(initiative, points):
    assert [(story.points, story.points_from) for story in built(initiative)] == points
