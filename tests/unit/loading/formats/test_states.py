"""What is done and what is open: the nearest word counts, and finished work asks for nothing."""

import pytest
from importing import markdown, parts, shape, titles, yaml


def test_an_open_story_below_a_finished_milestone_says_that_it_is_open():
    roadmap = yaml("""
        milestones:
          - title: Harbour radio
            status: completed
            sections:
              - title: Channels
                items:
                  - {description: Listen to a channel, done: true}
                  - {description: Speak on a channel, done: false}
    """)
    heard, spoken = roadmap.initiatives[0].capabilities[0].stories
    assert "status: done" in heard.notes
    assert "status: open" in spoken.notes


def test_criteria_of_a_phase_whose_tasks_are_all_done_ask_for_nothing():
    roadmap = yaml("""
        phases:
          - title: Harbour radio
            acceptance: [A skipper hears the master.]
            tasks: [{title: Listen, status: done}, {title: Speak, status: done}]
    """)
    assert shape(roadmap) == {"Harbour radio": ["Listen", "Speak"]}
    assert "acceptance: A skipper hears the master." in roadmap.initiatives[0].notes


def test_criteria_of_an_open_phase_are_left_when_its_tasks_are_done():
    roadmap = yaml("""
        phases:
          - title: Harbour radio
            status: in progress
            acceptance: [A skipper hears the master.]
            tasks: [{title: Listen, status: done}, {title: Speak, status: done}]
    """)
    assert shape(roadmap) == {"Harbour radio": ["Listen", "Speak", "Harbour radio"]}


def test_key_tasks_of_a_stage_are_its_capabilities():
    roadmap = yaml("""
        outlook:
          - title: Second harbour
            opens: once the ice is gone
            key_tasks: [Dredge the basin, Light the mole]
    """)
    assert shape(roadmap) == {"Second harbour": ["Dredge the basin", "Light the mole"]}


NAMED = [
    ("Phase 1: Harbour radio", "Completed", "In progress"),
    ("Harbour radio", "Done", "Planned"),
    ("Harbour radio", "Already shipped", "To do"),
    ("Радио", "Выполнено", "В работе"),
]


@pytest.mark.parametrize(("name", "done", "open_"), NAMED)
def test_sections_named_by_states_tell_the_state_of_their_parts(name, done, open_):
    roadmap = markdown(f"""
        # Harbour

        ## {name}

        ### {done}

        - Listen

        ### {open_}

        - Speak

        ## Basin

        - Dredge it
    """)
    assert shape(roadmap) == {name: ["Listen", "Speak"], "Basin": ["Dredge it"]}
    heard, spoken = roadmap.initiatives[0].capabilities
    assert heard.notes == ("status: done",)
    assert spoken.notes == (f"status: {open_}",)
    assert f"section: {done}" in roadmap.initiatives[0].notes


UNNAMED = ["Roadmap 2027", "2027", "Next", "Features", "Shipped", "Current status"]


@pytest.mark.parametrize("name", UNNAMED)
def test_states_below_a_heading_without_a_name_stay_sections(name):
    text = f"# Harbour\n## {name}\n### Done\n- Listen\n### Planned\n- Speak\n## Basin\n- Dredge\n"
    assert name not in titles(markdown(text))


DONE = [
    "tags: completed",
    "tags: [wallet, Completed]",
    "labels: [done]",
    "date: Completed Q1 2017",
    "date: Shipped H2 2026",
    "category: finished",
]
OPEN = ["tags: new", "labels: [done-right, live]", "date: Added Q3 2027", "tags: completed orders"]


@pytest.mark.parametrize("line", DONE)
def test_a_tag_or_time_that_says_so_makes_its_item_done(line):
    roadmap = yaml(f"- title: Berth map\n  {line}\n- title: Ice alarm\n")
    assert "status: done" in roadmap.initiatives[0].notes


@pytest.mark.parametrize("line", OPEN)
def test_a_tag_or_time_that_says_more_makes_nothing_done(line):
    roadmap = yaml(f"- title: Berth map\n  {line}\n- title: Ice alarm\n")
    assert "status: done" not in roadmap.initiatives[0].notes


def test_a_state_is_believed_before_a_tag():
    roadmap = yaml("- {title: Berth map, status: planned, tags: completed}\n- title: Ice alarm")
    assert "status: done" not in roadmap.initiatives[0].notes


@pytest.mark.parametrize("key", ["recently", "zuletzt", "récemment"])
def test_what_came_recently_is_done(key):
    roadmap = yaml(f"{key}: [{{title: Map}}]\nnow: [{{title: Radio}}]")
    assert "status: done" in roadmap.initiatives[0].notes
    assert roadmap.initiatives[1].target == "now"


def test_a_history_by_years_is_done():
    roadmap = markdown("""
        # Harbour

        ## History

        ### 2019 (versions 1 and 2)

        - Berths have numbers

        ## Plans

        - Berths have lights
    """)
    assert shape(roadmap) == {
        "2019 (versions 1 and 2)": ["Berths have numbers"],
        "Plans": ["Berths have lights"],
    }
    assert "status: done" in roadmap.initiatives[0].notes


def test_a_history_in_prose_is_a_note():
    text = "# Harbour\n## History\nBuilt in 1890.\n## Plans\n- Berths have lights\n## More\n- Ice\n"
    assert titles(markdown(text)) == ["Plans", "More"]


def test_a_warning_sign_in_front_of_a_title_is_no_part_of_it():
    (hall,) = markdown("# Choir\n\n## Hall\n- ⚠️ Oven - needs a chimney\n- Roof\n").initiatives
    assert parts(hall) == ["Oven - needs a chimney", "Roof"]


def test_a_warning_in_bold_is_a_part_of_its_line():
    line = "⚠️ **MUST COME FIRST**: the roof"
    (hall,) = markdown(f"# Choir\n\n## Hall\n- {line}\n- Oven\n").initiatives
    assert parts(hall) == [line.replace("*", ""), "Oven"]
