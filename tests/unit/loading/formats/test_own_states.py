"""What an item says of itself is believed before what stands in it or in its title."""

import pytest
from importing import markdown, shape, yaml

from roadmap2backlog.vocabulary.state_notes import are_done

LINKED = ["prs", "pull_requests", "linked_issues", "related_tickets", "merge_requests", "commits"]


@pytest.mark.parametrize("key", LINKED)
def test_linked_work_is_a_note_and_finishes_nothing(key):
    roadmap = yaml(f"""
        items:
          - title: Berth map
            state: open
            {key}: [{{title: Draw the quay, state: merged}}, {{title: Draw it again, state: open}}]
          - {{title: Ice alarm, state: open}}
    """)
    assert shape(roadmap) == {"Berth map": [], "Ice alarm": []}
    notes = roadmap.initiatives[0].notes
    assert any("Draw the quay" in note for note in notes)
    assert "status: done" not in notes


def test_requests_at_the_root_are_plans():
    roadmap = yaml("pull_requests: [{title: Berth map}, {title: Ice alarm}]")
    assert shape(roadmap) == {"Pull requests": ["Berth map", "Ice alarm"]}


def test_a_state_is_believed_before_a_tick_in_the_title():
    roadmap = yaml('- {title: "Sail -> moor: ✅", status: todo}\n- {title: Ice alarm}')
    assert "status: done" not in roadmap.initiatives[0].notes


LEFT = [
    "remaining: 0",
    "remaining: 0 h",
    "points_remaining: 0.0",
    "hours left: 0",
    "{total: 12, open: 0}",
    "{total_points: 8, points: 0}",
]
NOT_LEFT = [
    "remaining: 3",
    "{remaining: 0, status: planned}",
    "{total: 0, remaining: 0}",
    "open: 0",
    "hours: 0",
]


def _with(line: str) -> str:
    told = line.strip("{}")
    return f"- {{title: Berth map, {told}}}\n- title: Ice alarm\n"


@pytest.mark.parametrize("line", LEFT)
def test_an_item_of_which_nothing_remains_is_done(line):
    assert "status: done" in yaml(_with(line)).initiatives[0].notes


@pytest.mark.parametrize("line", NOT_LEFT)
def test_an_item_of_which_something_may_remain_is_not_done(line):
    assert "status: done" not in yaml(_with(line)).initiatives[0].notes


@pytest.mark.parametrize("state", ["production", "in production", "Produktion"])
def test_what_runs_in_production_is_done(state):
    assert are_done(yaml(_with(f"status: {state}")).initiatives[0].notes)


def test_a_stage_called_production_is_not_done():
    roadmap = markdown("# Film\n## Design\n- Draw it\n## Production\n- Shoot it\n")
    assert not any("status: done" in each.notes for each in roadmap.initiatives)


def test_a_struck_line_with_a_day_behind_it_is_done_as_a_whole():
    roadmap = markdown("""
        # Harbour

        ## Lights

        - ~~**Mole.**~~ **Closed 2027-03-01** by the crew, before the ice.
          - Lamps on both sides
        - ~~Old lamp~~ New lamp
        - Pier
    """)
    mole, lamp, pier = roadmap.initiatives[0].capabilities
    assert "status: Closed 2027-03-01" in mole.notes
    assert not mole.stories
    assert lamp.notes == pier.notes == ()


def test_a_list_goes_on_behind_a_number_with_a_letter():
    roadmap = markdown("""
        # Harbour

        ## Lights

        1. Mole
        2. Pier

        2a. Pier, upper deck
        3. Quay
        10. Buoys
    """)
    assert shape(roadmap)["Lights"] == ["Mole", "Pier", "Pier, upper deck", "Quay", "Buoys"]
