"""Stories of roadmaps that nobody here wrote, read by an independent checker."""

import re

import pytest
from public_roadmaps import public_roadmaps
from shared_data import shared_data
from story_checker import Told, defects, parts_of

MOST_PER_100 = 3
WARNED = {"NO_SPLIT", "AMBIG_SCOPE", "WIDE"}


def open_stories():
    """Return the stories of each public roadmap; foreign and finished ones stay as written."""
    for roadmap in public_roadmaps(shared_data("roadmaps")):
        stories = [
            story
            for story in roadmap.decomposed().backlog.stories
            if story.story and "LANGUAGE" not in story.flags and story.status != "done"
        ]
        yield roadmap.name, [Told(one.id, one.story, one.flags) for one in stories]


@pytest.mark.slow
def test_stories_of_public_roadmaps_are_worded_well_and_joined_only_where_they_say_so():
    number, found = 0, []
    for name, told in open_stories():
        number += len(told)
        found += [
            one for one in defects(told) if not one.flagged and one.criterion != "no placeholder"
        ]
        for one in told:
            means = (parts_of(one.sentence) or {"means": one.sentence})["means"]
            joined = re.search(r"\b(?:and|or)\b", means)
            assert not joined or WARNED & set(one.flags), (name, one)
    assert number > 1000
    assert 100 * len(found) / number <= MOST_PER_100, found
