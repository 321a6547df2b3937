"""Standard stories are stories that a product owner would sign: one wish, one doer, one why."""

import re

import pytest
from public_roadmaps import PublicRoadmap
from story_checker import Told, defects, looks_like_a_base_form, parts_of

from roadmap2backlog.decomposing.playbook import load_playbooks

STORIES = [
    pytest.param(name, story, id=f"{name}/{story.id}")
    for name, book in load_playbooks().items()
    for story in book.stories
]
# Whoever the product is for uses the app and reads the report; the roadmap names them.
FOR_THE_USERS = {"mobile", "report"}


def built(name: str):
    text = f"personas: [{{name: shop clerk}}]\ninitiatives: [{{title: Tills, playbook: {name}}}]"
    return PublicRoadmap("", text).decomposed().backlog


@pytest.mark.parametrize(("name", "story"), STORIES)
def test_a_standard_story_says_who_and_why(name, story):
    if name in FOR_THE_USERS:
        assert not story.story
        return
    parts = parts_of(story.story)
    assert parts is not None
    assert parts["to"]
    assert parts["ends"]


@pytest.mark.parametrize(("name", "story"), STORIES)
def test_a_standard_story_has_a_short_title_that_starts_with_a_verb(name, story):
    first, *_ = story.title.split()
    assert looks_like_a_base_form(first.lower())
    assert len(story.title) <= 50
    assert not re.search(r"\band\b|[().;]", story.title)


@pytest.mark.parametrize(("name", "story"), STORIES)
def test_a_standard_criterion_is_a_question(name, story):
    assert story.acceptance
    assert all(text.startswith("TODO: ") and text.endswith("?") for text in story.acceptance)


@pytest.mark.parametrize("name", sorted(load_playbooks()))
def test_a_built_playbook_has_no_wording_defect_and_a_persona_on_every_story(name):
    stories = built(name).stories
    assert defects([Told(one.id, one.story, one.flags) for one in stories]) == []
    assert all(one.persona for one in stories)
    assert all(f" {one.persona}," in one.story for one in stories)
