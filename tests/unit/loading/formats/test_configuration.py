"""Mappings of paths, hashes, branches and addresses are read by programs: they are notes."""

import pytest
from importing import titles, yaml

from roadmap2backlog.loading.formats.words.machine_values import (
    is_machine_value,
    is_place_or_hash,
    names_machines,
)

CONFIGURATION = [
    r"""
    repos:
      harbour: {source: 'C:\code\harbour', base: 1a2b3c4d5e6f, into: main, tests: [pytest tests]}
      pier: {source: 'C:\code\pier', base: 9f8e7d6c5b4a, into: deploy-lamps, owner: Ria Berg}
    """,
    """
    repos:
      - {name: harbour, path: ../harbour, branch: main}
    """,
    """
    folders: {charts: docs/charts/, tides: ./tides, keep: 3}
    """,
    """
    servers:
      north: {address: "https://north.example", keys: [/etc/north.pem], on: true}
    """,
]


@pytest.mark.parametrize("text", CONFIGURATION)
def test_values_that_programs_read_are_notes(text):
    head = "    plans: [{title: Dredge the basin, why: Ships}]"
    roadmap = yaml(f"{head}\n{text.lstrip(chr(10))}")
    assert titles(roadmap) == ["Dredge the basin"]
    assert len(roadmap.notes) == 1


PLANS = [
    ("search: {spec: docs/search.md, status: planned}", ["Spec"]),
    ("search: {lamps: {spec: docs/lamps.md, why: It is dark at night}}", ["Lamps"]),
    ("search: {lamps: {title: Lamps, spec: docs/lamps.md}}", ["Search"]),
    ("search: {lamps: {spec: docs/l.md, hours: 3}, ropes: {colour: red, length: 5}}", ["Search"]),
    ("search: {lamps: {spec: docs/l.md}, ropes: {colour: ./red, length: ./five}}", ["Search"]),
    ("search: [{name: lamps, spec: docs/lamps.md}]", ["Search"]),
    ("search: {lamps: bright, ropes: long}", ["Lamps", "Ropes"]),
    ("repos: {lamps: Light the mole}", ["Lamps"]),
]


@pytest.mark.parametrize(("text", "plans"), PLANS)
def test_what_may_be_planned_stays_a_plan(text, plans):
    assert titles(yaml(f"plans: [{{title: Basin, why: Ships}}]\n{text}")) == ["Basin", *plans]


@pytest.mark.parametrize(
    "text",
    [
        r"C:\code",
        "/etc/tides",
        "../tides",
        "~/tides",
        "docs/",
        "tide.py",
        "9f8e7d6c",
        "pytest tests",
    ],
)
def test_a_path_a_hash_or_a_command_is_read_by_programs(text):
    assert is_place_or_hash(text)
    assert is_machine_value(text)


def test_words_are_no_values_of_programs():
    assert is_machine_value("main")
    assert is_machine_value("git@code.example:harbour/pier.git")
    assert not any(map(is_machine_value, ["Light the mole", "Lamps", "light it"]))
    assert not any(map(is_place_or_hash, ["main", "8080", "facade", "1234567"]))
    assert names_machines("git_repos")
    assert not names_machines("features")
