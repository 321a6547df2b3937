"""A later act behind "and": with an adverb before it, or an adjective that only looks like one."""

import pytest
from made_stories import stories_of


@pytest.mark.parametrize(
    ("line", "wants"),
    [
        ("Sort the slips and further shorten the queue",
         ["sort the slips", "shorten the queue"]),
        ("Clean the hull and also paint the deck", ["clean the hull", "paint the deck"]),
        ("Import loans and thus reduce paper", ["import loans", "have paper reduced"]),
        ("Show members with fees and open loans",
         ["have members with fees shown", "have members with open loans shown"]),
        ("Send letters with fines and open a case", ["send letters with fines", "open a case"]),
        ("Lend maps by post and open the berths", ["lend maps by post", "open the berths"]),
    ],
)  # fmt: skip
def test_a_later_act_is_told_from_what_describes(line, wants):
    assert [one.partition("want to ")[2].rstrip(".") for one in stories_of(line)] == wants


@pytest.mark.parametrize(
    "line",
    [
        "Member requests a loan, librarian reviews and approves",
        "Skipper sends charts, clerk stamps",
        "Clerk approves the loan and reader calls",
    ],
)
def test_what_somebody_else_does_further_on_stays_in_the_sentence(line):
    (story,) = stories_of(line)
    assert story.endswith(f"be sure that {line[0].lower()}{line[1:]}.")


def test_a_plural_behind_a_person_is_a_thing_among_others_in_a_list_of_things():
    assert len(stories_of("Readers print loan slips and desk receipts")) == 2
