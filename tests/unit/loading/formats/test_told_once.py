"""What only names, sums up or introduces other parts of a file is told there, not planned twice."""

import pytest
from importing import markdown, parts, shape, titles, yaml


def test_a_list_of_keys_of_its_file_plans_nothing():
    roadmap = yaml("""
        order: [spring_repairs, summer_guests]
        spring_repairs: {status: planned, goal: Mend the mole}
        summer_guests: {status: planned, goal: Print berth maps}
    """)
    assert "Spring repairs" not in titles(roadmap)
    assert "order:\n- spring_repairs\n- summer_guests" in roadmap.notes


def test_a_list_of_other_words_plans():
    roadmap = yaml("""
        order: [spring_repairs, Paint the crane]
        spring_repairs: {status: planned, goal: Mend the mole}
    """)
    assert "Paint the crane" in str(shape(roadmap))


PHASES = """
    # Harbour

    ## Phase 1 — Lamps

    - Light the mole

    ## Phase 2 — Depths

    - Dredge the basin

    ## Timeline

    | Release | Phase | {} |
    |---|---|---|
    | v1 | Phase 1 | Lamps, bulbs |
    | v2 | Phase 2 | Mud, rafts |
    | v3 | P1 + P2 | Party |
"""


def test_deliverables_of_phases_are_told_in_the_phases():
    roadmap = markdown(PHASES.format("Key deliverables"))
    assert shape(roadmap) == {
        "Phase 1 — Lamps": ["Light the mole"],
        "Phase 2 — Depths": ["Dredge the basin"],
    }
    assert "Lamps, bulbs" in roadmap.initiatives[0].notes
    assert "Party" in str(roadmap.notes)


def test_tasks_of_phases_are_plans():
    assert "Timeline" in titles(markdown(PHASES.format("Task")))


@pytest.mark.parametrize("state", ["done", "shipped"])
def test_a_state_behind_the_name_of_a_phase_is_its_state(state):
    first, second = markdown(f"""
        # Harbour

        ## How far we are

        - `Phase 1`: {state}
        - `Phase 2`: open

        ## Phase 1: Lamps

        - Light the mole

        ## Phase 2: Depths

        - Dredge the basin
    """).initiatives
    assert f"status: {state}" in first.notes
    assert "status: open" in second.notes


def test_the_goal_of_a_phase_is_no_plan_beside_its_parts():
    roadmap = markdown("""
        # Harbour

        ## Phase 1

        ### Goal

        Let guests moor at night.

        ### Lamps

        - Light the mole

        ## Phase 2

        ### Goals

        - Dredge the basin
        - Dredge the channel
    """)
    assert shape(roadmap)["Lamps"] == ["Light the mole"]
    assert "Goal" not in titles(roadmap)
    assert "Let guests moor at night." in str(roadmap.model_dump())
    assert "Dredge the channel" in str(shape(roadmap))


def test_a_section_named_as_the_roadmap_names_the_product_below_the_name_of_a_file():
    roadmap = markdown("""
        # ROADMAP.md

        # Harbour roadmap

        ## Vision

        A harbour that never sleeps.

        # Lamps

        - Light the mole

        # Depths

        - Dredge the basin
    """)
    assert roadmap.product.name == "Harbour roadmap"
    assert roadmap.product.vision == "A harbour that never sleeps."
    assert [plan.title for plan in roadmap.initiatives] == ["Lamps", "Depths"]
    assert parts(roadmap.initiatives[0]) == ["Light the mole"]


def test_an_order_of_phases_plans_nothing():
    roadmap = markdown("""
        # Harbour

        ## Phase 1: Lamps

        - Light the mole

        ## Phase 2: Depths

        - Dredge the basin

        ## Order of work

        1. Phase 1
        2. Phase 2 only after the summer
    """)
    assert titles(roadmap) == ["Phase 1: Lamps", "Phase 2: Depths"]
    assert "only after the summer" in str(roadmap.model_dump())
