"""What stands at the end of an order tells how it is done, and that it is an order."""

import pytest
from made_stories import stories_of

OFTEN = [
    ("Retry failed loans three times", "have failed loans retried three times"),
    ("Retry failed loans up to five times", "have failed loans retried up to five times"),
    ("Retry failed loans 10 times", "have failed loans retried 10 times"),
    ("Remind singers twice a week", "have singers reminded twice a week"),
    ("Remind singers each morning", "have singers reminded each morning"),
    ("Cache tide tables for a year", "have tide tables cached for a year"),
    ("Show the fog warning for ten seconds", "have the fog warning shown for ten seconds"),
    ("Publish the rota every Monday", "have the rota published every Monday"),
    ("Display show times on the board", "have show times displayed on the board"),
    ("Show the last 7 days", "have the last 7 days shown"),
    ("Improve the map for two harbours", "have the map for two harbours improved"),
]


@pytest.mark.parametrize(("line", "want"), OFTEN)
def test_how_often_and_how_long_stands_behind_the_verb(line, want):
    assert stories_of(line) == [f"As a stakeholder, I want to {want}."]


@pytest.mark.parametrize(
    ("line", "stories"),
    [
        ("Log every loan with desk and time", ["have every loan logged with desk and time"]),
        ("Record each dive with depth and air", ["record each dive with depth and air"]),
        ("List scores with title and key", ["list scores with title and key"]),
        ("Loan history with desk and time", ["have loan history with desk and time"]),
        (
            "Show boats with pictures and reviews",
            ["have boats with pictures shown", "have boats with reviews shown"],
        ),
        ("Pay with card and cash", ["pay with card", "pay with cash"]),
        (
            "Log faults with Tidewatch and Sealog",
            ["have faults logged with Tidewatch", "have faults logged with Sealog"],
        ),
    ],
)
def test_details_of_each_thing_stay_together(line, stories):
    assert stories_of(line) == [f"As a stakeholder, I want to {want}." for want in stories]


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Hit 99.9% uptime", "hit 99.9% uptime"),
        ("Hit 4.5 stars", "hit 4.5 stars"),
        ("Hit counter", "have a hit counter"),
        ("Double concert sales", "double concert sales"),
        ("Double room keys", "have double room keys"),
        ("Halve late returns", "halve late returns"),
        ("Raise loan take-up to 60%", "have loan take-up raised to 60%"),
        ("Chase overdue books after 14 days", "chase overdue books after 14 days"),
        ("Charge points after the gate", "have charge points after the gate"),
        ("Match spare berths with boats", "match spare berths with boats"),
        ("Match reports with photos", "have match reports with photos"),
        ("Plan routes around sandbanks", "plan routes around sandbanks"),
        ("Track improvement over time", "track improvement over time"),
        ("Track record over time", "have a track record over time"),
        ("Default to the night view", "default to the night view"),
        ("Default fines", "have default fines"),
        ("Support group rates for choirs", "have support for group rates for choirs"),
        ("Support group for skippers' widows", "have support group for skippers' widows"),
        ("Test factories", "have test factories"),
    ],
)
def test_an_order_or_a_goal_is_told_by_what_it_acts_on(line, want):
    assert stories_of(line) == [f"As a stakeholder, I want to {want}."]


def test_people_may_be_let_do_what_has_no_thing():
    assert stories_of("Let skippers rebook") == ["As a skipper, I want to rebook."]


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Book rehearsal rooms", "book rehearsal rooms"),
        ("Book club meetings", "have book club meetings"),
        ("Issue mooring fines", "issue mooring fines"),
        ("Issue tracker warnings", "have issue tracker warnings"),
        ("Email singers the day after", "email singers the day after"),
        ("Check for double moorings", "check for double moorings"),
        ("Raise a fault", "raise a fault"),
        ("Raise the mast", "have the mast raised"),
        ("Save favourite works", "save favourite works"),
        ("Search works", "be sure that search works"),
        ("Price changes", "have price changes"),
    ],
)
def test_an_order_is_told_by_the_end_of_its_thing(line, want):
    assert stories_of(line) == [f"As a stakeholder, I want to {want}."]


ENDING_EITHER_WAY = {
    "Build a shelf for returns during holidays": "build a shelf for returns during holidays",
    "Improve paths between the quay and other piers in winter": (
        "improve paths between the quay and other piers in winter"
    ),
    "Build a shelf during holidays": "have a shelf built during holidays",
    "Build a shelf for returns": "have a shelf for returns built",
    "Migrate loan records without downtime": "have loan records migrated without downtime",
    "Deploy charts without closing the desk": "have charts deployed without closing the desk",
    "Redesign quay map": "have the quay map redesigned",
}


@pytest.mark.parametrize("line", ENDING_EITHER_WAY)
def test_what_may_belong_to_the_thing_or_to_the_act_keeps_its_place(line):
    (story,) = stories_of(line)
    assert story == f"As a stakeholder, I want to {ENDING_EITHER_WAY[line]}."
