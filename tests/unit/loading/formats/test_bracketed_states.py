"""A state in brackets in front of a title is its state, and no part of the title."""

import pytest
from importing import markdown, parts, shape, yaml

OPEN = ["[WIP] Dredge the basin", "[Planned] Dredge the basin", "[In progress]: Dredge the basin"]
NAMES = ["[Harbour] Dredge the basin", "[RFC 12] Dredge the basin", "(Open) water swimming"]


@pytest.mark.parametrize("title", OPEN)
def test_a_state_in_brackets_is_no_part_of_the_title(title):
    roadmap = markdown(f"# Port\n\n## Quay\n- {title}\n- Paint it\n")
    assert shape(roadmap) == {"Quay": ["Dredge the basin", "Paint it"]}
    assert title in roadmap.initiatives[0].capabilities[0].notes


@pytest.mark.parametrize("title", NAMES)
def test_other_words_in_brackets_stay(title):
    roadmap = markdown(f"# Port\n\n## Quay\n- {title}\n- Paint it\n")
    assert shape(roadmap) == {"Quay": [title, "Paint it"]}


def test_what_is_done_or_dropped_is_so():
    (quay,) = markdown("# Port\n\n## Quay\n- [Done] Dig\n- [Cancelled] Fax\n- Paint\n").initiatives
    assert parts(quay) == ["Dig", "Paint"]
    assert "status: Done" in quay.capabilities[0].notes


def test_what_is_put_off_comes_later():
    (quay, mole) = yaml("""
        initiatives:
          - title: "[Deferred] Quay"
            description: of stone
          - title: "[Deferred] Mole"
            status: in progress
    """).initiatives
    assert (quay.title, quay.target) == ("Quay", "later")
    assert (mole.title, mole.target) == ("Mole", "")


def test_a_state_that_no_field_tells_counts():
    roadmap = yaml("""
        initiatives:
          - title: "[Superseded] Signal flags"
            status: by radio
          - title: Radio
            description: for all boats
    """)
    assert shape(roadmap) == {"Radio": []}
