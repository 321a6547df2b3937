"""What is there today, and where it is written down, is no plan; what was completed is done."""

import pytest
from importing import parts, titles, yaml

from roadmap2backlog.loading.formats.outline.present_data import are_pointers
from roadmap2backlog.vocabulary.state_notes import are_done

NO_PLANS = [
    "release: {tag: v1.2, branch_push: not_requested, checksum: locally_verified}",
    "checks: {format: green, unit_tests: green, linting: failing}",
    "current_state: {berths: twelve of them are in use, lamps: old}",
    "baseline: {berths: 12, hours: from dawn to dusk}",
    "workspace_members: [{package: tide, role: counts the tide}, {package: mole, role: none}]",
    "status_scheme: [done, next, later]",
    "states: [planned, in_progress, done]",
    "spec_refs: [{pdf: harbour.pdf, pages: 3-4}, {pdf: mole.pdf, pages: 1}]",
    "written: {file: harbour.md, section: Basin, lines: 3-9}",
]


@pytest.mark.parametrize("text", NO_PLANS)
def test_what_is_there_today_is_a_note(text):
    roadmap = yaml(f"plans: [{{title: Dredge the basin, why: Ships}}]\n{text}")
    assert titles(roadmap) == ["Dredge the basin"]
    assert len(roadmap.notes) == 1


PLANS = [
    ("harbour: {basin: done, mole: in_progress, pier: planned}", ["Harbour"]),
    ("harbour: {basin: Q1 2027, mole: Q2 2027}", ["Basin", "Mole"]),
    ("harbour: {basin: deep, mole: long}", ["Basin", "Mole"]),
    ("current_focus: [Dredge it, Light it]", ["Current focus"]),
    ("current_setup: {tasks: [{title: Light it, status: todo}]}", ["Current setup"]),
    ("features: [{title: Basin, url: basin.md}, {title: Mole, url: m.md}]", ["Basin", "Mole"]),
    ("features: [{section: Basin}, {section: Mole}]", ["Section", "Section"]),
]


@pytest.mark.parametrize(("text", "plans"), PLANS)
def test_what_may_be_planned_stays_a_plan(text, plans):
    assert titles(yaml(f"plans: [{{title: Quay, why: Ships}}]\n{text}")) == ["Quay", *plans]


def test_references_in_an_item_are_its_note():
    (basin,) = yaml("""
        epics:
          - title: Basin
            spec_refs: [{pdf: harbour.pdf, pages: 3-4}]
            stories:
              - title: Dredge it
                spec_refs: [{pdf: mole.pdf, pages: 1}]
    """).initiatives
    assert parts(basin) == ["Dredge it"]
    assert any("harbour.pdf" in note for note in basin.notes)


def test_a_list_without_records_points_nowhere():
    assert not are_pointers([])
    assert not are_pointers(["harbour.pdf"])


TASKS = """
    epics:
      - title: Basin
        stories:
          - story_id: S-1
            title: Dredge it
            tasks:
              - {task_id: T-1, title: Hire a dredger, status: done}
              - {task_id: T-2, title: Dump the mud, acceptance_criteria: [The mud is gone]}
              - {title: Tell the boats}
              - Sweep the quay
"""


def test_tasks_of_a_story_with_a_state_or_criteria_are_stories():
    (basin,) = yaml(TASKS).initiatives
    (dredge,) = basin.capabilities
    assert [(story.id, story.title) for story in dredge.stories] == [
        ("T-1", "Hire a dredger"),
        ("T-2", "Dump the mud"),
    ]
    assert "status: done" in dredge.stories[0].notes
    assert [found.text for found in dredge.stories[1].acceptance] == ["The mud is gone"]
    assert {"tasks: Tell the boats", "tasks: Sweep the quay"} <= {
        line for note in dredge.notes for line in note.splitlines()
    }


DONE = ["completed_scope", "delivered_features", "completed", "shipped_changes"]


@pytest.mark.parametrize("key", DONE)
def test_what_a_key_calls_completed_is_done(key):
    (plan,) = yaml(f"""
        releases:
          - version: 1.2.0
            theme: Basin
            {key}: [Dredge it, Mark it]
            primary_work: [Light it, Paint it]
    """).initiatives
    told = {
        part.title: any(n.startswith("status:") for n in part.notes) for part in plan.capabilities
    }
    assert told == {
        "Dredge it": True,
        "Mark it": True,
        "Light it": False,
        "Paint it": False,
    }


def test_completed_parts_of_what_is_there_today_are_told_as_done():
    roadmap = yaml("""
        current_baseline:
          quality: {format: green, tests: green}
          completed_foundations: [Dredge it, Mark it]
        plans: [{title: Mole, why: Ships}]
    """)
    assert titles(roadmap) == ["Completed foundations", "Mole"]
    assert "status: done" in roadmap.initiatives[0].notes


@pytest.mark.parametrize("state", ["tagged_local", "tagged", "released_locally", "locally tagged"])
def test_a_release_that_is_tagged_is_done(state):
    (basin, _) = yaml(f"""
        releases:
          - {{theme: Basin, status: {state}, acceptance: [Ships pass, Mud is gone]}}
          - {{theme: Mole, scope: [Light it]}}
    """).initiatives
    assert are_done(basin.notes)
    assert not basin.capabilities
    assert "acceptance: Ships pass" in basin.notes


def test_an_empty_list_plans_nothing_and_a_name_alone_does():
    roadmap = yaml("plans: [{title: Dredge the basin}]\nlater_plans: []\nice_alarm:\n")
    assert titles(roadmap) == ["Plans", "Ice alarm"]
