"""Labels with more than a word behind them, and lines in italics that go on in the next one."""

import pytest
from importing import markdown


def _mole(text: str):
    return markdown(f"# Port\n\n## Piers\n\n- Row it\n\n## Mole\n\n{text}\n").initiatives[1]


def test_sentences_behind_a_state_describe_the_plan():
    mole = _mole("Status: complete. Lay stones in three rows and\nfill the gaps.")
    assert "Status: complete" in mole.notes
    assert mole.description == "Lay stones in three rows and fill the gaps."


def test_a_line_in_italics_goes_on_until_they_end():
    mole = _mole("_Horizon: ongoing; a second row is asked for in\n[a letter](https://a.org)._")
    assert any("asked for in [a letter]" in note for note in mole.notes)
    later = _mole("_Horizon: some day, when there is oil.\nA lamp is there already._\n\nOf stone.")
    assert any("oil. A lamp" in note for note in later.notes)
    assert later.description == "Of stone."


def test_a_short_label_ends_at_its_line():
    mole = _mole("Status: planned\nStones first, lamps later.")
    assert "Status: planned" in mole.notes
    assert mole.description == "Stones first, lamps later."


@pytest.mark.parametrize("label", ["Goal:", "**Goal:**", "**Objective:**"])
def test_a_label_alone_on_its_line_names_the_text_in_the_next_one(label):
    mole = _mole(f"{label}\nBoats can berth in a storm.\n\n- Lay stones")
    assert mole.outcome == "Boats can berth in a storm."


@pytest.mark.parametrize("label", ["Goal:\n- Lay stones", "Harbour:\nBoats can berth."])
def test_other_lines_with_a_colon_name_nothing(label):
    assert not _mole(label).outcome
