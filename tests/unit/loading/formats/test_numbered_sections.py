"""Numbered phases and versions are plans, whatever their names sound like."""

import pytest
from importing import markdown, titles

NUMBERED = [
    "v0.3 — Policies and fares",
    "v0.3 - Communication with the crew",
    "Phase 3: Governance of the berths",
    "Milestone 3 (May): Terminology of knots",
    "Stage 3: Comparison table",
    "M3 — Contributions by skippers",
]
UNNUMBERED = ["Communication with the crew", "Governance", "Glossary of 3 knots"]


@pytest.mark.parametrize("heading", NUMBERED)
def test_a_numbered_section_is_a_plan_whatever_its_name(heading):
    roadmap = markdown(f"# Ferry\n\n## v0.2 — Piers\n\nTwo piers.\n\n## {heading}\n\nA bell.\n")
    assert titles(roadmap) == ["v0.2 — Piers", heading]


@pytest.mark.parametrize("heading", UNNUMBERED)
def test_a_section_without_a_number_stays_what_its_name_says(heading):
    roadmap = markdown(f"# Ferry\n\n## v0.2 — Piers\n\nTwo piers.\n\n## {heading}\n\nA bell.\n")
    assert titles(roadmap) == ["v0.2 — Piers"]
