"""What a page says to its reader is no plan: steps to click, offers, legends, drafts of titles."""

import pytest
from importing import markdown, titles

STEPS = """
    # Harbour

    ## Lamps

    - Light the mole

    ## Next steps

    ### Step 1: Open an account

    {first}

    ### Step 2: Take the key

    - Copy the key
    - Save these safely
"""


def test_steps_that_say_where_to_click_are_notes():
    roadmap = markdown(STEPS.format(first="1. Go to lamps.example\n    2. Click on Join"))
    assert titles(roadmap) == ["Lamps"]
    assert "Save these safely" in str(roadmap.notes)


@pytest.mark.parametrize("first", ["- Dredge the basin\n    - Berth map", "- [ ] Go to sea"])
def test_steps_of_work_are_plans(first):
    assert len(titles(markdown(STEPS.format(first=first)))) > 1


@pytest.mark.parametrize(
    "lead",
    [
        "Let me know and I'll:",
        "I will send a draft that you can:",
        "Once you've:",
        "If time is short, prioritise in this order:",
    ],
)
def test_what_is_offered_or_ranked_below_a_lead_is_no_plan(lead):
    roadmap = markdown(f"""
        # Harbour

        ## Lamps

        - Light the mole

        ## Talk

        {lead}

        1. Walk along the pier
        2. Count the boats
    """)
    told = [part.title for plan in roadmap.initiatives for part in plan.capabilities]
    assert told == ["Light the mole"]
    assert "Count the boats" in str(roadmap.model_dump())


@pytest.mark.parametrize(
    "heading",
    [
        "Product identity",
        "Edition legend",
        "Editions",
        "Cost analysis",
        "Costs — verified",
        "Talk with critics (claims to scrub)",
        "Drafted launch titles",
        "Launch pitch (final)",
        "Final product positioning",
        "Target user value",
        "Suggested sequencing summary",
        "Moving guide (future reference)",
    ],
)
def test_headings_of_what_is_only_told_are_notes(heading):
    roadmap = markdown(
        f"# Harbour\n\n## Lamps\n\n- Light the mole\n\n## {heading}\n\n- Bell\n- Sea\n"
    )
    assert titles(roadmap) == ["Lamps"]


def test_a_block_of_settings_is_no_plan():
    roadmap = markdown("""
        # Harbour

        ## Lamps

        - Light the mole

        ## Lamp config

        ```yaml
        colour: white
        ```
    """)
    assert titles(roadmap) == ["Lamps"]


SIGNS = """
    # Harbour

    ## {} Lamps

    - Light the mole

    ## {} Depths

    - Dredge the basin

    ## {} Town

    - Open day

    ## {} Money

    - Fees by card
"""


def test_signs_that_adorn_all_headings_tell_no_state():
    roadmap = markdown(SIGNS.format("🎯", "🔄", "🐟", "💰"))
    assert "status" not in str([plan.notes for plan in roadmap.initiatives])


def test_signs_that_come_again_tell_states():
    roadmap = markdown(SIGNS.format("✅", "🔄", "✅", "🔄"))
    told = [plan.notes for plan in roadmap.initiatives]
    assert told == [("status: ✅",), ("status: 🔄",)] * 2


def test_bold_remarks_in_front_of_the_plans_are_no_plans():
    roadmap = markdown("""
        # Harbour

        **Guiding rule:** no lamp dazzles a skipper.

        **Town note (May 2031):** the mole is closed in winter.

        ## Lamps

        - Light the mole
    """)
    assert titles(roadmap) == ["Lamps"]
    assert "closed in winter" in str(roadmap.model_dump())
