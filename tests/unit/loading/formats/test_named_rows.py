"""Sections that speak of rows told elsewhere, labels side by side, and plans drawn with arrows."""

import pytest
from importing import markdown, parts, shape, titles

ROWS = """
# Port

## Plans

| ID | Title |
|---|---|
| SEA-1 | Dredge the basin |
| SEA-2 | Light the mole |
| SEA-3 | Paint the pier |
"""
SECTIONS = [
    ("Small items (SEA-2 through SEA-3)", ()),
    ("Small items (SEA-2, SEA-3)", ()),
    ("Across all sprints: SEA-2 (lights by night)", ("SEA-2",)),
]


@pytest.mark.parametrize(("heading", "ids"), SECTIONS)
def test_a_heading_over_rows_told_elsewhere_is_no_plan(heading, ids):
    roadmap = markdown(f"{ROWS}\n## {heading}\n\nTake these when there is time.\n")
    assert titles(roadmap) == ["Plans"]
    told = [plan.id for plan in roadmap.initiatives[0].capabilities if plan.notes]
    assert tuple(told) == ids
    assert any("when there is time" in note for note in roadmap.notes) == (not ids)


def test_a_section_with_parts_stays_a_plan():
    roadmap = markdown(f"{ROWS}\n## Sprint 4 (SEA-2)\n\nBy night.\n\n- Buy lamps\n")
    assert shape(roadmap)["Sprint 4 (SEA-2)"] == ["Buy lamps"]


def test_labels_side_by_side_are_fields():
    (plan,) = markdown("""
        # Port

        ## Sprint 4: Basin
        **Status:** DONE | **Risk:** low | **Owner:** Ria
        - Dredge it
    """).initiatives
    assert parts(plan) == ["Dredge it"]
    assert {"Status: DONE", "Owner: Ria"} <= {*plan.notes}
    assert "**Status:** DONE | **Risk:** low | **Owner:** Ria" in plan.notes


@pytest.mark.parametrize(
    "line", ["**Basin:** deep | **Mole:** long", "Status: open | the mole", "**Dredge** | it"]
)
def test_other_lines_with_bars_are_texts(line):
    (plan,) = markdown(f"# Port\n\n## Basin\n\n{line}\n\n- Dredge it\n").initiatives
    assert not any(note.startswith("Status: DONE") for note in plan.notes)
    assert any("|" in text for text in (*plan.notes, plan.description))


DRAWN = [
    "```\n1 (basin) → 2 (mole)\n       ↘ 3 (pier)\n```",
    "```text\nport\n├── basin\n└── mole\n```",
]


@pytest.mark.parametrize("drawing", DRAWN)
def test_a_section_that_is_only_drawn_is_a_note(drawing):
    roadmap = markdown(f"# Port\n\n## Order\n\n{drawing}\n\n## Basin\n\n- Dredge it\n")
    assert shape(roadmap) == {"Basin": ["Dredge it"]}


def test_a_long_line_is_not_called_by_its_code():
    long = "SEA-4-01: Extracted the locks into a file of their own, the keys of all boats as well"
    text = f"{long}; moved 18 of 20 piles, and the bollards of the northern and the southern quay, "
    text += "and the lamps of the mole, which were never lit in all these years of the harbour"
    (plan,) = markdown(f"# Port\n\n## Basin\n\n- {text}\n").initiatives
    assert parts(plan) == [long]
