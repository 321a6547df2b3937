"""Lists of ids that tell the state of the items with these ids."""

import pytest
from importing import titles, yaml

KEYS = ["released", "done", "completed", "shipped"]


def _with(told: str) -> dict[str, bool]:
    roadmap = yaml(f"""
        {told}
        cards:
          - {{id: F1, title: Dredge the basin, why: Ships}}
          - {{id: F2, title: Light the mole, why: Ships}}
          - {{id: F3, title: Paint the pier, why: Ships, status: in progress}}
    """)
    assert titles(roadmap) == ["Dredge the basin", "Light the mole", "Paint the pier"]
    return {each.id: "status: done" in each.notes for each in roadmap.initiatives}


@pytest.mark.parametrize("key", KEYS)
def test_items_whose_ids_are_listed_as_done_are_done(key):
    assert _with(f"meta: {{{key}: [F1, F3], owner: Ria}}") == {"F1": True, "F2": False, "F3": False}
    assert _with(f"{key}: [F1]") == {"F1": True, "F2": False, "F3": False}


def test_lists_that_hold_something_else_tell_nothing():
    assert not any(_with("meta: {planned: [F1, F2]}").values())
    assert not any(_with("meta: {released: [F1, F9]}").values())
