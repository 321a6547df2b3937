"""Sections that ask for ideas, draw all plans or show an ideal day hold no plans."""

import pytest
from importing import markdown, shape

PLANS = "# Harbour\n\n## Mole\n- Light it\n\n"
CALLS = [
    ("Feature requests", "Missing a bell? Open a new issue and ring us up."),
    (
        "Community input",
        "We rank based on:\n\n1. Wind - who rows?\n2. Fares\n\nYour input matters.",
    ),
    ("Ideas and feedback", "Have an idea? Ring the bell."),
]


@pytest.mark.parametrize(("heading", "text"), CALLS)
def test_a_section_that_asks_for_ideas_is_a_note(heading, text):
    roadmap = markdown(f"{PLANS}## {heading}\n\n{text}\n")
    assert shape(roadmap) == {"Mole": ["Light it"]}
    assert any(heading in note for note in roadmap.notes)


def test_ideas_listed_below_a_call_stay_plans():
    text = "Have an idea? Open an issue.\n\n- A second bell\n- A ferry by night\n"
    roadmap = markdown(f"{PLANS}## Feature requests\n\n{text}")
    assert shape(roadmap)["Feature requests"] == ["A second bell", "A ferry by night"]


@pytest.mark.parametrize("text", ["Four phases, one tide.", "*Last updated: 4 May 2031*"])
def test_a_drawing_of_all_phases_is_a_note_with_what_is_said_beside_it(text):
    drawing = "```mermaid\nflowchart TD\n  A --> B\n```"
    roadmap = markdown(f"{PLANS}## Roadmap overview\n\n{drawing}\n\n{text}\n")
    assert shape(roadmap) == {"Mole": ["Light it"]}


def test_an_overview_that_lists_plans_is_no_note():
    roadmap = markdown(f"{PLANS}## Roadmap overview\n\n- Dredge the basin\n- Sound it\n")
    assert shape(roadmap)["Roadmap overview"] == ["Dredge the basin", "Sound it"]


def test_the_steps_of_an_ideal_day_are_no_plans():
    text = "Skippers come by night. The ideal day:\n\n1. Ring the bell\n2. Moor\n"
    roadmap = markdown(f"{PLANS}## Night harbour\n\n{text}\nMore lamps help.\n")
    assert shape(roadmap)["Night harbour"] == []


def test_what_versions_promise_is_a_note():
    text = "### v0.x\n\nCharts are stable. Tides may still change.\n\n### v1\n\n- No breaking changes\n"
    roadmap = markdown(f"{PLANS}## Stability & backwards compatibility\n\n{text}")
    assert shape(roadmap) == {"Mole": ["Light it"]}


def test_work_on_stability_is_a_plan():
    roadmap = markdown(f"{PLANS}## Stability\n\n- Moor the raft with a second rope\n")
    assert shape(roadmap)["Stability"] == ["Moor the raft with a second rope"]
