"""Descriptions that list what people can do: each entry is a story of those that its lead names."""

import pytest
from made_stories import backlog_of

PIER = """
version: 1
initiatives:
- title: Pier
  description: |
{lines}
"""


def told_in(description: str) -> list[str]:
    lines = "\n".join(f"    {line}".rstrip() for line in description.splitlines())
    return [story.story for story in backlog_of(PIER.format(lines=lines)).stories]


def test_entries_below_a_lead_are_acts_of_those_it_names():
    text = "Skippers can:\n- see the history of their moorings\n- Report a leak"
    assert sorted(told_in(text)) == [
        "As a skipper, I want to report a leak.",
        "As a skipper, I want to see the history of my moorings.",
    ]


def test_a_lead_is_no_story_and_ends_with_its_list():
    text = "Readers should be able to:\n- book a tour\n\nThe pier is long.\n- print maps"
    assert sorted(told_in(text)) == [
        "As a reader, I want to book a tour.",
        "As a stakeholder, I want to print maps.",
    ]


@pytest.mark.parametrize("entry", ["PDF", "Clerks can lock the desk"])
def test_an_entry_that_is_no_bare_act_stands_for_itself(entry):
    (story,) = told_in(f"Readers can:\n- {entry}")
    assert "As a reader" not in story


def test_what_somebody_wants_is_told_though_hours_are_broken_down():
    text = "Harbour clerks want a chart that shows loans a day, broken down by quay."
    assert told_in(f"Skippers can pay.\n\n{text}") == [
        "As a skipper, I want to pay.",
        "As a harbour clerk, I want to have a chart that shows loans a day, broken down by quay.",
    ]


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("GPs can see allergies", "As a GP, I want to see allergies."),
        (
            "Clerks can add a note by voice, which is typed out",
            "As a clerk, I want to add a note by voice, which is typed out.",
        ),
    ],
)
def test_a_sentence_says_whose_act_it_is(line, story):
    assert told_in(line) == [story]


def test_where_to_read_on_is_no_story():
    assert told_in("- print maps\n- See the docs\n- See the list below") == [
        "As a stakeholder, I want to print maps."
    ]
