"""Bullets that only say what is listed below them."""

from importing import markdown

PAGE = """
    # Harbour

    ## Phase 1 — Summer
    _Goal: Boats are safe._

    ### Piers
    - Harbour lamps, in order of need:
      - North mole
      - South gate
    - Paint the crane

    ### Boats
    - Boats to rent

    ## Phase 2 — Winter
    - Store the boats
"""


def piers(text):
    return markdown(text).initiatives[0].capabilities[0]


def test_a_lead_with_a_colon_heads_its_list():
    assert piers(PAGE).description == (
        "- Paint the crane\n\nHarbour lamps, in order of need:\n\n- North mole\n- South gate"
    )


def test_an_entry_without_a_colon_is_listed_with_its_parts():
    assert piers(PAGE.replace("need:", "need")).description == (
        "- Harbour lamps, in order of need\n  - North mole\n  - South gate\n- Paint the crane"
    )


def test_a_ticked_lead_stays_an_entry():
    told = piers(PAGE.replace("- Harbour", "- [x] Harbour")).description
    assert told.startswith("- [x] Harbour lamps")
