"""Sections of what is measured, meant, refused or there today hold no plans."""

import pytest
from importing import markdown, shape

TOLD = [
    "Success metrics by phase",
    "Key metrics per release",
    "Strategic notes",
    "Current progress",
    "Project progress so far",
    "What v1 is explicitly not",
    "Deliberately not",
]
PLANNED = ["Progress bar", "Metrics by harbour", "Notes for skippers", "Not only for skippers"]


@pytest.mark.parametrize("heading", TOLD)
def test_what_is_measured_meant_or_there_today_is_a_note(heading):
    told = "- **Berths** — nine in ten are taken\n- It is no fish market"
    roadmap = markdown(f"# Harbour\n\n## Mole\n- Light it\n\n## {heading}\n\n{told}\n")
    assert shape(roadmap) == {"Mole": ["Light it"]}
    assert any("It is no fish market" in note for note in roadmap.notes)


@pytest.mark.parametrize("heading", PLANNED)
def test_sections_that_only_sound_alike_stay_plans(heading):
    roadmap = markdown(f"# Harbour\n\n## Mole\n- Light it\n\n## {heading}\n\n- Draw it\n")
    assert shape(roadmap)[heading] == ["Draw it"]


def test_progress_with_boxes_to_tick_is_a_plan():
    roadmap = markdown("# Harbour\n\n## Current progress\n\n- [x] Mole\n- [ ] Lamps\n")
    assert shape(roadmap) == {"Current progress": ["Mole", "Lamps"]}


def test_a_bold_title_in_a_note_stands_on_one_line_with_its_text():
    page = "# Harbour\n\n## Mole\n- Light it\n\n## Glossary\n\n- **Mole** — a wall\n  in the sea\n"
    (note,) = markdown(page).notes
    assert note == "Glossary\n- Mole: a wall\n  in the sea"
