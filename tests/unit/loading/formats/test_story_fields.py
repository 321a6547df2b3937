"""Records with the parts of a user story get its sentence as an explicit story."""

import pytest
from importing import yaml

from roadmap2backlog.loading.formats.outline.story_fields import with_story_sentences

SENTENCES = [
    (
        {"as": "Harbour master", "want": "to see all boats", "so": "I can count them"},
        "As a Harbour master, I want to see all boats, so that I can count them",
    ),
    (
        {"as_a": "admin", "i_want": "see all boats.", "so_that": "none is lost."},
        "As an admin, I want to see all boats, so that none is lost.",
    ),
    (
        {"role": "the skipper", "goal": "a berth", "benefit": "to sleep well"},
        "As the skipper, I want a berth, in order to sleep well",
    ),
    ({"as": "As a skipper", "want": "I need a berth"}, "As a skipper, I need a berth"),
    (
        {"role": "skipper", "want": "to moor", "why": "I can sleep"},
        "As a skipper, I want to moor, so that I can sleep",
    ),
    (
        {"as_a": "skipper", "i_need": "a berth", "so_that_i_can": "sleep"},
        "As a skipper, I need a berth, so that I can sleep",
    ),
    ({"persona": "skipper", "i_want_to": "moor"}, "As a skipper, I want to moor"),
    ({"as": "skipper", "want": "To moor"}, "As a skipper, I want to moor"),
    (
        {"as": "skipper", "want": "moored boats", "so": "because they stay"},
        "As a skipper, I want moored boats, because they stay",
    ),
]
NO_STORIES = [
    {"role": "skipper", "goal": "a berth"},
    {"persona": "skipper", "goal": "more boats", "why": "money is short"},
    {"as": "skipper", "so": "I sleep"},
    {"want": "to moor", "so": "I sleep"},
    {"as": "skipper", "persona": "mate", "want": "to moor"},
    {"as": "skipper", "want": ["to moor"]},
    {"as": "skipper, mate; cook", "want": "to moor"},
    {"as": "skipper", "want": "to moor", "story": "As a mate, I want to sleep"},
]


@pytest.mark.parametrize(("parts", "sentence"), SENTENCES)
def test_parts_of_a_user_story_make_its_sentence(parts, sentence):
    assert with_story_sentences(parts)["story"] == sentence


@pytest.mark.parametrize("parts", NO_STORIES)
def test_records_without_the_parts_of_a_user_story_stay(parts):
    assert with_story_sentences(parts) == parts


def test_the_sentence_is_an_explicit_story_beside_the_tasks():
    (boats,) = yaml("""
        epics:
          - title: Boats
            stories:
              - id: B1
                title: List of boats
                as: Harbour master
                want: To see all boats.
                so: I can count them
                tasks:
                  - {id: B1-T1, title: Count them, status: done}
                  - {title: Paint the list}
    """).initiatives
    (listed,) = boats.capabilities
    first, second = listed.stories
    assert first.story == "As a Harbour master, I want to see all boats, so that I can count them"
    assert first.persona == "Harbour master"
    assert second.id == "B1-T1"
    assert "want: To see all boats." in listed.notes
    assert any("Paint the list" in note for note in listed.notes)


def test_a_record_without_a_title_is_titled_by_what_is_wanted():
    (boats,) = yaml("""
        epics:
          - title: Boats
            stories:
              - {as: skipper, want: to moor at night, so: I can sleep}
              - {as: mate, want: to see the depth, so: I can steer}
    """).initiatives
    assert [part.title for part in boats.capabilities] == ["Moor at night", "See the depth"]
    assert all(part.stories[0].story for part in boats.capabilities)


@pytest.mark.parametrize(
    "record", ['{as: ".", want: see the tides}', '{as: skipper, want: ".", so: "-"}']
)
def test_a_part_without_a_word_is_none(record):
    roadmap = yaml(f"stories: [{record}, {{title: Light the mole}}]")
    assert "Light the mole" in str(roadmap)
    assert "As a" not in str(roadmap)


def test_an_initiative_with_a_story_and_no_parts_keeps_it_as_a_story():
    (mooring,) = yaml("""
        - {title: Mooring, as: skipper, want: to moor at night, so: I can sleep, size: 3}
    """).initiatives
    (part,) = mooring.capabilities
    assert part.stories[0].story == "As a skipper, I want to moor at night, so that I can sleep"
    assert mooring.size == 3


def test_an_initiative_with_parts_keeps_a_story_as_a_note():
    (mooring,) = yaml("""
        - title: Mooring
          user_story: As a skipper, I want to moor
          features: [{title: Lamps}, {title: Rail}]
    """).initiatives
    assert [part.title for part in mooring.capabilities] == ["Lamps", "Rail"]
    assert "story: As a skipper, I want to moor" in mooring.notes
