"""What a label in front of a text says: who acts, what is to be found out, that nobody does it."""

import pytest
from made_stories import stories_of

PEOPLE = {
    "Readers: renew loans": ["As a reader, I want to renew loans."],
    "Guest: pay the fee": ["As a guest, I want to pay the fee."],
    "Guests: can pay the fee online": ["As a guest, I want to pay the fee online."],
}


@pytest.mark.parametrize("line", PEOPLE)
def test_people_in_front_of_an_act_are_who_wants_it(line):
    assert stories_of(line) == PEOPLE[line]


NOBODY = {
    "Editor: paste maps": "paste maps",
    "Team: invite crews": "invite crews",
    "Readers: invite": "invite readers",
    "Readers: loan history": "have loan history",
    "Search: can filter by date": "be sure that search can filter by date",
}


@pytest.mark.parametrize("line", NOBODY)
def test_a_label_that_may_name_a_part_of_a_product_names_nobody(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {NOBODY[line]}."]


SOUGHT = {
    "Research: harbour fees": "have harbour fees researched",
    "Research: interview five readers": "interview five readers",
    "Spike: harbour fees": "have this settled: “Spike: harbour fees”",
    "Spike: compare harbour fees": "compare harbour fees",
}


@pytest.mark.parametrize("line", SOUGHT)
def test_what_is_to_be_found_out_is_not_told_as_a_thing_to_have(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {SOUGHT[line]}."]


FRONTED = {
    "Because fog costs us money, charge a deposit": ("charge a deposit because fog costs us money"),
    "Fees, but only for first-time guests": "have fees, but only for first-time guests",
}


@pytest.mark.parametrize("line", FRONTED)
def test_a_reason_and_a_limit_stay_with_what_they_are_of(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {FRONTED[line]}."]
