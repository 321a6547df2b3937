"""What a story is good for comes from the initiative's outcome, where that makes a clause."""

import pytest
from made_stories import backlog_of


def shelf(outcome):
    return backlog_of(
        f"version: 1\ninitiatives:\n- title: Loans\n  outcome: {outcome}\n"
        "  capabilities: [Find loans]\n"
    )


@pytest.mark.parametrize(
    "outcome",
    [
        "Make the catalogue faster and clearer by showing fewer fields",
        "Package and publish for other harbours",
        "a delightful daily page with the cheapest, highest-value features first",
        "Allow adding shelves without a new number",
        "Find a map in a minute; lend it by phone",
        "Keep the books that nobody lends, and lend them at a lower fee",
        "Add pages and filters to the catalogue",
        "Ensure a smooth start into the new year for all late readers",
        "CSV the weekly list",
        "Ship tide tables to the pier",
        "Reduce berths marked for guests",
        "Find the three maps that the fire spoiled, before the archive opens",
    ],
)
def test_an_outcome_that_no_passive_tells_stays_with_the_initiative(outcome):
    backlog = shelf(outcome)
    assert "so that" not in backlog.stories[0].story
    assert outcome in backlog.epics[0].description


@pytest.mark.parametrize(
    ("outcome", "benefit"),
    [
        ("Cut waiting times by half", "waiting times are cut by half"),
        ("Ensure every slip has a date", "every slip has a date"),
        ("'Reduce **lost** slips'", "lost slips are reduced"),
        ("Reduce Frobnitz calls", "Frobnitz calls are reduced"),
        (
            "Add pages so the catalogue grows with its readers",
            "the catalogue grows with its readers",
        ),
        ("Readers find books sooner", "readers find books sooner"),
    ],
)
def test_an_outcome_is_told_as_a_clause(outcome, benefit):
    assert shelf(outcome).stories[0].story.endswith(f", so that {benefit}.")


def test_a_thing_that_is_reached_has_its_article():
    assert (
        shelf("Full catalogue with pictures")
        .stories[0]
        .story.endswith(", so that a full catalogue with pictures is reached.")
    )
