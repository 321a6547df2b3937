"""A word in -ing at the start of a line tells an act or says which of a kind."""

import pytest
from made_stories import stories_of


@pytest.mark.parametrize(
    ("line", "wants"),
    [
        ("Managing choir votes", ["manage choir votes"]),
        ("Scheduling crane shifts", ["schedule crane shifts"]),
        ("Tracking late fines by branch", ["track late fines by branch"]),
        ("Exporting berths", ["export berths"]),
        ("Booking rooms", ["book rooms"]),
        ("Implementing search", ["have a search implemented"]),
        ("Reducing paper", ["have paper reduced"]),
        ("Handling lost books", ["handle lost books"]),
        ("Sending reminders two days before", ["send reminders two days before"]),
        ("Tracking loans and paying fines", ["track loans", "pay fines"]),
        ("Managing the votes and sending slips", ["manage the votes", "send slips"]),
    ],
)
def test_what_is_done_to_things_is_an_act(line, wants):
    assert [one.partition("want to ")[2].rstrip(".") for one in stories_of(line)] == wants


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Managing director dashboard", "have a managing director dashboard"),
        ("Tracking numbers", "have tracking numbers"),
        ("Tracking number fields", "have tracking number fields"),
        ("Booking rules", "have booking rules"),
        ("Scheduling conflict warnings", "have scheduling conflict warnings"),
        ("Loading screens", "have loading screens"),
        ("Mooring lines", "have mooring lines"),
        ("Importing wizard", "have an importing wizard"),
        ("Reading lists", "have reading lists"),
        ("Supporting documents", "have supporting documents"),
        ("Editing tools", "have editing tools"),
        ("Tracking @loans", "have tracking @loans"),
        ("Rating history", "have rating history"),
    ],
)
def test_what_says_which_of_a_kind_is_a_thing(line, want):
    assert want in stories_of(line)[0]
