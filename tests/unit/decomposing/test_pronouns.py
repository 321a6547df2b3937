"""Who "they" are: the one who acts, unless it may be something else."""

import pytest
from made_stories import stories_of

THEY = {
    "Readers can see the books they borrowed": "see the books I borrowed",
    "Readers can rate films they have seen": "rate films I have seen",
    "Members keep their points when they move": (
        "be sure that members keep their points when they move"
    ),
    "Guests can edit their loans until they leave": (
        "be sure that guests can edit their loans until they leave"
    ),
}


@pytest.mark.parametrize("line", THEY)
def test_they_are_the_one_who_acts_only_where_nothing_else_can_be_meant(line):
    (story,) = stories_of(line)
    assert story.partition("I want to ")[2] == f"{THEY[line]}."
