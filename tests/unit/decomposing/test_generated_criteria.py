"""Generated criteria are valid Gherkin, ask where nothing is known, and claim nothing new."""

from pathlib import Path

import pytest
from backlog_words import texts_of
from criteria_reading import CriteriaReader
from gherkin.parser import Parser
from public_roadmaps import PublicRoadmap, public_roadmaps
from shared_data import shared_data

from roadmap2backlog.decomposing.decompose import decompose
from roadmap2backlog.decomposing.playbook import load_playbooks
from roadmap2backlog.model.backlog import AcceptanceCriterion, Backlog, CriterionStatus, Story
from roadmap2backlog.reporting import ReportSubject, render
from roadmap2backlog.reporting.formats.feature import feature_files

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").rglob("roadmap.yaml"))
TRICKY = """
initiatives:
  - title: Tables | pipes \\ and <places>
    capabilities:
      - Replace <customer name> and <order number> in mails
      - "Upload files up to 20 MB, within 5 seconds"
      - "Examples: | a | b |"
      - "@tag Given nothing"
      - Export orders from CSV | Excel when the # of rows is under 5,000
      - Notify members by email and push on web and mobile if a *loan* ends
      - Shoppers can pay by card, PayPal or invoice within 2 minutes unless the till is closed
      - Is it "safe"?
"""


def reading(text: str, *, criteria: str = "source") -> tuple[Backlog, CriteriaReader]:
    loaded = PublicRoadmap("", text).loaded()
    found = decompose(loaded.value, loaded.source_map, criteria=criteria)
    words = texts_of(loaded.value.model_dump(mode="json"))
    books = [
        text
        for book in load_playbooks().values()
        for one in book.stories
        for text in one.acceptance
    ]
    return found.backlog, CriteriaReader([*words, *books])


def objections(backlog: Backlog, reader: CriteriaReader) -> list[str]:
    return [f"{one.id}: {said}" for one in backlog.stories for said in reader.objections(one)]


def steps_of(text: str) -> list[list[str]]:
    """Return the texts of the steps of each scenario of a feature file."""
    found = []
    for child in Parser().parse(text)["feature"]["children"]:
        for item in child["rule"]["children"] if "rule" in child else [child]:
            found.append([step["text"] for step in item["scenario"]["steps"]])
    return found


def assert_exported(backlog: Backlog) -> None:
    """Assert that the export holds one readable scenario for each criterion, in one file and many."""
    subject = ReportSubject(backlog)
    wanted = [
        [
            " ".join(part.split())
            for part in (one.given, one.when, one.then or one.text)
            if part.strip()
        ]
        for story in backlog.stories
        for one in story.acceptance
    ]
    whole = render(subject, "feature")
    assert isinstance(whole, str)
    assert sorted(steps_of(whole)) == sorted(wanted)
    single = [steps for text in feature_files(subject).values() for steps in steps_of(text)]
    assert sorted(single) == sorted(wanted)


@pytest.mark.parametrize("criteria", ["source", "full"])
@pytest.mark.parametrize(
    "text",
    [*(path.read_text(encoding="utf-8") for path in EXAMPLES), TRICKY],
    ids=[*(path.parent.name for path in EXAMPLES), "tricky"],
)
def test_criteria_of_the_examples_are_gherkin_and_say_nothing_new(text, criteria):
    backlog, reader = reading(text, criteria=criteria)
    assert objections(backlog, reader) == []
    assert_exported(backlog)


@pytest.mark.parametrize("name", sorted(load_playbooks()))
def test_criteria_of_a_playbook_are_gherkin_and_ask(name):
    backlog, reader = reading(f"initiatives: [{{title: Tills, playbook: {name}}}]")
    assert objections(backlog, reader) == []
    assert_exported(backlog)


@pytest.mark.slow
def test_criteria_of_every_public_roadmap_are_gherkin_and_say_nothing_new():
    for roadmap in public_roadmaps(shared_data("roadmaps")):
        backlog, reader = reading(roadmap.text)
        assert objections(backlog, reader) == [], roadmap.name
        assert_exported(backlog)


@pytest.mark.parametrize(
    ("criterion", "objection"),
    [
        (AcceptanceCriterion(then="it is saved for ever"), "nobody said"),
        (AcceptanceCriterion(then="all is well", status=CriterionStatus.STUB), "no question"),
        (
            AcceptanceCriterion(then="TODO: all is well.", status=CriterionStatus.STUB),
            "no question",
        ),
        (AcceptanceCriterion(given="a clerk", when="they pay"), "holds in the end"),
        (AcceptanceCriterion(when="<x>", then="pay", examples={"y": ("1",)}), "without a column"),
        (AcceptanceCriterion(then="pay", examples={"y": ("1",)}), "no step uses"),
    ],
)
def test_the_reader_objects_to_filler_and_broken_tables(criterion, objection):
    story = Story(id="pay", title="Pay", acceptance=(criterion,))
    told = list(CriteriaReader(["pay"]).objections(story))
    assert any(objection in one for one in told), told


def test_the_reader_leaves_a_good_criterion_alone():
    good = AcceptanceCriterion(given="a clerk", when="they pay", then="they can pay")
    story = Story(id="pay", title="Pay", acceptance=(good,))
    assert list(CriteriaReader(["a clerk can pay"]).objections(story)) == []
