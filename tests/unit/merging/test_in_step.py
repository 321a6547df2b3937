"""Pairs of things that look the same, by where they stand."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap2backlog.merging.in_step import in_step

places = st.lists(st.integers(0, 20), max_size=6, unique=True).map(sorted)


@pytest.mark.parametrize(
    ("ones", "others", "pairs"),
    [
        ([0, 1, 2], [3, 4, 5], [(0, 0), (1, 1), (2, 2)]),
        ([3, 4], [2, 3, 4], [(0, 1), (1, 2)]),
        ([2, 3, 4], [2, 3], [(0, 0), (1, 1)]),
        ([2, 3, 4], [2, 4], [(0, 0), (2, 1)]),
        ([], [1], []),
    ],
)
def test_those_left_out_are_the_ones_out_of_place(ones, others, pairs):
    assert list(in_step(ones, others)) == pairs


@given(places, places)
def test_no_other_choice_is_closer(ones, others):
    found = list(in_step(ones, others))
    short, long = sorted((ones, others), key=len)
    least = min(
        sum(abs(a - b) for a, b in zip(short, chosen, strict=True))
        for chosen in combinations(long, len(short))
    )
    assert sum(abs(ones[one] - others[other]) for one, other in found) == least
    assert found == sorted(found)
    assert len({one for one, _ in found}) == len({other for _, other in found}) == len(short)
