"""A heading that only says when, or how far, is no wish; what stands below it may be one."""

import pytest
from made_stories import backlog_of


def of_one(title: str, more: str):
    return backlog_of(f"version: 1\ninitiatives:\n- title: {title}\n  {more}\n")


@pytest.mark.parametrize("title", ["2031", "Insight phase", "Next release", "Q3 FY31"])
def test_what_a_stage_says_of_itself_is_wanted(title):
    backlog = of_one(title, "description: Add vouchers. Gift cards.")
    assert [story.story for story in backlog.stories] == [
        "As a stakeholder, I want to add vouchers.",
        "As a stakeholder, I want to have gift cards.",
    ]


def test_what_the_team_will_do_in_a_stage_is_wanted():
    (story,) = of_one("Phase 2", "description: We will extend the shop to books.").stories
    assert story.story == "As a stakeholder, I want to extend the shop to books."


@pytest.mark.parametrize(
    ("title", "more"),
    [
        ("Next release", "description: The next release is in development."),
        ("Things we've done", "capabilities: [Improved the search]"),
        ("Q1 FY31", "capabilities: [Created a register of members]"),
        ("Q3 FY31", "capabilities: [Currently under research]"),
    ],
)
def test_nothing_is_built_of_talk_and_it_is_kept_as_a_note(title, more):
    backlog = of_one(title, more)
    assert not backlog.stories
    assert backlog.notes[0].startswith(f"{title}\n")


def test_a_named_part_is_not_made_of_its_description():
    (story,) = of_one("Gift cards", "description: Add vouchers that friends can use.").stories
    assert story.story == "As a stakeholder, I want to have gift cards."
