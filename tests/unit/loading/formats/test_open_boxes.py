"""A box that nobody ticked is a plan wherever it stands on a page."""

import pytest
from importing import markdown, shape, titles

BESIDE = """
    # Harbour

    ## Planned features

    - [ ] Dredge the basin

    ## Berths

    We want to serve all ships. Below is a list of planned berths.

    ### Ferries

    - [x] North pier
    - [ ] South pier

    ## Weather

    - Storms come in autumn
"""


def test_boxes_beside_a_section_of_plans_are_plans():
    roadmap = markdown(BESIDE)
    assert shape(roadmap) == {
        "Planned features": ["Dredge the basin"],
        "Ferries": ["North pier", "South pier"],
    }
    assert any(note.startswith("Weather") for note in roadmap.notes)


def test_sections_of_a_roadmap_keep_their_place_before_boxes():
    roadmap = markdown("""
        # Harbour

        ## Roadmap

        ### Basin

        - Dredge it

        ## Mole

        - [ ] Light it
    """)
    assert titles(roadmap) == ["Basin", "Mole"]


def test_boxes_before_the_first_heading_are_plans():
    roadmap = markdown("- [ ] Dredge it\n- Talk of the town\n\n## Mole\n\n- Light it\n")
    assert titles(roadmap) == ["Dredge it", "Mole"]
    assert roadmap.notes == ("Talk of the town",)


TALK = [
    "## How to join\n\n- [ ] Hire a pilot",
    "## Release policy\n\n- [ ] Hire a pilot",
    "## Rules\n\nA berth may be closed if any of the following conditions apply:\n\n- [ ] Hire a pilot",
]


@pytest.mark.parametrize("talk", TALK)
def test_boxes_in_sections_of_talk_are_plans(talk):
    roadmap = markdown(f"# Harbour\n\n## Mole\n\n- Light it\n\n{talk}\n")
    assert ["Hire a pilot"] in shape(roadmap).values()
    assert (
        len(
            markdown(
                f"# Harbour\n\n## Mole\n\n- Light it\n\n{talk.replace('[ ] ', '')}\n"
            ).initiatives
        )
        == 1
    )
