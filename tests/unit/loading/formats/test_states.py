"""What is done and what is open: the nearest word counts, and finished work asks for nothing."""

from importing import shape, yaml


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
