"""A phase of data that only lists how things are today is a note; one with a state is a plan."""

from importing import shape, titles, yaml

PHASES = """
    phases:
      - name: Current state (2030)
        tasks: [Lamps burn oil, No radio]
        {}
      - name: Power
        tasks: [Lay a cable, Put up a mast]
"""


def test_how_things_are_today_is_no_phase_of_work():
    roadmap = yaml(PHASES.format("id: zero"))
    assert shape(roadmap) == {"Power": ["Lay a cable", "Put up a mast"]}
    assert "Lamps burn oil" in str(roadmap.notes)


def test_a_state_makes_it_a_plan():
    assert len(titles(yaml(PHASES.format("status: planned")))) == 2
