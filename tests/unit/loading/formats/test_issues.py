"""Numbers and labels of issues are kept, and are no part of what is planned."""

import pytest
from importing import markdown, parts, shape, titles, yaml

NUMBERED = {
    "#12 Book the hall": "Book the hall",
    "#12: Book the hall": "Book the hall",
    "#12 - Book the hall": "Book the hall",
    "(#12) Book the hall": "Book the hall",
    "#1 wish of the altos: water": "#1 wish of the altos: water",
    "#12 Hall": "#12 Hall",
    "#12 2nd hall booked": "#12 2nd hall booked",
    "C#12 Book the hall": "C#12 Book the hall",
}


@pytest.mark.parametrize("text", NUMBERED)
def test_the_number_of_an_issue_is_no_part_of_a_title(text):
    roadmap = yaml(f"concerts: [{{title: Spring, items: ['{text}', Print the notes]}}]")
    (spring,) = roadmap.initiatives
    assert parts(spring) == [NUMBERED[text], "Print the notes"]
    assert (text in spring.capabilities[0].notes) == (NUMBERED[text] != text)


def test_numbers_in_a_row_are_no_ranks():
    (spring,) = markdown("# Plan\n\n## Spring\n\n- #1 Book the hall\n- #2 Sell tickets").initiatives
    assert parts(spring) == ["Book the hall", "Sell tickets"]


def test_a_number_beside_a_state_stays_where_it_tells_of_it():
    (spring,) = markdown("# Plan\n\n## Spring\n\n- #4 — shipped: the hall\n- Tickets").initiatives
    assert "status: done" in spring.capabilities[0].notes


def test_what_waits_for_a_number_waits_for_its_item():
    (spring,) = yaml("""
        concerts:
          - title: Spring
            items:
              - title: "#12 Book the hall"
              - {title: Sell tickets, depends_on: "#12"}
    """).initiatives
    hall, tickets = spring.capabilities
    assert tickets.depends_on == (f"{spring.id}/{hall.id}",)


LABELS = """
concerts: [{title: Spring, items: [Book the hall]}]
ways_in:
  - {label: good first issue, detail: Small songs.}
  - {label: help wanted, detail: We lack basses.}
  - {label: documentation, detail: Notes and texts.}
"""


def test_labels_that_invite_people_are_no_plans():
    roadmap = yaml(LABELS)
    assert shape(roadmap) == {"Spring": ["Book the hall"]}
    assert "Small songs." in roadmap.notes[0]


def test_labels_below_a_heading_are_no_plans():
    roadmap = markdown("# Plan\n\n## Spring\n\n- Hall\n\n## Join\n\n- help wanted\n- bug")
    assert titles(roadmap) == ["Spring"]


@pytest.mark.parametrize("inviting", ["", "- {label: help wanted, status: planned}"])
def test_plans_that_are_called_as_labels_are_stay_plans(inviting):
    roadmap = yaml(f"""
        topics:
          - {{label: documentation, detail: Notes and texts.}}
          - {{label: translation, detail: Songs in Welsh.}}
          {inviting}
    """)
    assert titles(roadmap)[:2] == ["documentation", "translation"]


def test_labels_alone_are_the_plan():
    found = shape(yaml("topics: [help wanted, documentation]"))
    assert found == {"Topics": ["help wanted", "documentation"]}
