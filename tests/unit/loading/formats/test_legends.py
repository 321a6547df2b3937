"""Sections that explain the page, its product or its signs hold no plans."""

import pytest
from importing import markdown, shape

RANKS = [
    "- **P0** must: boats sink without it\n- **P1** should\n- **P2** may come later",
    "- P0 – before the storm\n- P1 – this year\n- P3 – perhaps",
    "- **P0**: before the storm\n- **P1**: this year",
    "- **P0 (must)** — before the storm\n- **P1 (should)** — this year",
]
PLANS = [
    (
        "- **P0** Light the mole\n- **P0** Mend the crane\n- **P1** Paint",
        ["P0 Light the mole", "P0 Mend the crane", "P1 Paint"],
    ),
    ("- [ ] **P0** Light the mole\n- [ ] **P1** Paint", ["P0 Light the mole", "P1 Paint"]),
    ("- Light the mole\n- P1 Paint", ["Light the mole", "P1 Paint"]),
]
DIRECTIONS = ["Product direction", "Our long-term direction", "Direction", "UI note"]
SIDES = [
    "Open source vs. enterprise",
    "Open source vs. enterprise (where the line is)",
    "Enterprise edition versus open core",
    "What stays free forever",
    "Our open-core promise",
]


@pytest.mark.parametrize("ranks", RANKS)
def test_what_ranks_mean_is_a_note(ranks):
    roadmap = markdown(f"# Port\n\n## Priority\n\n{ranks}\n\n## Piers\n- Light the mole\n")
    assert shape(roadmap) == {"Piers": ["Light the mole"]}
    assert any(note.startswith("Priority\n") for note in roadmap.notes)


@pytest.mark.parametrize(("listed", "plans"), PLANS)
def test_plans_with_ranks_stay_plans(listed, plans):
    roadmap = markdown(f"# Port\n\n## Priority\n\n{listed}\n\n## Piers\n- Light the mole\n")
    assert shape(roadmap) == {"Priority": plans, "Piers": ["Light the mole"]}


@pytest.mark.parametrize("heading", DIRECTIONS)
def test_prose_on_how_the_product_goes_on_is_a_note(heading):
    roadmap = markdown(f"# Port\n\n## Piers\n- Light\n\n## {heading}\n\nThe port stays calm.\n")
    assert shape(roadmap) == {"Piers": ["Light"]}


def test_a_direction_with_a_list_is_planned():
    roadmap = markdown("# Port\n\n## Piers\n- Light\n\n## Direction\n\n- Row north\n- Row south\n")
    assert shape(roadmap)["Direction"] == ["Row north", "Row south"]


@pytest.mark.parametrize("heading", SIDES)
def test_what_is_free_and_what_is_paid_is_a_note(heading):
    told = "**Free, forever:** piers and lamps\n\n**For members:** the slip and the crane"
    roadmap = markdown(f"# Port\n\n## Piers\n- Light\n\n## {heading}\n\n{told}\n")
    assert shape(roadmap) == {"Piers": ["Light"]}
    assert any("the slip and the crane" in note for note in roadmap.notes)


@pytest.mark.parametrize("heading", ["Free and paid berths", "Open source", "Enterprise"])
def test_a_side_alone_is_planned(heading):
    roadmap = markdown(f"# Port\n\n## Piers\n- Light\n\n## {heading}\n\n- Row\n")
    assert shape(roadmap)[heading] == ["Row"]
