"""What orders something for all things of a list stands in front of each of them."""

import pytest
from importing import markdown, parts, shape

PAGE = "# Harbour\n\n## Desk\n\n{}\n\n- Tide tables\n- Berths (all of them)\n\n## Pier\n\n- Lamps\n"


@pytest.mark.parametrize(
    ("lead", "order"),
    [
        ("We need to write more tests in the following areas:", "Write more tests in"),
        ("Add printed lists for:", "Add printed lists for"),
        ("Write guides on topics such as:", "Write guides on topics such as"),
        ("Need to improve:", "Improve"),
    ],
)
def test_an_order_stands_in_front_of_things(lead, order):
    desk = markdown(PAGE.format(lead)).initiatives[0]
    assert parts(desk) == [f"{order} tide tables", f"{order} berths (all of them)"]


@pytest.mark.parametrize("lead", ["Lists for:", "The desk is open for:", "Improve:"])
def test_what_orders_nothing_stays_above(lead):
    assert parts(markdown(PAGE.format(lead)).initiatives[0])[0] == "Tide tables"


def test_entries_with_an_act_of_their_own_stay():
    page = PAGE.format("Add printed lists for:").replace("Tide tables", "Print tide tables")
    assert parts(markdown(page).initiatives[0])[0] == "Print tide tables"


def test_an_entry_that_orders_is_the_things_below_it():
    page = (
        "# Harbour\n\n## Desk\n\n- Write guides on topics such as:\n  - tides\n  - berths\n- Maps\n"
    )
    assert shape(markdown(page)) == {
        "Desk": [
            "Write guides on topics such as tides",
            "Write guides on topics such as berths",
            "Maps",
        ]
    }


def test_a_bullet_behind_a_bullet_is_below_the_entry_before():
    (desk,) = markdown(
        "# Harbour\n\n## Desk\n\n- Tides\n- - Print the tables\n- Maps\n"
    ).initiatives
    assert parts(desk) == ["Tides", "Maps"]
    assert "Print the tables" in desk.capabilities[0].description
