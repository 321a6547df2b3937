"""Phases and versions that say that they are done finish what they hold, and are no plan."""

import pytest
from importing import is_done, markdown, parts, yaml

DONE = [
    "Phase 1 — Completed", "v1.0 (shipped)", "Completed: Phase 1", "Phase 1 (100%)", "Phase 1 ✅",
    "v1.2 - Released (May 2024)", "Sprint 3 — Closed", "Milestone 4: Achieved", "Phase 1 [COMPLETED]",
    "**Phase 1 — Completed May 2024**", "Phase 1 (Complete): Tides", "Phase 1: Tides — Done",
    "v1.0 [shipped] - Tides",
]  # fmt: skip
OPEN = [
    "Phase 1", "Phase 1 — In progress", "Phase 1 — Completed, except docs", "v1.0 (to be shipped)",
    "Phase 1 (complete rewrite): Tides", "Order 66 (orders): shipped boxes",
]  # fmt: skip


def _first(heading: str, below: str):
    return markdown(f"# Port\n\n## {heading}\n\n{below}\n\n## Pier\n\n- A\n").initiatives[0]


@pytest.mark.parametrize("heading", DONE)
def test_a_done_phase_with_parts_finishes_them(heading):
    phase = _first(heading, "- Lamps\n- Rail")
    assert is_done(phase)
    assert parts(phase) == ["Lamps", "Rail"]
    assert is_done(_first(heading, "### Lamps\n\n- on the mole\n\n### Rail\n\n- of steel"))


@pytest.mark.parametrize("heading", DONE)
@pytest.mark.parametrize("text", ["", "The first version for skippers."])
def test_a_done_phase_without_parts_is_a_done_note(heading, text):
    phase = _first(heading, text)
    assert is_done(phase)
    assert not phase.capabilities


@pytest.mark.parametrize("heading", OPEN)
def test_other_phases_are_open(heading):
    assert not is_done(_first(heading, "- Lamps\n- Rail"))


def test_what_is_open_in_a_done_phase_stays_open():
    phase = _first("Phase 1 — Completed", "- Lamps\n- [ ] Rail")
    assert [part.notes for part in phase.capabilities] == [(), ("status: open",)]


def test_open_boxes_below_a_bold_line_of_a_done_phase_stay_open():
    built, bell, town, _ = markdown("""
        # Port

        ## Phase 1 — Completed

        **Built ahead of time (for phase 2):**
        - [x] Lamps

        - [x] Rail
        - [ ] Bell

        **Town:**
        - [ ] Open day
        - [ ] Tide table

        ## Pier

        - A
    """).initiatives
    assert parts(built) == ["Lamps", "Rail"]
    assert is_done(built)
    assert bell.title == "Bell"
    assert parts(town) == ["Open day", "Tide table"]
    assert not is_done(bell)
    assert not is_done(town)


def test_a_cancelled_phase_is_no_plan():
    assert _first("Phase 9 — Cancelled", "- Fog horn").title == "Pier"


def test_a_done_phase_of_data_finishes_its_parts():
    first, second = yaml("""
        phases:
          - {name: Phase 1 — Completed, items: [Lamps, Rail]}
          - {name: v1.0 (shipped)}
    """).initiatives
    assert is_done(first)
    assert is_done(second)


def test_all_below_a_name_with_a_state_is_done():
    done, left = markdown("""
        # Harbour

        ## Pilot Completed
        - Light on the mole
        - Berths by radio

        ## Getting Things Done
        - Paint the crane
    """).initiatives
    assert "status: done" in str(done)
    assert "status: done" not in str(left)


def test_a_part_that_lists_only_what_is_done_is_done():
    (quay,) = markdown("""
        # Port

        ## Quay
        **Owner:** Ria

        **Goal:** Boats lie still.

        ### Basin
        - ✅ Dig it
        - ✅ Fill it

        ### Mole
        - ✅ Build it
        - ⏳ Light it

        ### Pier
        - Paint it
    """).initiatives
    assert ["status: done" in part.notes for part in quay.capabilities] == [True, False, False]
