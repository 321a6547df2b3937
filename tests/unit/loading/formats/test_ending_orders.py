"""Words in brackets about the order of plans are no part of what is planned."""

import pytest
from importing import markdown, titles

PAGE = "# Choir roadmap\n\n## Next\n\n- {}\n- Rent a hall\n"


@pytest.mark.parametrize("order", ["ongoing", "ongoing, unordered", "in no particular order"])
def test_words_about_order_are_kept_beside_the_plan(order):
    plan = markdown(PAGE.format(f"Learn new songs ({order})")).initiatives[0]
    assert plan.title == "Learn new songs"
    assert f"Learn new songs ({order})" in plan.notes


@pytest.mark.parametrize("aside", ["ongoing concerts", "carols, masses", "ordered by the town"])
def test_other_brackets_stay(aside):
    assert titles(markdown(PAGE.format(f"Learn songs ({aside})")))[0] == f"Learn songs ({aside})"


def test_what_goes_on_among_done_work_stays_open():
    roadmap = markdown("# Choir\n\n## Done\n\n- Rent a hall\n- Learn new songs (ongoing)\n")
    notes = [plan.notes for plan in roadmap.initiatives[0].capabilities]
    assert ["status: ongoing" in told for told in notes] == [False, True]
