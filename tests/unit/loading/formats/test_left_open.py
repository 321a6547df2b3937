"""What says that it is open stays a plan of its own where all of its parts are done."""

import pytest
from importing import markdown, parts, table, yaml


def _done(roadmap):
    plans = [plan for one in roadmap.initiatives for plan in (one, *one.capabilities)]
    return [p.title for p in plans if any("done" in note.casefold() for note in p.notes)]


OPEN = [
    "## Basin\n\nStatus: In progress",
    "## Basin — in progress",
    "## 🚧 Basin",
    "## Basin 🚧\n\n**Status:** planned",
]


@pytest.mark.parametrize("head", OPEN)
def test_an_open_section_of_done_parts_has_an_open_part(head):
    roadmap = markdown(f"# Port\n\n{head}\n\n- [x] Sounding\n- [x] Buoys\n\n## Pier\n\n- A\n")
    assert parts(roadmap.initiatives[0])[2:] == [roadmap.initiatives[0].title]
    assert _done(roadmap) == ["Sounding", "Buoys"]


def test_an_open_box_above_ticked_ones_is_an_open_plan():
    (ferry,) = markdown("""
        # Port

        ## Ferry

        - [ ] Pier
          - [x] North
          - [x] South
        - Ropes
    """).initiatives
    pier, _ = ferry.capabilities
    assert pier.title == "Pier"
    assert pier.description == "- [x] North\n- [x] South"
    assert pier.notes == ()


def test_an_open_feature_of_done_stories_has_an_open_story():
    (berths,) = yaml("""
        epics:
          - title: Berths
            features:
              - title: Ferries
                status: in progress
                acceptance: [They moor]
                stories:
                  - {id: A1, title: North pier, status: done}
                  - {id: A2, title: South pier, status: done}
    """).initiatives
    (ferries,) = berths.capabilities
    assert [(story.title, story.notes) for story in ferries.stories] == [
        ("North pier", ("status: done",)),
        ("South pier", ("status: done",)),
        ("Ferries", ()),
    ]
    assert ferries.acceptance == ()
    assert [found.text for found in ferries.stories[2].acceptance] == ["They moor"]


def test_an_open_epic_of_a_tracker_whose_issues_are_closed_has_an_open_part():
    (basin,) = table("""
        Issue key,Issue type,Summary,Status,Parent,Story Points
        P-5,Epic,Basin,To Do,,
        P-6,Story,Sounding,Done,P-5,3
    """).initiatives
    assert parts(basin) == ["Sounding", "Basin"]
    assert not any("Done" in note for note in basin.capabilities[1].notes)


def test_a_share_of_an_epic_keeps_it_open_beside_its_done_parts():
    (basin,) = yaml("""
        epics:
          - {title: Basin, progress: 40, features: [{title: Sounding, progress: 100}]}
    """).initiatives
    assert parts(basin) == ["Sounding", "Basin"]


ELSE = [
    "## Basin\n\n- [x] Sounding",  # says nothing of itself
    "## Basin ✅\n\n- [x] Sounding",
    "## Basin 🚧\n\n- [x] Sounding\n- [ ] Buoys",
]


@pytest.mark.parametrize("text", ELSE)
def test_other_sections_get_no_part_of_their_own(text):
    basin = markdown(f"# Port\n\n{text}\n\n## Pier\n\n- A\n").initiatives[0]
    assert basin.title not in parts(basin)
