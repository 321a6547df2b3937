"""Tasks that name their milestone, epic or phase stand below it."""

import pytest
from importing import parts, shape, titles, yaml

NAMED = """
milestones:
  - {id: m1, title: Open the basin, due_date: 2031-05-01}
  - {id: m2, title: Light the mole, due_date: 2032-05-01}
  - {id: m3, title: Rest}
tasks:
  - {id: t1, title: Dredge it, milestone: m1, estimate: 3}
  - {id: t2, title: Sell charts, milestone: Open the basin, depends_on: [t1]}
  - {id: t3, title: Buy a lamp, milestone: M2, subtasks: [Choose it]}
  - {id: t4, title: Sweep the quay}
"""


def test_tasks_stand_below_the_milestone_they_name():
    roadmap = yaml(NAMED)
    assert shape(roadmap) == {
        "Open the basin": ["Dredge it", "Sell charts"],
        "Light the mole": ["Buy a lamp"],
        "Rest": [],
        "Sweep the quay": [],
    }
    basin = roadmap.initiatives[0]
    assert basin.target == "2031-05-01"
    assert basin.capabilities[0].size == 3
    assert basin.capabilities[1].depends_on == ("m1/t1",)
    assert "milestone: m1" in basin.capabilities[0].notes


KINDS = [
    ("epics", "epic"),
    ("epics", "epic_id"),
    ("phases", "phase"),
    ("initiatives", "initiative"),
]


@pytest.mark.parametrize(("key", "field"), KINDS)
def test_epics_and_phases_hold_what_names_them(key, field):
    roadmap = yaml(f"""
        {key}: [{{id: a, title: Basin}}, {{id: b, title: Mole}}]
        features:
          - {{id: f1, title: Dredge it, {field}: a}}
          - {{id: f2, title: Light it, {field}: b}}
    """)
    assert shape(roadmap) == {"Basin": ["Dredge it"], "Mole": ["Light it"]}


STAY = [
    "{title: Dredge it, milestone: m1, why: Ships run aground}",
    "{title: Dredge it, milestone: m1, tasks: [{title: Hire, steps: [Ask]}]}",
    "{title: Dredge it, milestone: m9}",
    "{title: Dredge it, remark: m1}",
]


@pytest.mark.parametrize("feature", STAY)
def test_what_would_lose_something_stays(feature):
    roadmap = yaml(f"""
        milestones: [{{id: m1, title: Basin}}]
        features:
          - {feature}
          - {feature.replace("Dredge", "Light")}
    """)
    assert titles(roadmap) == ["Basin", "Dredge it", "Light it"]


def test_a_list_of_which_few_name_a_milestone_stays():
    roadmap = yaml("""
        milestones: [{id: m1, title: Basin}]
        features:
          - {title: Dredge it, milestone: m1}
          - {title: Light it}
          - {title: Paint it}
    """)
    assert titles(roadmap) == ["Basin", "Dredge it", "Light it", "Paint it"]


def test_an_epic_that_one_feature_names_is_no_part_of_it():
    roadmap = yaml("""
        epics: [{id: a, title: Basin}]
        features: [{title: Dredge it, epic: a}, {title: Light it}]
    """)
    assert shape(roadmap) == {"Basin": [], "Dredge it": [], "Light it": []}


def test_a_group_whose_items_have_all_moved_is_a_note():
    roadmap = yaml("""
        epics: [{id: a, title: Basin}]
        open work:
          - {title: Dredge it, epic: a}
          - {title: Light it, epic: a}
    """)
    assert parts(roadmap.initiatives[0]) == ["Dredge it", "Light it"]
    assert titles(roadmap) == ["Basin"]
    assert "open work" in roadmap.notes


def test_what_holds_a_milestone_is_never_put_below_it():
    roadmap = yaml("""
        milestones: [{id: m0, title: Zero mark}]
        tasks:
          - id: t1
            title: Build the pier
            milestone: m1
            milestones: [{id: m1, title: Pier is open}]
          - {id: t2, title: Light the mole, milestone: m1}
    """)
    assert {"Build the pier", "Zero mark"} <= {*titles(roadmap)}
    assert "Light the mole" in str([parts(plan) for plan in roadmap.initiatives] + titles(roadmap))


GROUPS = [
    ("groupings", "wave"),
    ("groups", "group"),
    ("themes", "theme"),
    ("workstreams", "stream"),
]


@pytest.mark.parametrize(("key", "field"), GROUPS)
def test_waves_and_themes_hold_the_tasks_that_name_them(key, field):
    roadmap = yaml(f"""
        {key}: [{{id: a, name: Basin, type: {field}}}, {{id: b, name: Mole, type: {field}}}]
        tasks:
          - {{id: t1, title: Dredge it, {field}: a, status: done}}
          - {{id: t2, title: Light it, {field}: b, risk: low}}
    """)
    assert shape(roadmap) == {"Basin": ["Dredge it"], "Mole": ["Light it"]}
    assert "status: done" in roadmap.initiatives[0].capabilities[0].notes
    assert "risk: low" in roadmap.initiatives[1].capabilities[0].notes


def test_sprints_hold_nothing():
    roadmap = yaml("""
        sprints: [{id: a, name: Early May}, {id: b, name: Late May}]
        tasks:
          - {id: t1, title: Dredge it, sprint: a}
          - {id: t2, title: Light it, sprint: b}
    """)
    assert titles(roadmap) == ["Early May", "Late May", "Dredge it", "Light it"]


def test_a_risk_that_is_told_keeps_a_task_where_it_stands():
    roadmap = yaml("""
        groups: [{id: a, name: Basin}]
        tasks:
          - {id: t1, title: Dredge it, group: a, risk: The crane is old}
          - {id: t2, title: Light it, group: a, risk: Storms}
    """)
    assert titles(roadmap) == ["Basin", "Dredge it", "Light it"]
