"""Lists of what waits for what are dependencies of the items with these ids, and no plans."""

import pytest
from importing import imported, table, titles, yaml

from roadmap2backlog.loading.formats.words.reference_names import ids_in_range, without_qualifier

PLANS = """
initiatives:
  - {{id: basin, title: Dredge the basin, why: Ships run aground}}
  - {{id: mole, title: Light the mole, why: It is dark}}
  - {{id: ferry, title: Open the ferry, why: The town grows}}
{key}: {pairs}
"""


def waiting(key, pairs):
    roadmap = yaml(PLANS.format(key=key, pairs=pairs))
    assert titles(roadmap) == ["Dredge the basin", "Light the mole", "Open the ferry"]
    assert any(note.startswith(f"{key}:") for note in roadmap.notes)
    return {plan.id: list(plan.depends_on) for plan in roadmap.initiatives if plan.depends_on}


AFTER = [
    ("dependencies", "[{from: basin, to: mole}]"),
    ("dependencies", "[{source: basin, target: mole, reason: Stones}]"),
    ("dependencies", "[{from: basin, to: mole, type: blocks}]"),
    ("dependencies", "[{from: mole, to: basin, type: depends_on}]"),
    ("dependencies", "[{id: basin, target: mole}]"),
    ("dependencies", "[{id: mole, target: basin, type: blocked by}]"),
    ("dependencies", "[{id: mole, depends_on: [basin]}]"),
    ("dependencies", "[{task: mole, after: basin}]"),
    ("dependencies", "[{item: basin, enables: mole}]"),
    ("task_dependencies", "[{before: basin, after: mole}]"),
    ("blockers", "[{blocker: basin, blocked: mole}]"),
    ("Dependencies", "[{predecessor: Dredge the basin, successor: Light the mole}]"),
]


@pytest.mark.parametrize(("key", "pairs"), AFTER)
def test_the_words_of_a_record_say_what_comes_first(key, pairs):
    assert waiting(key, pairs) == {"mole": ["basin"]}


def test_a_record_may_name_several():
    pairs = "[{from: [basin, mole], to: ferry}, {from: basin, to: mole}]"
    assert waiting("dependencies", pairs) == {"ferry": ["basin", "mole"], "mole": ["basin"]}


def test_what_waits_for_something_outside_says_so():
    found = imported(
        PLANS.format(key="dependencies", pairs="[{from: quay, to: mole}, {from: mole, to: quay}]"),
        "plan.yaml",
    )
    assert "dependencies: quay" in found.roadmap.initiatives[1].notes


def test_records_that_name_no_two_ends_are_read_as_before():
    roadmap = yaml("plans: [{title: Mole}]\ndependencies: [{title: A pilot, why: Tides}, {to: x}]")
    assert "A pilot" in str(roadmap)


def test_records_below_an_item_are_what_it_waits_for():
    basin, mole = yaml("""
        initiatives:
          - {id: basin, title: Dredge the basin, why: Ships run aground}
          - id: mole
            title: Light the mole
            blocked_by: [{task: basin, reason: Stones}]
    """).initiatives
    assert mole.depends_on == ("basin",)
    assert any("reason: Stones" in note for note in mole.notes)
    assert not basin.depends_on


def test_records_below_an_item_that_name_nothing_are_notes():
    (mole,) = yaml("initiatives: [{title: Light it, blocked_by: [{hours: 3}]}]").initiatives
    assert mole.notes == ("blocked_by: - hours: 3",)


RANGED = """
    ID,Title,Depends on
    S1,Dredge the basin,
    S2,Light the mole,S1
    S3,Open the ferry,S1–S2
    S4,Paint the crane,S2–S9
"""


def test_a_range_names_all_in_it_where_its_ends_are_known():
    told = {plan.id: plan.depends_on for plan in table(RANGED).initiatives}
    assert told == {"S1": (), "S2": ("S1",), "S3": ("S1", "S2"), "S4": ()}


RANGES = [
    ("S6–S8", ("S6", "S7", "S8")),
    ("S6-8", ("S6", "S7", "S8")),
    ("SEA-09 to SEA-11", ("SEA-09", "SEA-10", "SEA-11")),
    ("2.1 – 2.3", ("2.1", "2.2", "2.3")),
    ("4..6", ("4", "5", "6")),
    ("S8–S6", ()),
    ("S6–T8", ()),
    ("S1–S900", ()),
    ("S6", ()),
    ("the S6–S8", ()),
]


@pytest.mark.parametrize(("text", "ids"), RANGES)
def test_a_range_tells_the_ids_between_its_ends(text, ids):
    assert ids_in_range(text) == ids


def test_a_reference_may_have_a_qualifier():
    assert without_qualifier("SEA-4:validated") == "SEA-4"
    assert without_qualifier("SEA-4 (basin)") == "SEA-4"
    assert without_qualifier("the basin (deep)") == "the basin (deep)"
    (_, mole) = yaml("""
        epics:
          - {id: SEA-4, title: Dredge the basin, why: Ships}
          - {id: SEA-5, title: Light the mole, depends_on: ["SEA-4:validated"]}
    """).initiatives
    assert mole.depends_on == ("SEA-4",)
    assert "depends_on: SEA-4:validated" in mole.notes
