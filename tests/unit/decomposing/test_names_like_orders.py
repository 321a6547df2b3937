"""Words that are verbs as well, and whether they name a thing or ask for an act."""

import pytest
from made_stories import stories_of


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Lock countdown timer", "have a lock countdown timer"),
        ("Boards show today's tides", "have this settled: “Boards show today's tides”"),
        ("Trial ends after 30 days", "be sure that trial ends after 30 days"),
        ("Live ETA", "have Live ETA"),
        ("Document tools (harbour)", "have document tools"),
        ("Shaping the pier", "shape the pier"),
        ("Messy pier hierarchy", "have this problem solved: “Messy pier hierarchy”"),
        ("Reach out to harbours (fog)", "reach out to harbours"),
        ("Better integrate with other quays", "better integrate with other quays"),
        ("Reader records created, loans kept", "have reader records created"),
        ("OneQuay page", "have a OneQuay page"),
        ("Board of tides (all readers)", "have a board of tides"),
        ("Route handler stubs", "have route handler stubs"),
        ("Restore wizard", "have a restore wizard"),
        ("Record created", "have a record created"),
        ("Write up what went wrong", "write up what went wrong"),
        ("Working out what readers want", "work out what readers want"),
        ("Add a share option to edit menu", "add a share option to edit menu"),
        ("The ferry works end to end", "be sure that the ferry works end to end"),
    ],
)
def test_names_are_had_and_orders_are_done(line, want):
    (story,) = stories_of(line)
    assert want in story
