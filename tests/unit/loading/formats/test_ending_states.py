"""A state at the end of a list entry is its state, and no part of its title."""

import pytest
from importing import imported, markdown, parts, shape

ENDS = [
    "Late fees: 📝 Planned",
    "Late fees — in progress",
    "Late fees - not started",
    "**Late fees:** in review",
    "**Late fees**: 🚧 Draft",
    "[ ] Late fees: on hold",
]
OTHERS = [
    "Gates: open",
    "Sort orders: pending first",
    "Loans by mail: planned for spring",
    "Late fees (in progress, half)",
]


def _page(*entries: str) -> str:
    return "# Library\n\n## Desk\n\n" + "".join(f"- {entry}\n" for entry in entries)


@pytest.mark.parametrize("entry", ENDS)
def test_a_state_at_the_end_is_no_part_of_the_title(entry):
    (desk,) = markdown(_page(entry, "Paint it")).initiatives
    assert parts(desk) == ["Late fees", "Paint it"]
    assert any(note.startswith("status: ") for note in desk.capabilities[0].notes)
    assert not desk.capabilities[0].description


@pytest.mark.parametrize("entry", OTHERS)
def test_other_ends_stay(entry):
    assert shape(markdown(_page(entry, "Paint it"))) == {"Desk": [entry, "Paint it"]}


def test_words_that_may_say_something_else_are_states_beside_others():
    (desk,) = markdown(_page("Late fees: planned", "Atlases: in progress")).initiatives
    assert parts(desk) == ["Late fees", "Atlases"]
    assert "status: planned" in desk.capabilities[0].notes


def test_what_is_done_at_the_end_is_done_and_kept():
    (desk,) = markdown(_page("Late fees - Done", "**Atlases:** ✅ Done", "Maps")).initiatives
    assert parts(desk) == ["Late fees", "Atlases", "Maps"]
    assert all("status: " in str(part.notes) for part in desk.capabilities[:2])
    assert "Late fees - Done" in desk.capabilities[0].notes


def test_what_is_refused_stays_told_as_it_was():
    roadmap = markdown(_page("Fax: rejected", "Maps"))
    assert shape(roadmap) == {"Desk": ["Maps"]}
    assert "Fax: rejected" in roadmap.initiatives[0].out_of_scope


def test_a_field_with_a_state_is_the_field_of_what_is_around():
    assert imported(_page("Status: planned", "Maps"), "plan.md").kept
    assert shape(markdown(_page("Status: planned", "Maps"))) == {"Desk": ["Maps"]}
