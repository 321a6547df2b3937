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
