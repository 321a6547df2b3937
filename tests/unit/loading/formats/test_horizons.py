"""Headings that say when, in the words of people who work on it."""

import pytest
from importing import markdown

from roadmap2backlog.loading.formats.words.times import horizon_of

WORDS = [
    ("Working on now", "now"),
    ("Working on next", "next"),
    ("What we're working on next", "next"),
    ("Coming up", "next"),
    ("Working on later", "later"),
    ("Doing later", "later"),
    ("Working on the mole", ""),
]


@pytest.mark.parametrize(("heading", "horizon"), WORDS)
def test_a_heading_says_when_it_will_be_worked_on(heading, horizon):
    assert horizon_of(heading) == horizon


def test_headings_of_work_are_targets():
    roadmap = markdown(
        "# Harbour\n\n## Working on next\n\n- Dredge it\n\n## Working on later\n\n- Light it\n"
    )
    assert [plan.target for plan in roadmap.initiatives] == ["next", "later"]
