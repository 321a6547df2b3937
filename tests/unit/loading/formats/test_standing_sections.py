"""Sections that tell how things stand beside the next steps are notes."""

import pytest
from importing import markdown, shape

NEXT = "## Next steps, in order\n\n1. Wire the mole\n2. Buy a bell\n"
TABLE = """
| Part | Status | Where |
|---|---|---|
| Mole | Done, surveyed | north |
| Crane | Done | south |
| Bell | Not started -- no rope | -- |
"""


@pytest.mark.parametrize("heading", ["Status by part", "Current state per pier"])
def test_a_table_of_states_beside_next_steps_is_a_note(heading):
    roadmap = markdown(f"# Harbour\n\n## {heading}\n{TABLE}\n{NEXT}")
    assert shape(roadmap) == {"Next steps, in order": ["Wire the mole", "Buy a bell"]}
    assert any("Status: Not started -- no rope" in note for note in roadmap.notes)


@pytest.mark.parametrize("heading", ["What v1 does", "What the harbour does today"])
def test_what_a_version_does_beside_next_steps_is_a_note(heading):
    told = "1. **It berths boats.** By night, too.\n2. It rings the bell\n"
    roadmap = markdown(f"# Harbour\n\n## {heading}\n\n{told}\n{NEXT}")
    assert shape(roadmap) == {"Next steps, in order": ["Wire the mole", "Buy a bell"]}
    assert any("- It rings the bell" in note for note in roadmap.notes)


def test_a_table_of_states_on_its_own_is_the_plan():
    roadmap = markdown(f"# Harbour\n\n## Status by part\n{TABLE}\n## Fees\n\n- Ask for less\n")
    assert shape(roadmap)["Status by part"] == ["Mole", "Crane", "Bell"]


def test_a_table_of_states_most_of_which_are_open_is_a_plan_beside_others():
    table = TABLE.replace("Done", "Planned")
    roadmap = markdown(f"# Harbour\n\n## Status by part\n{table}\n{NEXT}")
    assert shape(roadmap)["Status by part"] == ["Mole", "Crane", "Bell"]


def test_what_a_version_does_with_boxes_to_tick_is_a_plan():
    roadmap = markdown(f"# Harbour\n\n## What v2 does\n\n- [ ] Berth by night\n\n{NEXT}")
    assert shape(roadmap)["What v2 does"] == ["Berth by night"]
