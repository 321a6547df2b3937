"""Commas within a text that nobody quoted make more cells than columns; the text is whole again."""

from importing import shape, table, titles

from roadmap2backlog.diagnostics import Severity
from roadmap2backlog.loading.formats import import_roadmap


def test_cells_that_begin_with_a_blank_go_on_with_the_cell_before():
    roadmap = table("""
        Epic,Story,Owner,Status
        Loans,Lend books, maps, and records to members,Ria,Planned
        Loans,Renew a loan by phone,Ria,Planned
    """)
    assert shape(roadmap) == {
        "Loans": ["Lend books, maps, and records to members", "Renew a loan by phone"]
    }
    assert "Owner: Ria" in roadmap.initiatives[0].capabilities[0].notes


def test_cells_still_too_many_are_joined_where_the_others_fit_their_columns():
    roadmap = table("""
        Sprint,Epic,Story,Owner,Due,Status
        S1,Loans,Members can lend books, and maps,RK,2027-01-15,Draft
        S2,Returns,Members can return, by post,RK,2027-02-15,Draft
        S3,Shelves,Signs,Members can find, and read, the signs,OT,2027-03-15,Draft
    """)
    assert shape(roadmap) == {
        "Loans": ["Members can lend books, and maps"],
        "Returns": ["Members can return, by post"],
        "Shelves, Signs": ["Members can find, and read, the signs"],
    }


def test_a_file_with_a_blank_behind_each_comma_stays_as_it_is():
    roadmap = table("""
        Story, Owner, Status
        Lend books, Ria, planned
        Lend maps, Ria, planned, by phone
    """)
    assert titles(roadmap) == ["Lend books", "Lend maps"]
    assert "Status: planned" in roadmap.initiatives[1].notes


def test_cells_too_many_without_a_blank_stay_what_they_are():
    roadmap = table("""
        Story,Owner
        Lend books,Ria,and more
        Lend maps,Bo
    """)
    assert titles(roadmap) == ["Lend books", "Lend maps"]


def test_semicolons_in_texts_part_no_columns_and_an_empty_last_column_hides_no_comma():
    roadmap = table("""
        Epic,Story,Acceptance Criteria,Sprint
        Loans,As a clerk, I want to lend maps such that nobody waits.,It is found; a slip is out,
        Fines,As a clerk, I want to waive fines such that readers stay.,It is gone; all are told,
    """)
    assert shape(roadmap) == {"Loans": ["Lend maps"], "Fines": ["Waive fines"]}
    (story,) = roadmap.initiatives[0].capabilities[0].stories
    assert story.story == "As a clerk, I want to lend maps such that nobody waits."
    assert [one.text for one in story.acceptance] == ["It is found; a slip is out"]


def test_a_blank_in_front_of_no_answer_parts_nothing():
    roadmap = table("""
        Epic,Story,Text,Criteria,Points
        Loans,Lend books,All of them,A slip is out,3
        Loans,Lend maps,The old, the torn, and the new,A map is out,2
        Fines,Waive fines,For the sick, N/A,1
        Fines,Fines (late, lost, torn), N/A,8
        Fines,Send letters,By post, by boat,by hand,A letter is out,5
    """)
    loans, fines = roadmap.initiatives
    assert loans.capabilities[1].description == "The old, the torn, and the new"
    assert [part.title for part in fines.capabilities][1:] == [
        "Fines (late, lost, torn)",
        "Send letters",
    ]
    assert fines.capabilities[2].description == "By post, by boat, by hand"
    assert [part.size for part in fines.capabilities] == [1, 8, 5]


def test_rows_that_stay_cut_are_told_once_at_the_first():
    text = "Story,Owner\nLend books,Ria\nLend maps,Ria,by phone\nLend nets,Bo,by day\n"
    found = import_roadmap(text.encode(), "plan.csv")
    assert found.value is not None
    assert [(told.code, told.span.line) for told in found.findings] == [("R113", 3)]
    assert found.findings[0].level is Severity.WARNING
    (one,) = import_roadmap(b"Story,Owner\nLend maps,Ria,by phone\n", "plan.csv").findings
    assert one.message.startswith("this row has")


def test_rows_that_fit_and_a_list_are_told_nothing():
    for text in ("Story,Owner,\nLend books,Ria,by day\n", "Story\nLend books,maps\n"):
        assert not import_roadmap(text.encode(), "plan.csv").findings
