"""Labels of a plan that say when it comes, and states that only name a sort of release."""

from importing import markdown, parts, titles, yaml


def test_a_time_behind_a_label_is_when_a_plan_comes():
    roadmap = markdown("""
        # Harbour

        ## Radio

        - **Status**: Planned
        - **Availability**: Q3 2031

        ## Lamps

        - Availability: day and night
    """)
    assert roadmap.initiatives[0].target == "2031-Q3"
    assert titles(roadmap) == ["Radio", "Lamps"]
    assert len(parts(roadmap.initiatives[1])) == 1


def test_a_flag_of_general_availability_is_no_state():
    roadmap = yaml("""
        milestones:
          - {version: "0.1", label: Berth map, shipped: true}
          - {version: "1.0", label: Ice alarm, ga: true}
    """)
    notes = {plan.title: plan.notes for plan in roadmap.initiatives}
    assert "status: done" in notes["Berth map"]
    assert "status: done" not in notes["Ice alarm"]
