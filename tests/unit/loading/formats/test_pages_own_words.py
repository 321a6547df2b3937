"""What a page says of itself, its order and its proof is told, not planned."""

import pytest
from importing import markdown, shape, titles

PLANS = """
    # Port

    ## Quay
    - Dig the basin
    - Light the mole
"""


@pytest.mark.parametrize(
    "heading",
    [
        "Roadmap Priority Notes",
        "Priority remarks",
        "Meeting minutes",
        "Minutes of the crew",
        "Weekly meeting notes",
        "Estimated effort",
        "Overall complexity",
        "Dependency map",
        "Project dependency graph",
    ],
)
def test_a_section_about_the_plans_plans_nothing(heading):
    roadmap = markdown(f"{PLANS}\n    ## {heading}\n    - Ropes\n    - Nets\n")
    assert titles(roadmap) == ["Quay"]


@pytest.mark.parametrize("heading", ["Meetings on board", "Effort tracking", "Priority lane"])
def test_a_section_of_a_like_name_plans(heading):
    roadmap = markdown(f"{PLANS}\n    ## {heading}\n    - Ropes\n    - Nets\n")
    assert titles(roadmap) == ["Quay", heading]


def test_the_state_of_a_document_plans_nothing():
    roadmap = markdown("""
        # Port

        ## Document control
        - Harbour: West
        - Date: 2031-04-15
        - Status: Draft v1

        ## Quay
        - Dig the basin
    """)
    assert shape(roadmap) == {"Quay": ["Dig the basin"]}


def test_pictures_with_what_they_stand_for_are_a_legend():
    roadmap = markdown("""
        # Port

        ## Quay

        | Mark | Description |
        | --- | --- |
        | 🔴 | urgent |
        | :zap: | heavy |

        - Dig the basin
    """)
    assert shape(roadmap) == {"Quay": ["Dig the basin"]}


@pytest.mark.parametrize(
    "rows",
    [
        "| 🔴 | Dig the basin |\n| 🔴 | Light the mole |",
        "| 🔴 | Dig the basin |",
        "| 🔴 | Dig the basin so that all boats find a berth |\n| 🟢 | Light the mole |",
    ],
)
def test_plans_beside_marks_are_no_legend(rows):
    roadmap = markdown(f"# Port\n\n## Quay\n\n| Mark | Description |\n| --- | --- |\n{rows}\n")
    assert any("basin" in part.title for plan in roadmap.initiatives for part in plan.capabilities)


def test_conditions_of_a_phase_are_its_criteria():
    (quay,) = markdown("""
        # Port

        ## Phase 1: Quay
        - Dig the basin

        **Exit conditions (before Phase 2).**
        - Boats float
    """).initiatives
    assert [criterion.text for criterion in quay.capabilities[0].acceptance] == ["Boats float"]


def test_a_list_of_criteria_needs_no_colon():
    roadmap = markdown("""
        # Port

        ## Quay
        - Dig the basin
        - Success criteria
          - Boats float
    """)
    assert shape(roadmap) == {"Quay": ["Dig the basin"]}


def test_and_so_on_is_no_plan():
    roadmap = markdown("# Port\n\n## Quay\n- Dig\n- Light\n- etc.\n")
    assert shape(roadmap) == {"Quay": ["Dig", "Light"]}
