"""A user story in the place of a capability stays the story it is."""

import pytest
from made_stories import backlog_of, stories_of


@pytest.mark.parametrize(
    "line",
    [
        "As a clerk, I want a list of late loans",
        "As a clerk I want a list of late loans so that I can call readers",
        "As a clerk, I want readers to see due dates",
        "As a clerk I'd like to print slips",
        "As a reader, I would like to renew loans by phone",
        "As a pilot I don't want to see closed piers",
        "As the harbour master I need a map of all berths",
    ],
)
def test_a_story_that_a_template_would_bend_is_kept_word_for_word(line):
    assert stories_of(line) == [line]


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("As a clerk I want to lend slates", "As a clerk, I want to lend slates."),
        ("As clerk I want to lend slates", "As a clerk, I want to lend slates."),
        (
            "As an editor who works at night I want to mute alerts",
            "As an editor who works at night, I want to mute alerts.",
        ),
    ],
)
def test_a_story_of_an_act_is_read_with_or_without_its_comma(line, story):
    assert stories_of(line) == [story]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("As a clerk I want a map", "A map"),
        ("As a clerk I would like to print maps", "Print maps"),
        ("As a clerk I don't want to print maps", "As a clerk I don't want to print maps"),
    ],
)
def test_what_somebody_wants_is_the_title_and_who_wants_it_the_persona(line, title):
    text = f'version: 1\ninitiatives:\n- title: Desk\n  capabilities: ["{line}"]\n'
    (story,) = backlog_of(text).stories
    assert (story.title, story.persona) == (title, "clerk")


def test_a_step_is_nobody_who_wants_something():
    (story,) = stories_of("As a first step, we will ship a map")
    assert not story.startswith("As a first")
