"""What a team says it means to do, and what it says it will mend."""

import pytest
from made_stories import stories_of

MEANT = {
    "We'd like to open the pier": "open the pier",
    "We hope to reduce fees": "have fees reduced",
    "We are planning to build an archive": "have an archive built",
    "We’re hoping to simplify the loan desk so that readers come": (
        "have the loan desk simplified, so that readers come"
    ),
    "I'd like to see loans": "see loans",
    "We are going to the pier": "have this settled: “We are going to the pier”",
    "We'd like to hear from you": "be sure that we'd like to hear from you",
}


@pytest.mark.parametrize("line", MEANT)
def test_what_the_team_means_to_do_is_wanted(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {MEANT[line]}."]


MENDED = {
    "Fix search field does not close": "have this problem solved: “search field does not close”",
    "Fix the bell isn't heard": "have this problem solved: “the bell isn't heard”",
    "Fix broken locks": "have broken locks fixed",
    "Fix locks that do not close": "fix locks that do not close",
}


@pytest.mark.parametrize("line", MENDED)
def test_what_is_told_as_wrong_behind_an_order_is_a_problem_to_solve(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {MENDED[line]}."]


PARTS = {
    "Rework and modernise the tide guide": ["rework and modernise the tide guide"],
    "Rework and sell the tide guide": ["have the tide guide reworked", "sell the tide guide"],
    "Split loans and fees into two pages": ["split loans and fees into two pages"],
    "Print loans and fees on two pages": ["print loans on two pages", "print fees on two pages"],
    "Lower the fees and gradually open the pier": [
        "have the fees lowered",
        "gradually open the pier",
    ],
}


@pytest.mark.parametrize("line", PARTS)
def test_what_is_one_act_stays_one_and_keeps_its_manner(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {want}." for want in PARTS[line]]


def test_the_manner_of_an_act_is_no_part_of_who_acts():
    assert stories_of("Guests quietly print slips") == [
        "As a guest, I want to quietly print slips."
    ]


SAID = {
    "It should be possible to print slips": "print slips",
    "It would be great to have maps": "have maps",
    "To be able to print slips": "print slips",
    "To print slips": "print slips",
    "To save time, print slips": "print slips to save time",
    "There should be a map": "have a map",
    "There needs to be a map of piers": "have a map of piers",
    "Need a map of piers": "have a map of piers",
    "We need a map": "have a map",
    "There is no way to print slips": "have this problem solved: “There is no way to print slips”",
}


@pytest.mark.parametrize("line", SAID)
def test_words_that_only_say_that_it_is_a_wish_are_no_part_of_it(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {SAID[line]}."]


def test_hope_for_what_people_do_is_their_wish():
    assert stories_of("We hope readers print slips") == ["As a reader, I want to print slips."]


DONE_BY_SOMETHING = {
    "Automatically prints slips": "have this: “Automatically prints slips”",
    "Uses Stripe for fees": "have this: “Uses Stripe for fees”",
    "Covers loans, fees and tides": "have this: “Covers loans”",
    "Covers for boats": "have covers for boats",
    "Daily prints of the tide": "have daily prints of the tide",
    "Loan page loads in under 2 seconds": "be sure that loan page loads in under 2 seconds",
    "Cargo loads in 2 containers": "have cargo loads in 2 containers",
}


@pytest.mark.parametrize("line", DONE_BY_SOMETHING)
def test_what_something_does_is_quoted_and_no_thing(line):
    assert stories_of(line)[0] == f"As a stakeholder, I want to {DONE_BY_SOMETHING[line]}."


PROMISED = {
    "You will be able to book berths from your boat": "book berths from my boat",
    "You'll soon be able to pay": "pay",
    "You can only book once": "be sure that you can only book once",
    "We are building a map of piers": "have a map of piers built",
    "We are currently working on improving search": "have the search improved",
    "We're working on a new loan desk": "have a new loan desk",
    "We will be adding maps": "add maps",
    "We'll look at ways to reduce fees": "look at ways to reduce fees",
    "We are not building a map": "have this settled: “We are not building a map”",
    "Our goal is to cut fees by half": "cut fees by half",
    "How we can improve loans": "have this: “How we can improve loans”",
}


@pytest.mark.parametrize("line", PROMISED)
def test_what_is_promised_is_wanted_unless_it_is_denied_or_limited(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {PROMISED[line]}."]


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("This will allow guests to book berths", "As a guest, I want to book berths."),
        ("Lets guests book berths", "As a guest, I want to book berths."),
        ("Letting guests book berths", "As a guest, I want to book berths."),
        ("Allowing new guests to leave a note", "As a new guest, I want to leave a note."),
        ("Readers will soon be able to see their loans", "As a reader, I want to see my loans."),
        (
            "It allows printing slips",
            "As a stakeholder, I want to have this settled: “It allows printing slips”.",
        ),
    ],
)
def test_whoever_is_enabled_wants_it(line, story):
    assert stories_of(line) == [story]


def test_people_behind_people_keep_their_own_name():
    assert stories_of("Maps for harbour pilots and guests") == [
        "As a harbour pilot, I want to have maps.",
        "As a guest, I want to have maps.",
    ]


TOLD_AS_WRONG = {
    "Crash when the loan list is empty": "Crash when the loan list is empty",
    "Typo on the fees page": "Typo on the fees page",
    "Fix: map does not open": "Fix: map does not open",
    "Fix: berth dates shift by one day in spring": "Fix: berth dates shift by one day in spring",
    "Fix: order of the queue": "Fix: order of the queue",
    "[Bug] labels overlap on small tablets": "labels overlap on small tablets",
}


@pytest.mark.parametrize("line", TOLD_AS_WRONG)
def test_what_breaks_is_wanted_solved(line):
    assert stories_of(line) == [
        f"As a stakeholder, I want to have this problem solved: “{TOLD_AS_WRONG[line]}”."
    ]


EXISTING = {
    "Improve loan page": "have the loan page improved",
    "Refactor tide engine": "have the tide engine refactored",
    "Build tide engine": "have a tide engine built",
    "Improve a loan page": "have a loan page improved",
    "Improve loans": "have loans improved",
}


@pytest.mark.parametrize("line", EXISTING)
def test_what_gets_better_is_there_already(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {EXISTING[line]}."]


def test_letting_nobody_do_anything_is_no_stumbling_block():
    assert stories_of("Let if it rains, stay") != []
