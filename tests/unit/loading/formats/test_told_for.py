"""Descriptions say whom a plan is for, also where they are no whole user stories."""

import pytest
from importing import markdown, parts, table, yaml

from roadmap2backlog.loading.formats.words.stories import who_speaks

TOLD = {
    "As an angler I get a mail when the tide turns": "angler",
    "As a harbour master, my list is sorted by berth": "harbour master",
    "As a deaf skipper the alarm is shown as a light": "deaf skipper",
}
UNTOLD = [
    "As a result I row",
    "As a first step the lamps are changed",
    "As a fallback it rings",
    "As a skipper I want to moor",
    "As seen from the pier, I row",
]


@pytest.mark.parametrize(("text", "who"), TOLD.items())
def test_a_description_names_the_persona(text, who):
    assert who_speaks(text) == who
    roadmap = yaml(f'stories:\n  - {{id: ST-1, title: Tides, description: "{text}"}}\n')
    assert [person.name for person in roadmap.personas] == [who]


def test_a_part_is_told_for_somebody_of_its_own():
    roadmap = yaml("""
        epics:
          - title: Tides
            features:
              - {title: Mails, description: As an angler I get a mail, size: 3}
              - {title: Maps, description: A map, size: 3}
    """)
    mails, maps = roadmap.initiatives[0].capabilities
    assert (mails.persona, maps.persona) == ("angler", "")


@pytest.mark.parametrize("text", UNTOLD)
def test_other_texts_name_nobody(text):
    assert who_speaks(text) == ""


def test_rows_named_by_files_and_routes_are_told_by_their_notes():
    roadmap = table("""
        #,Area,Route / File,Done,Notes
        1,Skipper,/berths/map,FALSE,Map of the berths
        2,Skipper,/tides,FALSE,Tides of the week
        3,Office,src/fees.py,FALSE,Fees by boat
        4,Office,/bills,FALSE,Bills by mail
        5,Office,src/ice.py,FALSE,Price of ice
    """)
    skipper, office = roadmap.initiatives
    assert parts(skipper) == ["Map of the berths", "Tides of the week"]
    assert parts(office) == ["Fees by boat", "Bills by mail", "Price of ice"]
    assert "Route / File: /tides" in skipper.capabilities[1].notes


def test_names_beside_routes_stay_titles():
    roadmap = table("""
        Area,Feature,Route,Notes
        Skipper,Map,/berths/map,as in spring
        Skipper,Tides,/tides,for a week
        Office,Bills,/bills,by mail
        Office,Ice,/ice,by the box
    """)
    assert parts(roadmap.initiatives[0]) == ["Map", "Tides"]


WISHES = """
    # Harbour

    ## Berths

    {}

    - Length of the boat.
    - Month or season
    - VHF channel
"""


@pytest.mark.parametrize("lead", ["Guests can filter by:", "The guest should be able to choose:"])
def test_what_somebody_can_do_stands_in_front_of_the_things_below(lead):
    told = parts(markdown(WISHES.format(lead)).initiatives[0])
    start = lead.rstrip(":")
    assert told == [
        f"{start} length of the boat",
        f"{start} month or season",
        f"{start} VHF channel",
    ]


@pytest.mark.parametrize("lead", ["Guests see, for one:", "The guest should be able to:"])
def test_other_leads_stay_above_the_things(lead):
    told = parts(markdown(WISHES.format(lead)).initiatives[0])
    assert told == ["Length of the boat.", "Month or season", "VHF channel"]
