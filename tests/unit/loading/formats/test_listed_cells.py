"""Cells that are lists as programs write them."""

import pytest
from importing import parts, table

from roadmap2backlog.loading.formats.text.listed_cells import listed_in

LISTS = [
    ("['light the mole', 'hear the pilot']", ("light the mole", "hear the pilot")),
    ('["light the mole", "skipper\'s tea"]', ("light the mole", "skipper's tea")),
    (" ['lamps'] ", ("lamps",)),
    ("[]", ()),
]
TEXTS = ["[lamps]", "[1, 2]", "[x] lamps", "['lamps'", "[['lamps']]", "[lamps](tide.md)", "[", ""]


@pytest.mark.parametrize(("cell", "texts"), LISTS)
def test_a_cell_may_be_a_list_of_texts(cell, texts):
    assert listed_in(cell) == texts


@pytest.mark.parametrize("cell", TEXTS)
def test_other_cells_in_brackets_are_none(cell):
    assert listed_in(cell) is None


def test_each_text_of_a_listed_cell_is_told_by_itself():
    lamps, crane = table("""
        id,title,dependencies,success_criteria,colours
        h1,Lamps,[],"['lit at night', 'seen at sea']","['red', 'green']"
        h2,Crane,['Lamps'],"['lifts a boat']",[]
    """).initiatives
    told = [criterion.text for criterion in lamps.capabilities[0].acceptance]
    assert told == ["lit at night", "seen at sea"]
    assert "colours: red, green" in lamps.notes
    assert crane.depends_on == ("h1",)
    assert not any("[" in note for note in (*lamps.notes, *crane.notes))


def test_listed_deliverables_are_parts():
    lamps, crane = table("""
        title,deliverables,status
        Lamps,"['Lamp on the mole', 'Lamp on the pier']",planned
        Crane,"Crane on the quay, and its key",planned
    """).initiatives
    assert parts(lamps) == ["Lamp on the mole", "Lamp on the pier"]
    assert "deliverables: Crane on the quay, and its key" in crane.notes
