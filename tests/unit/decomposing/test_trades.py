"""Who acts in a line is who wants it, whatever their trade."""

import pytest
from made_stories import stories_of


@pytest.mark.parametrize(
    ("line", "stories"),
    [
        ("Choristers can zorb scores at home",
         ["As a chorister, I want to zorb scores at home."]),
        ("Council officials can view tide charts and download mooring data",
         ["As a council official, I want to view tide charts.",
          "As a council official, I want to download mooring data."]),
        ("Mechanics log faults and order spare ropes",
         ["As a mechanic, I want to log faults.", "As a mechanic, I want to order spare ropes."]),
        ("Skippers plan tours two weeks ahead and print them",
         ["As a skipper, I want to plan tours two weeks ahead and print them."]),
        ("Singers leave voice messages", ["As a singer, I want to leave voice messages."]),
        ("Readers leave the desk", ["As a stakeholder, I want to have this settled: “Readers leave the desk”."]),
        ("Desk guests upload proof of address and a stamp",
         ["As a desk guest, I want to upload proof of address.",
          "As a desk guest, I want to upload a stamp."]),
        ("Singers can read, print and copy but not sell",
         ["As a singer, I want to read, print and copy but not sell."]),
    ],
)  # fmt: skip
def test_people_of_any_trade_want_what_they_do(line, stories):
    assert stories_of(line) == stories
