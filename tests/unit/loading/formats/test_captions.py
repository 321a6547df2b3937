"""Captions that phases share are no plans: the phase is the plan, and holds what they list."""

import pytest
from importing import imported, markdown, parts, titles

PHASES = """\
    # Port

    ## Phase 1 — Piers that hold

    ### Status
    **Completed**

    ### Goal
    Boats can berth in a storm.

    ### Features
    - Row the mole
    - Paint the piers

    ### Testing
    - Pull at each ring

    ## Phase 2 — Lamps that glow

    ### Goal
    Skippers find the mole at night.

    ### Features
    - Hang a lamp
    - Dim the lamps

    ### Testing
    - Count the lamps
    """


def test_phases_hold_what_stands_below_the_captions_that_they_share():
    piers, lamps = markdown(PHASES).initiatives
    assert piers.title == "Phase 1 — Piers that hold"
    assert parts(lamps) == ["Hang a lamp", "Dim the lamps", "Count the lamps"]
    assert lamps.outcome == "Skippers find the mole at night."
    assert "section: Testing" in lamps.capabilities[2].notes
    assert any("Completed" in note for note in piers.notes)


def test_a_caption_alone_below_the_text_of_a_phase_is_no_plan():
    (crew,) = markdown("""\
        # Port

        ## Phase 2: Crew list

        Skippers, boats and berths in one place.

        **Tables to add:**
        - Skippers
        - Berths
        """).initiatives
    assert crew.title == "Phase 2: Crew list"
    assert parts(crew) == ["Skippers", "Berths"]


NAMED = [
    "## Phase 1 — Piers\n\n### Mole\n\n- Row it\n\n### Bell\n\n- Ring it\n",
    "## Phase 1 — Piers\n\nFor storms.\n\n### Mole\n\n- Row it\n\n### Bell\n\nOne bell for all.\n",
    "## Piers\n\n### Mole\n\n- Row it\n\n## Lamps\n\n### Mole\n\n- Light it\n",
]


@pytest.mark.parametrize("page", NAMED)
def test_sections_that_only_one_phase_has_are_plans(page):
    assert "Mole" in titles(markdown(f"# Port\n\n{page}"))


REFUSED = ["What the berth does not imply", "What this is not", "What a pilot doesn't promise"]


@pytest.mark.parametrize("lead", REFUSED)
def test_a_list_below_words_that_refuse_in_the_middle_is_out_of_scope(lead):
    found = imported(
        f"# Port\n\n## Phase 2: Berths\n\nOne a boat.\n\n**What it gives:**\n- A ring\n- A rope\n\n"
        f"**{lead}:**\n- Storage\n- A crane\n\n**Status**: Preparation\n",
        "plan.md",
    ).roadmap
    (berths,) = found.initiatives
    assert berths.title == "Phase 2: Berths"
    assert parts(berths) == ["A ring", "A rope"]
    assert berths.out_of_scope == ("Storage", "A crane")
    assert "Status: Preparation" in berths.notes
