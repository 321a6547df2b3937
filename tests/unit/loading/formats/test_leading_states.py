"""A state in front of each heading, as on the cards of a page, is told of what it heads."""

import pytest
from importing import markdown, page, titles


def test_a_state_in_front_of_each_heading_belongs_to_it():
    mole, lamps = page("""\
        <h1>Port</h1>
        <div><div>In Progress</div><h3>Build the mole</h3><p>Stones first.</p></div>
        <div><div>Planned</div><h3>Hang the lamps</h3><p>One at each end.</p></div>
        """).initiatives
    assert (mole.title, mole.description) == ("Build the mole", "Stones first.")
    assert "Status: In Progress" in mole.notes
    assert "Status: Planned" in lamps.notes


OTHERS = [
    "## Mole\n\nStones.\n\nDone\n\n## Lamps\n\nOne.\n",
    "Done\n\n## Mole\n\nStones.\n\nBy sea.\n\n## Lamps\n\nOne.\n\nPlanned\n",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_state_in_front_of_some_headings_stays_where_it_stands(text):
    port = markdown(f"# Port\n\n{text}")
    assert titles(port) == ["Mole", "Lamps"]
    assert not any("Status:" in note for plan in port.initiatives for note in plan.notes)
