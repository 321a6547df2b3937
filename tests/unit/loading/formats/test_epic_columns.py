"""Rows of a tracker stand below the epic that a column names."""

from importing import imported, shape, table


def test_rows_stand_below_the_epic_row_of_the_same_name():
    roadmap = table("""
        Epic,Issue Type,Summary,Description,Estimate
        Loans,Epic,Loans of all sorts,Lend what we have,0
        Loans,Story,Lend books,All of them,3
        Loans,Task,Lend maps,The old ones,2
        Fines,Story,Waive fines,For the sick,1
        ,Story,Paint the door,Blue,1
        Shelves,Epic,Shelves,Of oak,0
    """)
    assert shape(roadmap) == {
        "Loans of all sorts": ["Lend books", "Lend maps"],
        "Fines": ["Waive fines"],
        "Paint the door": [],
        "Shelves": [],
    }
    assert "Epic: Loans" in roadmap.initiatives[0].notes


def test_a_component_of_a_row_is_told():
    found = imported(
        "Component,Issue Type,Summary\nDesk,Epic,Lend books\nDoor,Story,Paint it\n", "p.csv"
    )
    first, second = found.roadmap.initiatives
    assert "Component: Desk" in first.notes
    assert "Component: Door" in second.notes
