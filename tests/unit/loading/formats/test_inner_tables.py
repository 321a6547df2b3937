"""A table in a cell of a table is a table of its own, named by its column or row."""

from importing import markdown, parts, titles

INNER = (
    "<table><tr><td><b>Plan</b></td><td><b>Status</b></td></tr><tr><td>Row the mole</td><td>✅"
    "</td></tr> <tr><td>Ring the bell</td><td>☐</td></tr></table>"
)
OTHER = (
    "<table><tr><td><b>Plan</b></td><td><b>Status</b></td></tr> <tr><td>Hang a lamp</td><td>⏳"
    "</td></tr></table>"
)


def test_tables_side_by_side_hold_the_plans_of_their_columns():
    mole, lamps = markdown(
        f"# Port\n\n| Q1 2031 | Q2 2031 |\n|--|--|\n| {INNER} | {OTHER} |\n"
    ).initiatives
    assert parts(mole) == ["Row the mole", "Ring the bell"]
    assert (mole.target, lamps.target) == ("2031-Q1", "2031-Q2")
    assert "Status: ✅" in mole.capabilities[0].notes
    assert parts(lamps) == ["Hang a lamp"]


def test_the_first_cell_of_a_row_names_the_table_behind_it():
    found = markdown(f"# Port\n\n| When | Plans |\n|--|--|\n| Q3 2031 | {INNER} |\n")
    assert titles(found) == ["Q3 2031"]
    assert parts(found.initiatives[0]) == ["Row the mole", "Ring the bell"]


def test_words_beside_a_table_in_a_cell_are_kept():
    found = markdown(f"# Port\n\n| Q1 2031 | Q2 2031 |\n|--|--|\n| {INNER} | By boat. |\n")
    assert "By boat." in str(found)
