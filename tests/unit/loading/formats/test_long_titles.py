"""A long text is called by its first clause."""

import pytest
from importing import markdown

TAIL = (
    " see at a glance which berths are free, which are taken, and when the next boat leaves its"
    " berth, so that nobody has to wait outside of the mole in any weather or call the office by radio or phone"
)
CLAUSES = {
    f"Let skippers, pilots and the crew of the tug{TAIL}": (
        "Let skippers, pilots and the crew of the tug see at a glance which berths are free"
    ),
    f"Let every skipper{TAIL}": "Let every skipper see at a glance which berths are free",
}


@pytest.mark.parametrize("text", CLAUSES)
def test_no_title_ends_within_a_list_of_things(text):
    (plan,) = markdown(f"# Port\n\n## Berths\n\n- {text}\n").initiatives
    assert plan.capabilities[0].title == CLAUSES[text]
