"""Epics carry the why and the limits of their initiative, and none stands there without stories."""

from collections import Counter
from pathlib import Path

import pytest
from public_roadmaps import PublicRoadmap, public_roadmaps
from shared_data import shared_data

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").rglob("roadmap.yaml"))
FULL = """\
goals:
  - {id: quick, statement: Queues get shorter, metric: minutes in the queue, baseline: "6", target: "4", by: 2027-Q2}
personas: [{id: clerk, name: shop clerk}]
initiatives:
  - title: Pay faster
    goal: quick
    personas: [clerk]
    why: Two in ten leave the queue.
    description: The tills are slow on Saturdays.
    constraints: [Payments stay on the premises]
    out_of_scope: [Gift cards]
    risks: [The bank may be late]
    questions: [Which bank?]
    notes: [Ask the finance team]
    evidence: [{source: survey, count: 212, quote: I left my basket, link: "https://example.org/s"}]
    capabilities:
      - Print receipts
      - title: Import prices from CSV and Excel
        out_of_scope: [PDF]
        evidence: [{source: calls, count: 7}]
"""


def epics_of(text: str) -> dict:
    return {epic.title: epic for epic in PublicRoadmap("", text).decomposed().backlog.epics}


@pytest.mark.parametrize(
    "line",
    [
        "Why: Two in ten leave the queue.",
        "Goal: Queues get shorter (Measured by minutes in the queue from 6 to 4 by 2027-Q2)",
        "For: shop clerk",
        "The tills are slow on Saturdays.",
        "Holds for all of it: Payments stay on the premises",
        "Out of scope: Gift cards",
        "Risk: The bank may be late",
        "Evidence: survey (212): “I left my basket” https://example.org/s",
        "Evidence: calls (7)",
    ],
)
def test_the_first_epic_of_an_initiative_carries(line):
    assert line in epics_of(FULL)["Pay faster"].description.split("\n")


def test_a_capability_carries_the_why_and_its_own_limits():
    epic = epics_of(FULL)["Import prices from CSV and Excel"]
    assert epic.description.split("\n") == [
        "Why: Two in ten leave the queue.",
        "Goal: Queues get shorter (Measured by minutes in the queue from 6 to 4 by 2027-Q2)",
    ]
    assert "Out of scope: PDF" in epic.notes


def test_a_goal_that_is_only_written_stands_in_the_epic():
    text = "initiatives: [{title: Till, goal: Sell more plants, capabilities: [Pay by card]}]"
    assert "Goal: Sell more plants" in epics_of(text)["Till"].description


@pytest.mark.parametrize(
    ("capabilities", "epics"),
    [
        ("[Pay by card, Print receipts]", {"Till": 2}),
        ("[Pay by card, 'Import prices from CSV and Excel']",
         {"Till": 1, "Import prices from CSV and Excel": 2}),
        ("['Import prices from CSV and Excel']", {"Import prices from CSV and Excel": 2}),
        ("[]", {"Till": 1}),
    ],
)  # fmt: skip
def test_a_capability_of_two_stories_is_an_epic_and_the_rest_gathers(capabilities, epics):
    text = f"initiatives: [{{title: Till, capabilities: {capabilities}}}]"
    backlog = PublicRoadmap("", text).decomposed().backlog
    titles = {epic.id: epic.title for epic in backlog.epics}
    assert Counter(titles[story.epic] for story in backlog.stories) == epics
    assert len(backlog.epics) == len(epics)


def assert_sound(backlog) -> None:
    """Assert that stories and epics know each other, and that an epic is more than one story."""
    epics = {epic.id: epic for epic in backlog.epics}
    counts = Counter(story.epic for story in backlog.stories)
    assert set(counts) == set(epics)
    initiatives = {one.id for one in backlog.initiatives}
    titles = {story.epic: story.title for story in backlog.stories}
    for name, epic in epics.items():
        assert epic.initiative in initiatives
        assert counts[name] > 1 or name == epic.initiative or titles[name] != epic.title


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_epics_of_the_examples_are_sound(path):
    assert_sound(PublicRoadmap("", path.read_text(encoding="utf-8")).decomposed().backlog)


@pytest.mark.slow
def test_epics_of_every_public_roadmap_are_sound():
    for roadmap in public_roadmaps(shared_data("roadmaps")):
        assert_sound(roadmap.decomposed().backlog)
