"""Work below phases, their weeks and the weeks' parts is planned work, however deep it stands."""

from importing import shape, yaml

PHASES = """
    phases:
      - name: "Phase 1: Lights"
        description: Light all moles.
        weeks:
          - title: Lamps
            categories:
              - category: Mole
                tasks:
                  - title: Mount lamps
                    subtasks: [Drill holes, Draw cables]
                  - title: Test lamps
"""


def test_tasks_below_groups_of_groups_are_plans():
    roadmap = yaml(PHASES)
    assert shape(roadmap) == {"Mount lamps": ["Drill holes", "Draw cables"], "Test lamps": []}
    assert "phase: Phase 1: Lights" in roadmap.initiatives[0].notes
    assert any("Light all moles." in note for note in roadmap.notes)


def test_a_phase_with_weeks_of_tasks_is_told_as_before():
    text = PHASES.replace("categories", "tasks").replace("category", "title")
    text = text.replace("                tasks:", "                subtasks:")
    (phase,) = yaml(text).initiatives
    assert phase.title == "Phase 1: Lights"
