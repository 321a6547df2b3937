"""Headings that name the product again, boast, or end in a colon; releases of phases."""

import pytest
from importing import markdown, shape, titles


def test_an_empty_heading_that_names_the_product_again_is_a_note():
    page = "# Tideline roadmap\n\n## Tideline berth booking system\n\n## Piers\n- Drive piles\n"
    roadmap = markdown(page)
    assert titles(roadmap) == ["Piers"]
    assert "Tideline berth booking system" in roadmap.notes


@pytest.mark.parametrize(
    "page",
    [
        "# Tideline roadmap\n\n## Radio for skippers\n\n## Piers\n- Drive piles\n",
        "# Tideline roadmap\n\n## Tideline radio\n\n## Tideline lamps\n\n## Piers\n- Drive piles\n",
        "# Tideline roadmap\n\n## Piers\n- Drive piles\n\n## Tideline radio\n",
        "# Product roadmap\n\n## Product search\n\n## Piers\n- Drive piles\n",
    ],
)
def test_other_empty_headings_are_plans(page):
    assert len(titles(markdown(page))) > 1


def test_what_a_product_is_better_at_is_a_note():
    page = "# H\n\n## Piers\n- Drive piles\n\n## The harbour's competitive edge\n\nDeep water.\n"
    assert shape(markdown(page)) == {"Piers": ["Drive piles"]}


def test_the_name_of_a_plan_does_not_end_in_a_colon():
    page = "# Harbour\n\n## Summer\n\n**Berths first:**\n\n- Drive piles\n\n## Mole\n- Light it\n"
    assert "Berths first" in titles(markdown(page))


def test_each_plan_of_a_phase_tells_its_release():
    page = (
        "# Harbour\n\n## Phase 2\n\nTarget: v0.7\n\n### Piers\n- Drive piles\n\n"
        "### Lamps\n- Wire them\n\n## Phase 3\n\nTarget: v0.8\n\n### Bell\n- Cast it\n"
    )
    told = {found.title: found.notes for found in markdown(page).initiatives}
    assert "Target: v0.7" in told["Piers"]
    assert "Target: v0.7" in told["Lamps"]
    assert "Target: v0.7" not in told.get("Bell", ())


@pytest.mark.parametrize("line", ["Project: Tideline", "**Product name:** Tideline"])
def test_a_page_that_is_only_called_roadmap_has_the_name_that_its_head_tells(line):
    page = f"# Product roadmap\n\n{line}\nTeam: moorers\n\n## Piers\n- Drive piles\n\n## Lamps\n- Wire\n"
    roadmap = markdown(page)
    assert roadmap.product.name == "Tideline"
    assert "Product roadmap" in roadmap.notes


@pytest.mark.parametrize("line", ["Project: {{ name }}", "Project: all that we build by the sea"])
def test_a_line_that_names_no_product_names_no_page(line):
    page = f"# Product roadmap\n\n{line}\n\n## Piers\n- Drive piles\n\n## Lamps\n- Wire\n"
    assert markdown(page).product.name == "Product roadmap"
