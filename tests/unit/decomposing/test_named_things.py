"""What is named: with an article or without, for whom, in how many parts."""

import pytest
from made_stories import stories_of

WANTED = {
    "Reader self-service": ["have reader self-service"],
    "Berth booking": ["have berth booking"],
    "Berth booking page": ["have a berth booking page"],
    "Booking": ["have a booking"],
    "Alerts for missing divers": ["have alerts for missing divers"],
    "No more lost keys": ["have no more lost keys"],
    "No ads": ["have this settled: “No ads”"],
    "Guided daily walks": ["have guided daily walks"],
    "Automated daily/weekly/yearly digests": [
        "have automated daily digests",
        "have automated weekly digests",
        "have automated yearly digests",
    ],
    "Nightly backups, daily and weekly reports": [
        "have nightly backups",
        "have daily and weekly reports",
    ],
    "Print fines (FR15, FR16)": ["print fines"],
    "Print fines (A4, A5)": ["print fines, namely A4", "print fines, namely A5"],
    "Export as PDF, CSV, or both": ["export as PDF, CSV, or both"],
    "Phase 2 introduces choirs": ["be sure that phase 2 introduces choirs"],
    "Phase 2 plans for the quay": ["have phase 2 plans for the quay"],
}


@pytest.mark.parametrize("line", WANTED)
def test_things_are_wanted_as_one_says(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {want}." for want in WANTED[line]]


def test_missing_people_are_still_told_apart_from_those_who_want():
    assert stories_of("Alerts for divers") == ["As a diver, I want to have alerts."]
    assert stories_of("Renewals for missing divers") == [
        "As a stakeholder, I want to have renewals for missing divers."
    ]


def test_people_choose_one_or_all():
    assert stories_of("Coaches review Video, Rope, or Both") == [
        "As a coach, I want to review Video, Rope, or Both."
    ]


NAMES_FIRST = {
    "Fare rules": "have fare rules",
    "Audition scheduling": "have audition scheduling",
    "Instrument hire": "have instrument hire",
    "Instrument services with tracing": "have services with tracing instrumented",
    "Instrument the gate": "have the gate instrumented",
    "Port fees": "have port fees",
    "Port plugins to v3": "port plugins to v3",
    "Port to Windows": "port to Windows",
    "Vet visits": "have vet visits",
    "Vet suppliers": "vet suppliers",
    "Wait times": "have wait times",
    "Wait for approval": "wait for approval",
    "Win new members": "win new members",
    "Hire agreements": "have hire agreements",
    "Hire new deckhand": "hire new deckhand",
    "Book follow-ups at the desk": "book follow-ups at the desk",
    "Book shelves at the desk": "have book shelves at the desk",
    "Bill berths by the hour": "bill berths by the hour",
    "Bill archive by the pier": "have a bill archive by the pier",
    "Flag ropes before lending": "have ropes flagged before lending",
}


@pytest.mark.parametrize("line", NAMES_FIRST)
def test_what_is_a_noun_first_of_all_orders_only_where_something_says_so(line):
    assert stories_of(line) == [f"As a stakeholder, I want to {NAMES_FIRST[line]}."]


def test_people_do_what_is_a_noun_first_of_all():
    assert stories_of("Members hire boats") == ["As a member, I want to hire boats."]
    assert stories_of("Guests stay overnight") == ["As a guest, I want to stay overnight."]


@pytest.mark.parametrize(
    ("line", "wants"),
    [
        ("Talks and rehearsals calendar", ["have talks and rehearsals calendar"]),
        ("Talks and a rehearsal calendar", ["have talks", "have a rehearsal calendar"]),
        ("Quay and pier opening hours", ["have quay opening hours", "have pier opening hours"]),
        ("So that nobody waits, open a desk", ["open a desk, so that nobody waits"]),
        ("Increase conversion by 15%", ["have conversion increased by 15%"]),
        ("Reduce load time to 2 s", ["have load time reduced to 2 s"]),
        ("Improve report for skippers", ["have the report for skippers improved"]),
        ("Open moorings six months ahead", ["open moorings six months ahead"]),
    ],
)
def test_a_figure_has_no_article_and_a_calendar_holds_both(line, wants):
    assert stories_of(line) == [f"As a stakeholder, I want to {want}." for want in wants]


@pytest.mark.parametrize(
    ("line", "wants"),
    [
        ("Reader orders and returns", ["have reader orders", "have reader returns"]),
        ("Diver records, notes, and maps", ["have diver records", "have notes", "have maps"]),
        ("Pay by card or Apple Pay", ["pay by card", "pay by Apple Pay"]),
        ("Send to phones and quay screens", ["send to phones", "send to quay screens"]),
    ],
)
def test_what_belongs_to_people_is_no_act_of_theirs(line, wants):
    assert stories_of(line) == [f"As a stakeholder, I want to {want}." for want in wants]


def test_acts_of_people_are_still_acts():
    assert stories_of("Coach reviews and grades essays") == [
        "As a coach, I want to review essays.",
        "As a coach, I want to grade essays.",
    ]
    assert stories_of("Skipper logs catches") == ["As a skipper, I want to log catches."]


@pytest.mark.parametrize(
    ("line", "stories"),
    [
        ("Diver counts by pier", ["As a stakeholder, I want to have diver counts by pier."]),
        ("Coach sorts by key", ["As a coach, I want to sort by key."]),
        ("Reader pays by card", ["As a reader, I want to pay by card."]),
        (
            "Diver reports each month",
            ["As a stakeholder, I want to have diver reports each month."],
        ),
        (
            "Diver tickets and passes",
            [
                "As a stakeholder, I want to have diver tickets.",
                "As a stakeholder, I want to have diver passes.",
            ],
        ),
        (
            "Readers book tours and leave reviews",
            ["As a reader, I want to book tours.", "As a reader, I want to leave reviews."],
        ),
        ("Crew swaps shifts", ["As crew, I want to swap shifts."]),
        ("Reader loans desk", ["As a stakeholder, I want to have a reader loans desk."]),
    ],
)
def test_what_people_do_and_what_they_have(line, stories):
    assert stories_of(line) == stories
