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
        ("Coaches check boats at the gate", ["As a coach, I want to check boats at the gate."]),
        ("Coaches from the harbour", ["As a stakeholder, I want to have coaches from the harbour."]),
        ("Foremen log hours for the quay crew",
         ["As a foreman, I want to log hours for the quay crew."]),
        ("Reader rates librarian after a visit",
         ["As a reader, I want to rate librarian after a visit."]),
        ("Singers get a seat and can swap parts",
         ["As a singer, I want to get a seat.", "As a singer, I want to swap parts."]),
        ("Fishermen upload charts and mark berths as taken",
         ["As a fisherman, I want to upload charts.",
          "As a fisherman, I want to mark berths as taken."]),
        ("Choirs plan concerts and tours",
         ["As a choir, I want to plan concerts.", "As a choir, I want to plan tours."]),
        ("At the desk, readers can rate a librarian",
         ["As a reader, I want to rate a librarian at the desk."]),
        ("Without a card, readers can browse the shelves",
         ["As a reader, I want to browse the shelves without a card."]),
        ("On small screens, hide the harbour map",
         ["As a stakeholder, I want to hide the harbour map on small screens."]),
        ("In the future, readers can renew loans",
         ["As a stakeholder, I want to be sure that in the future, readers can renew loans."]),
        ("Skippers clear snow and ban repeat offenders",
         ["As a skipper, I want to clear snow.", "As a skipper, I want to ban repeat offenders."]),
        ("Skippers can easily log tides", ["As a skipper, I want to easily log tides."]),
        ("Singers can bulk edit scores", ["As a singer, I want to bulk edit scores."]),
        ("Let readers quickly renew loans", ["As a reader, I want to quickly renew loans."]),
        ("Singers can also print scores", ["As a singer, I want to print scores."]),
        ("Penalties for skippers", ["As a stakeholder, I want to have penalties for skippers."]),
        ("Maps for skippers", ["As a skipper, I want to have maps."]),
    ],
)  # fmt: skip
def test_people_of_any_trade_want_what_they_do(line, stories):
    assert stories_of(line) == stories
