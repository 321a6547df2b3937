"""What others call a field means the same in roadmaps of our own and in imported ones."""

import pytest

from roadmap2backlog.loading.field_names import synonyms_of
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.unknown_fields import unknown_field
from roadmap2backlog.model.backlog import Story
from roadmap2backlog.model.nearest import folded
from roadmap2backlog.model.playbook import Playbook, PlaybookStory
from roadmap2backlog.model.roadmap import Capability, ExplicitStory, Initiative
from roadmap2backlog.vocabulary.fields import field_names

OWN_NAMES = {"personas": "persona", "parent": "epic", "size": "points"}
TOLD_OTHERWISE = {"what", "scope"}
"""Names of a title or a list in our own roadmaps, where an import looks for a title first."""


@pytest.mark.parametrize(
    "noun", [Initiative, Capability, ExplicitStory, Playbook, PlaybookStory, Story]
)
def test_both_readers_mean_the_same_field(noun):
    known = synonyms_of(noun.__name__)
    for names in field_names().values():
        for name in names:
            role = role_of(name)
            field = role if role in noun.model_fields else OWN_NAMES.get(role, "")
            if field in noun.model_fields and folded(name) not in TOLD_OTHERWISE:
                assert known[folded(name)] == field


@pytest.mark.parametrize(
    ("name", "noun", "field"),
    [
        ("beschreibung", Initiative, "description"),
        ("benefit", Initiative, "outcome"),
        ("Threats", Initiative, "risks"),
        ("squad", Initiative, "team"),
        ("akzeptanzkriterien", Story, "acceptance"),
        ("parent link", Story, "epic"),
        ("success criteria", PlaybookStory, "acceptance"),
        ("overview", Playbook, "description"),
    ],
)
def test_a_name_of_the_shared_table_is_understood_on_each_level(name, noun, field):
    assert unknown_field(name, noun) == f'did you mean "{field}"?'


@pytest.mark.parametrize("name", ["because", "owned by", "estimation", "effort points"])
def test_names_of_our_own_roadmaps_are_understood_in_imports(name):
    assert role_of(name)
