"""Links to boards and trackers say where plans are, and are none."""

import pytest
from importing import imported, markdown, shape

BOARD = "https://board.example/orgs/choir/projects/3"
PLACES = [
    f"[Choir road map]({BOARD})",
    f"[Release tracker board]({BOARD})",
    "[Issues](https://board.example/choir/issues)",
    "[Milestones](https://board.example/choir/milestones?sort=due)",
    "**[Singers' meetings](https://choir.example/#meeting)**",
    "[Song Proposals (SP)](https://board.example/proposals)",
    "[Choir meeting minutes](https://choir.example/minutes)",
]
PLANS = [
    "[Seating board](https://board.example/choir/seats)",
    "[Project board](https://board.example/choir/issues/12)",
    "[Song wiki](docs/wiki.md)",
    "[Lamp proposal](https://choir.example/lamps)",
    "Song proposals",
]


@pytest.mark.parametrize("line", PLACES)
def test_a_link_to_a_place_of_plans_is_a_note(line):
    roadmap = markdown(f"# Choir\n\n## Hall\n- Book it\n- {line}\n")
    assert shape(roadmap) == {"Hall": ["Book it"]}


@pytest.mark.parametrize("line", PLANS)
def test_other_links_stay_plans(line):
    roadmap = markdown(f"# Choir\n\n## Hall\n- Book it\n- {line}\n")
    assert len(roadmap.initiatives[0].capabilities) == 2


def test_a_page_that_only_points_elsewhere_says_so():
    found = imported(f"# Roadmap\n\nOur plans are here:\n\n- {PLACES[0]}\n", "plan.md")
    assert shape(found.roadmap) == {"Roadmap": []}
    assert any("nothing that looks like a plan" in line for line in found.mapping)
