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


ROWS = {
    "Monitor crane load and alert on overload": ["monitor crane load", "be alerted on overload"],
    "Export and import settings": ["export settings", "import settings"],
    "Import and export buttons": ["have import and export buttons"],
    "Rate and review films": ["rate films", "review films"],
    "Follow a boat and be told when it lands": ["follow a boat and be told when it lands"],
    "Renew loans and pay fines when the desk is shut": [
        "renew loans when the desk is shut",
        "pay fines when the desk is shut",
    ],
    "Show readers their loans": ["show readers their loans"],
    "Log repairs offline and sync later": ["have repairs logged offline", "sync later"],
    "Book online and pay at the desk": ["book online", "pay at the desk"],
    "Work offline and sync when back online": ["work offline", "sync when back online"],
    "Save a search and get alerts when fees drop": [
        "save a search",
        "get alerts when fees drop",
    ],
    "Loan workflow: request, approve, send": [
        "request, as part of “Loan workflow”",
        "approve, as part of “Loan workflow”",
        "send, as part of “Loan workflow”",
    ],
}


@pytest.mark.parametrize("line", ROWS)
def test_acts_are_told_apart_where_each_has_its_thing(line):
    wants = [one.partition("want to ")[2].rstrip(".") for one in stories_of(line)]
    assert wants == ROWS[line]


CHANGED = {
    "Increase returns from 2 to 3 %": "have returns increased from 2 to 3 %",
    "Reduce the number of steps to renew a loan from 7 to 3": (
        "have the number of steps to renew a loan reduced from 7 to 3"
    ),
}


@pytest.mark.parametrize("line", CHANGED)
def test_figures_stand_behind_what_is_changed(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {CHANGED[line]}."]
