"""What is there already is no plan: neither a list of it nor the tasks of a phase that is done."""

import pytest
from importing import markdown, parts, titles

LEADS = ["The port already delivers the core of the trade:", "The port now has:"]


@pytest.mark.parametrize("lead", LEADS)
def test_a_list_of_what_is_there_beside_another_is_told_only(lead):
    (trade,) = markdown(
        f"# Port\n\n## Trade\n\n{lead}\n- weigh a barrel\n- stamp a bill\n\n"
        "Next we want:\n- a crane\n- a scale\n"
    ).initiatives
    assert parts(trade) == ["a crane", "a scale"]
    assert "weigh a barrel" in str(trade.notes)


def test_a_list_below_words_about_plans_stays():
    (trade,) = markdown(
        "# Port\n\n## Trade\n\nThe port should have:\n- a crane\n\nAnd later:\n- a scale\n"
    ).initiatives
    assert parts(trade) == ["a crane", "a scale"]


def test_the_tasks_of_a_phase_that_is_done_are_done():
    page = (
        "# Port\n\n## Phase 1 — Piers (complete)\n\n- Row it\n\n## Phase 2 — Lamps\n\n- Light it\n"
    )
    found = markdown(f"{page}\n## Phase 1 task sequence\n\n1. Buy stones\n2. Row them\n")
    tasks = next(plan for plan in found.initiatives if "task" in plan.title)
    assert "status: done" in tasks.notes
    lamps = markdown(f"{page}\n## Phase 2 task sequence\n\n1. Buy oil\n2. Pour it\n")
    open_tasks = next(plan for plan in lamps.initiatives if "task" in plan.title)
    assert "status: done" not in open_tasks.notes


NOTED = [
    "Standing principles",
    "Target customers",
    "Target partners for the pilot",
    "Current strengths",
    "A note on storms",
    "Decisions so far",
    "Pricing tiers",
    "What the port is becoming",
]


@pytest.mark.parametrize("heading", NOTED)
def test_sections_about_the_product_are_notes(heading):
    found = markdown(f"# Port\n\n## Piers\n\n- Row it\n\n## {heading}\n\n- Brave skippers\n")
    assert titles(found) == ["Piers"]
    assert "Brave skippers" in str(found.notes)


@pytest.mark.parametrize("heading", ["Target boats by radio", "Decide on a crane", "Price boats"])
def test_acts_with_such_words_are_plans(heading):
    found = markdown(f"# Port\n\n## Piers\n\n- Row it\n\n## {heading}\n\n- A list of boats\n")
    assert titles(found) == ["Piers", heading]
