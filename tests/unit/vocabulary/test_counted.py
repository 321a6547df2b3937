"""How amounts are told."""

import pytest

from roadmap2backlog.vocabulary.counted import counted


@pytest.mark.parametrize(
    ("amount", "noun", "told"),
    [
        (1, "story", "1 story"),
        (0, "story", "0 stories"),
        (2, "day", "2 days"),
        (1.0, "point", "1 point"),
        (2.5, "point", "2.5 points"),
        (1, "past sprint", "1 past sprint"),
        (3, "past sprint", "3 past sprints"),
    ],
)
def test_an_amount_agrees_with_its_noun(amount, noun, told):
    assert counted(amount, noun) == told
