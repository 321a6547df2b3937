"""Phases of data that hold nothing but objectives: these are what is to be done there."""

from importing import parts, shape, titles, yaml

PHASE = """
    phases:
      - name: Pilot
        objectives: [{}]
        {}
"""
AIMS = "Collect the tide tables, Print them for skippers"


def test_objectives_are_the_parts_of_a_phase_without_other_work():
    assert shape(yaml(PHASE.format(AIMS, "owner: Ria"))) == {"Pilot": AIMS.split(", ")}


def test_milestones_that_are_only_names_and_days_are_no_other_work():
    named = "milestones: [{name: Tables ready, due: 2031-03-01}]"
    assert {*AIMS.split(", "), "Tables ready"} == set(titles(yaml(PHASE.format(AIMS, named))))


def test_objectives_beside_work_are_what_it_is_for():
    roadmap = yaml(PHASE.format(AIMS, "deliverables: [Berth map, Ice alarm]"))
    assert parts(roadmap.initiatives[0]) == ["Berth map", "Ice alarm"]


def test_objectives_that_count_success_are_no_parts():
    roadmap = yaml(PHASE.format("Fares up by 20 %, 500 skippers", "owner: Ria"))
    assert parts(roadmap.initiatives[0]) == []
