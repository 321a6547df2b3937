"""Phases of a text without marks are plans, and the lines below them their parts."""

from importing import markdown, shape

PAGE = """
    Ahoy

    Phase 1: lamps

    Paint the mole.
    Light the pier.

    Up to May.

    Phase 2: radio

    Call the pilots
"""


def test_lines_below_plain_phases_are_their_parts():
    assert shape(markdown(PAGE)) == {
        "Phase 1: lamps": ["Paint the mole.", "Light the pier."],
        "Phase 2: radio": ["Call the pilots"],
    }


def test_one_plain_phase_is_a_text():
    assert not shape(markdown(PAGE.replace("Phase 2: radio", "Radio"))).get("Phase 1: lamps")


def test_lines_of_a_page_with_headings_stay_texts():
    assert "Paint the mole." not in str(shape(markdown(f"# Harbour\n\n## Pier\n\n- Maps\n{PAGE}")))
