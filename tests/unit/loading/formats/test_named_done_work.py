"""Headings that name done work finish all below them; a heading may tell the state above it."""

import pytest
from importing import is_done, markdown, titles

DONE = """
    # Harbour

    ## {}

    ### Lamps

    - light the mole

    ### Radio (done)

    - call the pilots

    #### Aerials

    - put one up

    ## Next

    - Paint the buoys
"""


@pytest.mark.parametrize(
    "heading", ["Shipped foundation", "Delivered features", "Completed this year, with the pilots"]
)
def test_work_below_a_heading_that_names_done_work_is_done(heading):
    *done, left = markdown(DONE.format(heading)).initiatives
    assert len(done) > 1
    assert all(map(is_done, done))
    assert not is_done(left)


@pytest.mark.parametrize("heading", ["Ship the lamps", "Shipping this year", "Phase 1 ✅"])
def test_other_headings_leave_it_open(heading):
    assert not is_done(markdown(DONE.format(heading)).initiatives[0])


def test_a_heading_of_a_state_tells_it_of_the_section_above():
    text = "# Harbour\n\n## Lamps\n\n### Status: {}\n\n- light the mole\n\n## Radio\n\n- call\n"
    shipped = markdown(text.format("shipped"))
    assert titles(shipped) == ["Lamps", "Radio"]
    assert "Status: shipped" in str(shipped.initiatives[0].notes)
    planned = markdown(text.format("planned"))
    assert [part.title for part in planned.initiatives[0].capabilities] == ["light the mole"]


def test_a_heading_with_another_status_stays():
    text = (
        "# Harbour\n\n## Lamps\n\n### Status: lamps for skippers\n\n- light the mole\n\n## Radio\n"
    )
    assert "Status: lamps for skippers" in titles(markdown(text))
