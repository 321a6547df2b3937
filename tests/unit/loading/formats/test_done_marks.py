"""Marks of being done that are links, that hold a day in brackets, or that say "built"."""

import pytest
from importing import markdown, yaml

LINKS = ["[Done](../changes/#2027-03-01)", "[Done (this page)](../index.md)", "[shipped][changes]"]
NO_DONE_LINKS = ["[In progress](../changes/#2027-03-01)", "[Done soon](../index.md)"]


def _state_of_the_mole(state: str) -> tuple[str, ...]:
    roadmap = markdown(f"""
        # Harbour

        ## 1. Mole

        The mole keeps the sea out.

        - lamps on both sides
        - a rail

        State: {state}

        ## 2. Pier

        - planks

        State: In progress
    """)
    return roadmap.initiatives[0].notes


@pytest.mark.parametrize("state", LINKS)
def test_a_state_that_is_a_link_is_read(state):
    assert "status: done" in _state_of_the_mole(state)


@pytest.mark.parametrize("state", NO_DONE_LINKS)
def test_a_link_that_says_something_else_finishes_nothing(state):
    assert "status: done" not in _state_of_the_mole(state)


def test_a_linked_state_of_data_is_read():
    roadmap = yaml("""
        - {title: Mole, status: "[Done](changes.md)"}
        - {title: Pier, status: planned}
    """)
    assert "status: done" in roadmap.initiatives[0].notes


DATED = [
    "Done (2027-03-01): the mole has lamps now; two on each side",
    "Shipped (v2.1): lamps on the mole",
    "Completed (March 2027) — lamps on the mole",
    "Lamps on the mole (built 2027-03-01)",
    "Lamps on the mole (BUILT 2027-03-01) — see LAMPS.md",
    "Lamps on the mole — built March 2027",
]
REPORTED = [
    "Completed in HX09 for lamps and rails",
    "Shipped in commit `5182b61`: lamps on the mole",
    "**Lamps on the mole DONE (2027-05-01).** They shine at night",
]
LEFT = ["**Lamps on the mole DONE (2027-05-01).** The pier remains"]
NAMES = ["Published: lamps by night", "Merged: two lamps", "Complete: the log of lamps"]
COVERED = [
    "Already covered — do not build again",
    "Already in place",
    "What we HAVE today (shipped)",
]
STAGES = ["v0.4.0 (current — shipped as Tides)", "Phase 2 (released, stable)"]
NO_STAGES = [
    "v0.5.0 (next — to be shipped as Tides)",
    "Phase 2 (parcels packed, shipped, delivered)",
    "Phase 3 (released, partly)",
]
NO_DATED = [
    "Done (on paper only): lamps on the mole",
    "Lamps on the mole (built in Rust)",
    "Lamps on the mole (built on Lamp 18)",
    "Mole (built in 1890)",
    "Lamps on the mole, built by hand",
]


def _notes_of_the_line(line: str) -> tuple[str, ...]:
    roadmap = markdown(f"# Harbour\n\n## Lights\n\n- {line}\n- Paint the pier\n")
    return roadmap.initiatives[0].capabilities[0].notes


@pytest.mark.parametrize("line", DATED + REPORTED)
def test_a_state_with_its_day_finishes_a_line(line):
    assert "status: done" in _notes_of_the_line(line)


@pytest.mark.parametrize("line", NO_DATED + NAMES + LEFT)
def test_other_asides_finish_nothing(line):
    assert "status: done" not in _notes_of_the_line(line)


def test_a_heading_that_says_built_and_a_day_finishes_its_section():
    roadmap = markdown("""
        # Harbour

        ## LIGHTS (BUILT 2027-03-01) — see LIGHTS.md

        - Lamps on the mole

        ## PIER

        - Planks
    """)
    assert "status: done" in roadmap.initiatives[0].notes
    assert "status: done" not in roadmap.initiatives[1].notes


def _notes_of_the_heading(heading: str) -> tuple[str, ...]:
    text = f"# Harbour\n\n## {heading}\n\n- Lamps on the mole\n\n## Pier\n\n- Planks\n"
    return markdown(text).initiatives[0].notes


@pytest.mark.parametrize("heading", STAGES + COVERED)
def test_a_release_tells_in_brackets_that_it_is_out(heading):
    assert "status: done" in _notes_of_the_heading(heading)


@pytest.mark.parametrize("heading", NO_STAGES)
def test_other_brackets_behind_a_stage_finish_nothing(heading):
    assert "status: done" not in _notes_of_the_heading(heading)
