"""Numbers of success are measures of plans, and are no plans."""

import pytest
from importing import markdown, shape, yaml

MEASURES = [
    "500K USD revenue",
    "50MM USD<br />Volume",
    "$2 million in sales",
    "1,000 monthly users",
    "10.000+ paying customers",
    "250 signups per month",
]
PLANS = [
    "3 new piers",
    "24/7 radio",
    "10 languages",
    "2 user roles",
    "Users",
    "100 berths for users",
]


@pytest.mark.parametrize("line", MEASURES)
def test_a_number_of_success_is_a_note(line):
    roadmap = markdown(f"# Port\n\n## Spring\n- Light the mole\n- {line}\n")
    assert shape(roadmap) == {"Spring": ["Light the mole"]}


@pytest.mark.parametrize("line", PLANS)
def test_other_numbers_are_plans(line):
    roadmap = markdown(f"# Port\n\n## Spring\n- Light the mole\n- {line}\n")
    assert shape(roadmap) == {"Spring": ["Light the mole", line]}


def test_milestones_of_data_may_be_measures():
    roadmap = yaml("""
        - date: Q1 2027
          content: Light the mole
        - date: Q2 2027
          content: 2M EUR revenue
    """)
    assert shape(roadmap) == {"Light the mole": []}
    assert any("2M EUR revenue" in note and "Q2 2027" in note for note in roadmap.notes)


def test_measures_alone_stay():
    roadmap = markdown("# Port\n\n## Spring\n- 1,000 users\n- 20 customers\n")
    assert len(roadmap.initiatives[0].capabilities) == 2
