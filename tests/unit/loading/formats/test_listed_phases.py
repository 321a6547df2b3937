"""The things that the only text of a numbered phase lists are its parts."""

import pytest
from importing import markdown, parts

LISTS = [
    ("Oil lamps, a bell and two piers.", ["Oil lamps", "a bell", "two piers"]),
    ("Oil lamps, ropes and yokes, and a bell.", ["Oil lamps", "ropes and yokes", "a bell"]),
    ("Oil lamps; ropes and yokes; a bell.", ["Oil lamps", "ropes and yokes", "a bell"]),
    ("Oil lamps (red, green), ropes and bells", ["Oil lamps (red, green)", "ropes", "bells"]),
    ("The mole is there. Next: oil lamps, ropes,\nand a bell.", ["oil lamps", "ropes", "a bell"]),
]
TEXTS = [
    "Oil lamps and a bell.",
    "Skippers see the mole, they hear the bell, and nobody strands.",
    "Ring the bell, lamps and fees.",
    "Planned, two months, small crew.",
    "Spring 2031, north pier, old crew.",
    "Faster, smaller, better.",
    "Oil lamps, a bell, ropes. All of it old.",
]


def _phase(text: str, heading: str = "Phase 2 — Night") -> list[str]:
    page = f"# Harbour\n\n## Phase 1 — Day\n\nPiers.\n\n## {heading}\n\n{text}\n"
    return parts(markdown(page).initiatives[1])


@pytest.mark.parametrize(("text", "listed"), LISTS)
def test_things_in_a_list_are_parts_of_a_phase(text, listed):
    assert _phase(text) == listed


def test_the_list_itself_is_kept():
    page = "# H\n\n## Phase 1 — Day\n\nOil lamps, a bell and two piers.\n"
    assert "Oil lamps, a bell and two piers." in markdown(page).initiatives[0].notes


@pytest.mark.parametrize("text", TEXTS)
def test_other_texts_of_a_phase_list_no_parts(text):
    assert _phase(text) == []


@pytest.mark.parametrize("heading", ["Night", "Phase 2 — Night (done)"])
def test_a_list_names_parts_only_where_a_numbered_phase_is_open(heading):
    assert _phase("Oil lamps, a bell and two piers.", heading) == []
