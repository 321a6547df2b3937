"""A page about something else has one section of plans; on a roadmap, every section plans."""

import pytest
from importing import markdown, titles

SECTIONS = (
    "## {}\n\n- Berth map\n\n## Lamps\n\n- Light the mole\n\n## Stay updated\n\n- The letter\n"
)


@pytest.mark.parametrize("heading", ["Planned features", "Upcoming features"])
@pytest.mark.parametrize("title", ["Roadmap", "Roadmap of the harbour"])
def test_sections_beside_the_planned_features_of_a_roadmap_plan_as_well(heading, title):
    assert "Lamps" in titles(markdown(f"# {title}\n\n{SECTIONS.format(heading)}"))


@pytest.mark.parametrize("heading", ["Planned features", "Roadmap"])
def test_the_plans_of_another_page_stand_in_one_section(heading):
    roadmap = markdown(f"# Harbour\n\n{SECTIONS.format(heading)}")
    assert "Lamps" not in titles(roadmap)
    assert "Light the mole" in str(roadmap.notes)
