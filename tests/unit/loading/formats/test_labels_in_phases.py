"""Labels in phases are fields of them: how long, what for, what must hold, what belongs to it."""

import pytest
from importing import imported, markdown, parts

PHASE = """
# Harbour

## Phase 1: Piers
- **Duration**: 3 weeks
- **Core scope**:
  - Drive piles
  - Lay planks
- **Key deliverables**:
  - A drawing of the piers
- **Risk gate / exit criteria**:
  - Ten boats moor in a gale
"""


def test_a_label_is_no_part_of_a_phase():
    (piers,) = markdown(PHASE).initiatives
    assert parts(piers) == ["Drive piles", "Lay planks", "A drawing of the piers"]
    assert "Duration: 3 weeks" in piers.notes
    assert "acceptance: Ten boats moor in a gale" in piers.notes


def test_a_length_that_is_wanted_is_a_part():
    (fares,) = markdown("# H\n\n## Fares\n- **Duration**: skippers choose it\n").initiatives
    assert parts(fares) == ["Duration"]


@pytest.mark.parametrize("label", ["Goal:", "**Success outcome:**", "**Outcome**:"])
def test_a_text_below_a_label_is_what_it_labels(label):
    page = f"# Harbour\n\n## Piers\n\n{label}\n\nBoats moor\nin a gale.\n\nFeatures:\n\n- Piles\n"
    (piers,) = markdown(page).initiatives
    assert "Boats moor in a gale." in {piers.goal, piers.outcome}
    assert not any("moor" in note for note in piers.notes)


def test_one_label_above_many_texts_is_kept_once():
    one = "## {}\n\nGoal:\n\nBoats {} there.\n\n- Build it\n\n"
    page = "# Harbour\n\n" + one.format("Piers", "moor") + one.format("Mole", "rest")
    assert imported(page, "plan.md").roadmap.notes == ("read as fields: Goal",)


@pytest.mark.parametrize("below", ["Owner: Ria", "Ferries are:\n\n- blue"])
def test_a_label_takes_neither_another_label_nor_the_lead_of_a_list(below):
    page = f"# Harbour\n\n## Piers\n\nGoal:\n\n{below}\n\n## Mole\n- Light it\n"
    piers, _ = markdown(page).initiatives
    assert (piers.goal, piers.outcome) == ("", "")


@pytest.mark.parametrize(
    "beside", ["**Use case**: Fog in May", "**Why**: Fog in May", "**Implementation**: Fog horn"]
)
def test_a_concept_beside_another_label_describes_what_the_heading_names(beside):
    page = f"# Harbour\n\n## 1. Bell\n- **Concept**: Ring it in fog\n- {beside}\n"
    (bell,) = markdown(page).initiatives
    assert (bell.title, bell.description, parts(bell)) == ("1. Bell", "Ring it in fog", [])


def test_a_concept_alone_is_a_part():
    (bell,) = markdown("# Harbour\n\n## Bell\n- **Concept**: Draw it\n- Cast it\n").initiatives
    assert parts(bell) == ["Concept", "Cast it"]
