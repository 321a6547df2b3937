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


@pytest.mark.parametrize("end", ["shipped.", "done.", "landed."])
def test_a_state_may_close_a_sentence_with_others_behind_it(end):
    (desk,) = markdown(_page(f"Late fees - {end} They come by mail.", "Maps")).initiatives
    assert parts(desk) == ["Late fees", "Maps"]
    assert desk.capabilities[0].description == "They come by mail."
    assert any(note.startswith("status: ") for note in desk.capabilities[0].notes)


def test_a_state_behind_a_sentence_is_open_where_something_is_left():
    entry = "Late fees - shipped. The mail part is still missing."
    (desk,) = markdown(_page(entry, "Maps")).initiatives
    assert not any("status" in note for note in desk.capabilities[0].notes)


def test_a_long_entry_gives_up_the_state_in_it():
    long = "Late fees of members who lend " + "books and atlases " * 12
    (desk,) = markdown(_page(f"{long}- shipped. They come by mail.", "Maps")).initiatives
    assert desk.capabilities[0].notes[0] == "status: shipped"


@pytest.mark.parametrize(
    "entry", ["**Fax.** Never. Nobody owns one.", "Fax. Never.", "Fax. Never. Nobody owns one."]
)
def test_what_never_comes_is_out_of_scope(entry):
    (desk,) = markdown(_page(entry, "Maps")).initiatives
    assert parts(desk) == ["Maps"]
    assert "Fax" in str(desk.out_of_scope)


def test_never_in_a_sentence_refuses_nothing():
    assert shape(markdown(_page("Never lose a card", "Maps"))) == {
        "Desk": ["Never lose a card", "Maps"]
    }


def test_a_section_put_off_is_refused_where_half_of_it_never_comes():
    page = "# Library\n\n## Desk\n\n- Maps\n\n## Deliberately deferred\n\n"
    roadmap = markdown(f"{page}- **Fax.** Never.\n- **Pagers.** We phone people.\n")
    assert shape(roadmap) == {"Desk": ["Maps"]}


def test_a_section_put_off_is_work_where_nothing_in_it_is_refused():
    page = "# Library\n\n## Desk\n\n- Maps\n\n## Deliberately deferred\n\n"
    roadmap = markdown(f"{page}- **Fax.** We need a line.\n- **Pagers.** We phone people.\n")
    assert list(shape(roadmap)) == ["Desk", "Deliberately deferred"]


SENTENCES = [
    ("Row the mole. Complete.", "status: Complete"),
    ("Row the mole. In progress.", "status: In progress"),
    ("Row the mole, twice. Done", "status: Done"),
]


@pytest.mark.parametrize(("entry", "told"), SENTENCES)
def test_a_last_sentence_of_nothing_but_a_state_is_the_state(entry, told):
    (desk,) = markdown(_page(entry, "Paint it")).initiatives
    assert parts(desk)[0] == entry.rpartition(". ")[0]
    assert told in desk.capabilities[0].notes


def test_a_last_sentence_that_says_next_is_the_time():
    (desk,) = markdown(_page("Row the mole. Next.", "Paint it")).initiatives
    assert parts(desk)[0] == "Row the mole"
    assert "target: Next" in desk.capabilities[0].notes


@pytest.mark.parametrize("entry", ["Row the mole. Paint it.", "Row the mole. Harbour."])
def test_other_last_sentences_stay(entry):
    assert shape(markdown(_page(entry, "Ring it"))) == {"Desk": [entry, "Ring it"]}
