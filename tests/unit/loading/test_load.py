from pathlib import Path

import pytest

from roadmap2backlog.diagnostics import Severity, has_errors
from roadmap2backlog.loading.backlog import load_backlog
from roadmap2backlog.loading.lock import load_lock
from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.loading.settings import load_settings

FORMATS_EXAMPLE = """
version: 1
product: {name: Acme Analytics, vision: Every team answers its own data questions.}
personas:
  - {id: admin, name: workspace admin, needs: keep the workspace safe}
  - new member
goals:
  - {id: activation, statement: New teams reach first value fast, baseline: 2 days, by: 2027-Q2}
initiatives:
  - id: self-serve-onboarding
    title: Self-serve onboarding
    goal: activation
    personas: [admin, new member]
    description: |
      Admins can invite members.
      New members get a checklist.
    capabilities:
      - Import contacts from CSV, Excel and Google Sheets
      - id: invite
        title: Invite members by email, link or SSO
        persona: admin
        stories: [Invite by link, {title: Invite by email, size: S}]
        acceptance: [Invitations expire, {given: a member, when: invited, then: mail arrives}]
        depends_on: billing
        size: 8
    constraints: [Invitations arrive within 30 seconds]
    target: 2027-01
    priority: {value: 8, confidence: 80%, moscow: should}
    evidence: [{source: survey, count: 124}, I want it]
"""


def test_a_whole_roadmap_loads_with_short_and_long_forms():
    loaded = load_roadmap(FORMATS_EXAMPLE, "roadmap.yaml")
    assert loaded.findings == ()
    roadmap = loaded.unwrap().value
    initiative = roadmap.initiatives[0]
    assert [persona.name for persona in roadmap.personas] == ["workspace admin", "new member"]
    assert initiative.target == "2027-01"
    assert initiative.capabilities[0].title == "Import contacts from CSV, Excel and Google Sheets"
    assert initiative.capabilities[1].stories[1].size == "S"
    assert initiative.capabilities[1].acceptance[0].text == "Invitations expire"
    assert initiative.capabilities[1].depends_on == ("billing",)
    assert initiative.priority.confidence == 0.8
    assert initiative.evidence[1].quote == "I want it"


@pytest.mark.parametrize("typed", ["no", "012", "1:30", "2027-01-04", "1.10", "on"])
def test_text_fields_keep_what_was_typed(typed: str):
    text = f"initiatives:\n  - {{title: {typed}, target: {typed}, notes: [{typed}]}}"
    initiative = load_roadmap(text, "roadmap.yaml").unwrap().value.initiatives[0]
    assert (initiative.title, initiative.target, initiative.notes) == (typed, typed, (typed,))


def test_number_fields_take_what_was_typed_as_a_number():
    text = "initiatives:\n  - {title: A, size: 8, value: '3.5', priority: {confidence: 80}}"
    initiative = load_roadmap(text, "roadmap.yaml").unwrap().value.initiatives[0]
    assert (initiative.size, initiative.value, initiative.priority.confidence) == (8, 3.5, 0.8)


def test_an_optional_field_left_empty_is_only_a_note():
    loaded = load_roadmap("initiatives:\n  - title: A\n    why:\n    personas:\n", "roadmap.yaml")
    assert loaded.unwrap().value.initiatives[0].why == ""
    assert {found.level for found in loaded.findings} == {Severity.NOTE}


def test_what_is_right_can_be_checked_beside_what_is_wrong():
    """So that one run shows mistakes in fields and in references."""
    text = "initiatives:\n  - {title: A, colour: red, size: huge}\n  - {title: B, features: [c]}"
    loaded = load_roadmap(text, "roadmap.yaml")
    assert has_errors(loaded.findings)
    roadmap = loaded.unwrap().value
    assert [initiative.title for initiative in roadmap.initiatives] == ["A", "B"]
    assert roadmap.initiatives[1].capabilities[0].title == "c"


def test_ten_thousand_mistakes_are_cut_to_a_thousand():
    text = "initiatives:\n" + "  - {title: A, colour: red}\n" * 10_000
    assert len(load_roadmap(text, "roadmap.yaml").findings) == 1000


def test_a_backlog_loads_in_its_order():
    text = "stories:\n  - {id: b, title: B, points: 3}\n  - {id: a, title: A, pinned: true}\n"
    backlog = load_backlog(text, "backlog.yaml").unwrap().value
    assert [story.id for story in backlog.stories] == ["b", "a"]
    assert backlog.stories[0].points == 3
    assert backlog.stories[1].pinned


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "version: 1\n"])
def test_settings_may_be_empty(text: str):
    loaded = load_settings(text, "r2b.yaml")
    assert loaded.findings == ()
    assert loaded.unwrap().value.ordering.method == "wsjf"


def test_settings_take_dates_and_numbers():
    text = "sprints: {start: 2027-01-04, length_days: 14}\nteams: [{id: core, velocity: [21, 18]}]"
    settings = load_settings(text, "r2b.yaml").unwrap().value
    assert str(settings.sprints.start) == "2027-01-04"
    assert settings.teams[0].velocity == (21, 18)


def test_a_lock_loads():
    lock = load_lock(b'{"version": 1, "backlog": "backlog.yaml", "retired": ["a"]}', "x.lock.json")
    assert lock.unwrap().retired == ("a",)


@pytest.mark.parametrize("data", [b"", b"\xff", b"[" * 100_000, b'{"version": 3}', b"[]", b"null"])
def test_a_damaged_lock_is_one_finding(data: bytes):
    found = load_lock(data, "backlog.lock.json").findings
    assert [each.code for each in found] == ["R704"]
    assert found[0].advice


def test_the_examples_load_without_a_finding():
    files = sorted((Path(__file__).parents[3] / "examples").glob("*/roadmap.yaml"))
    for file in files:
        assert load_roadmap(file.read_bytes(), file.name).findings == ()


def test_a_backlog_may_be_larger_than_any_roadmap():
    """A build of a large roadmap makes several times its size, and must read it again."""
    text = "stories: []\n" + "# a long comment\n" * 6_000_000
    assert load_roadmap(text, "roadmap.yaml").findings[0].code == "R107"
    assert load_backlog(text, "backlog.yaml").value.value.stories == ()
