"""Registers of people and programs are notes."""

import pytest
from importing import titles, yaml

REGISTERS = [
    """agents:
  - {id: mole, name: Mole, kind: program, capabilities: [dig, dump], cost_per_hour: 8, active: true}
  - {id: ria, name: Ria, kind: human, owner: Harbour, capabilities: [steer]}""",
    "team: [{name: Ria, role: Harbour master, skills: [steering]}, {name: Bo, role: Mate, email: b@x}]",
    "members: {ria: {role: Harbour master, email: r@x}, bo: {role: Mate, email: b@x}}",
]
PLANS = [
    (
        "agents: [{name: Mole, description: Digs by itself}, {name: Gull, description: Looks round}]",
        ["Mole", "Gull"],
    ),
    ("agents: [{name: Mole, kind: program, owner: Ria, status: planned}]", ["Mole"]),
    (
        "boats: [{name: Mole, kind: dredger, owner: Ria}, {name: Gull, kind: tug, owner: Bo}]",
        ["Mole", "Gull"],
    ),
]


@pytest.mark.parametrize("text", REGISTERS)
def test_people_and_programs_are_notes(text):
    roadmap = yaml("plans: [{title: Dredge the basin, why: Ships}]\n" + text)
    assert titles(roadmap) == ["Dredge the basin"]
    assert any("Harbour" in note for note in roadmap.notes)


@pytest.mark.parametrize(("text", "plans"), PLANS)
def test_what_is_planned_or_no_person_stays_a_plan(text, plans):
    assert titles(yaml("plans: [{title: Quay, why: Ships}]\n" + text)) == ["Quay", *plans]
