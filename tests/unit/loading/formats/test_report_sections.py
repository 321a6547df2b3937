"""Sections that tell how work went, what was estimated, or why, hold no plans."""

import pytest
from importing import markdown, shape

HEADINGS = [
    "Actual vs. estimated effort",
    "Planned versus actual",
    "Revised phase estimates (after the spring concert)",
    "Effort estimates by voice",
    "Summer tour feasibility assessment",
    "When to revise these dates",
    "Business context",
    "Problem background",
    "Key risk factors",
    "Risk factors to watch",
    "Use case examples",
    "Test scenarios",
    "Usage patterns for singers",
    "Guiding principle",
    "Team rituals",
    "Sprint structure (2-week cycles)",
]
PLANNED = [
    "Velocity of the boat",
    "Estimates for singers",
    "Concert scenarios",
    "Risk register app",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_what_a_section_tells_of_the_work_is_a_note(heading):
    told = "- Four weeks instead of six\n- 90% sure of the hall"
    roadmap = markdown(f"# Choir\n\n## Hall\n- Book it\n\n## {heading}\n\n{told}\n")
    assert shape(roadmap) == {"Hall": ["Book it"]}
    assert any("90% sure of the hall" in note for note in roadmap.notes)


@pytest.mark.parametrize("heading", PLANNED)
def test_other_sections_stay_plans(heading):
    roadmap = markdown(f"# Choir\n\n## Hall\n- Book it\n\n## {heading}\n\n- Draw it\n- Sing it\n")
    assert shape(roadmap)[heading] == ["Draw it", "Sing it"]


def test_a_bold_line_with_a_remark_is_a_heading():
    roadmap = markdown("""
        # Choir

        ## Hall

        **Current state** (seen in May):
        - The roof leaks

        **Wishes** (by voice):
        - Warm the hall
        - Tune the organ
    """)
    assert shape(roadmap) == {"Wishes (by voice)": ["Warm the hall", "Tune the organ"]}
