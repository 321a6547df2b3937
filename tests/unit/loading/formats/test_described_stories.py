"""A plan that is described by a user story asks for that story."""

import pytest
from importing import yaml

STORY = "As a harbour master I can close a berth so that nobody lands there"


def test_a_user_story_as_description_is_the_story_and_has_the_criteria():
    (berths,) = yaml(f"""
        stories:
          - title: Close berths
            description: {STORY}
            acceptance_criteria: [The berth is red on the map]
    """).initiatives
    (part,) = berths.capabilities
    (story,) = part.stories
    assert (story.story, story.title, story.persona) == (STORY, "Close a berth", "harbour master")
    assert [found.text for found in story.acceptance] == ["The berth is red on the map"]
    assert (part.title, part.acceptance) == ("Close berths", ())


@pytest.mark.parametrize(
    "more",
    [
        "description: As a skipper I can see berths. The map is red.",
        "description: Skippers see berths.",
        f"description: {STORY}\n            features: [Close it, Open it]",
    ],
    ids=["more sentences", "no story", "parts of its own"],
)
def test_other_descriptions_stay_descriptions(more):
    (berths,) = yaml(f"""
        epics:
          - title: Close berths
            {more}
    """).initiatives
    assert berths.description
    assert not any(part.stories for part in berths.capabilities)
