"""What a description tells of how it came about is a note of the story, never a criterion."""

import json

import pytest
from made_stories import backlog_of

BACKGROUND = [
    "Readers call us to renew.",
    "The job ran twice and made two fines.",
    "There is no check between runs.",
    "Most slips were lost by restarts.",
    "See the harbour guide for details.",
    "Ask Maria.",
    "Why: queues at noon.",
    "Click for more details.",
    "Later.",
    "Challenges with this are the old slips.",
    "This could be huge, allowing readers to plan.",
    "However, slips are printed only at noon.",
    "Better suited for big harbours.",
    "Slips at last, finally explore the pier!",
]
HOLDING = [
    "A renewal is refused if somebody waits.",
    "Must work offline for an hour.",
    "Add a check before each run.",
    "The desk does not store cards.",
    "Clerks should see why.",
    "However, fees must stay the same.",
    "Never show a PIN!",
]


def _story_with(sentence):
    description = json.dumps(f"Slips are printed at once. {sentence}")
    text = (
        "version: 1\ninitiatives:\n- title: Loans\n  capabilities:\n"
        f"  - {{title: Renew loans, description: {description}}}\n"
    )
    return backlog_of(text).stories[0]


def _criteria_of(story):
    return " ".join(f"{one.given} {one.when} {one.then} {one.text}" for one in story.acceptance)


@pytest.mark.parametrize("sentence", BACKGROUND)
def test_background_is_a_note(sentence):
    story = _story_with(sentence)
    assert sentence in story.notes
    assert sentence.rstrip(".") not in _criteria_of(story)


@pytest.mark.parametrize("sentence", HOLDING)
def test_what_shall_hold_is_no_note(sentence):
    assert sentence not in _story_with(sentence).notes


def test_a_label_that_the_line_has_already_is_not_put_before_it_again():
    assert _story_with("Out of scope: fees.").notes == ("Out of scope: fees.",)
