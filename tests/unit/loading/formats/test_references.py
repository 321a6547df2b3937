from importing import shape, table, yaml

from roadmap2backlog.diagnostics import Severity
from roadmap2backlog.loading.formats import import_roadmap


def read(text):
    return import_roadmap(text.encode(), "plan.yaml")


def test_references_resolve_to_paths():
    roadmap = yaml("""
        epics:
          - {id: A, title: One, features: [{id: A1, title: First}, {title: Second, needs: x}]}
          - {id: B, title: Two, depends_on: [A1, Second]}
    """)
    assert roadmap.initiatives[1].depends_on == ("A/A1", "A/second")
    assert roadmap.initiatives[1].notes == ("depends_on: Second",)


def test_what_is_blocked_waits():
    roadmap = yaml("- {id: A, title: One, blocks: B}\n- {id: B, title: Two}")
    assert roadmap.initiatives[1].depends_on == ("A",)


def test_a_reference_that_leads_nowhere_is_kept_with_a_warning():
    found = read("- {id: A, title: One, depends_on: [Z9]}")
    assert found.unwrap().roadmap.initiatives[0].notes == ("depends_on: Z9",)
    assert [(f.code, f.level, f.span.line) for f in found.findings] == [
        ("R301", Severity.WARNING, 1)
    ]


def test_the_dependency_that_closes_a_circle_is_kept_as_a_note():
    found = read("- {id: A, title: One, depends_on: B}\n- {id: B, title: Two, depends_on: A}")
    one, two = found.unwrap().roadmap.initiatives
    assert (one.depends_on, two.depends_on) == (("B",), ())
    assert two.notes == ("depends_on: A",)
    assert [(f.code, f.level, f.span.line) for f in found.findings] == [
        ("R302", Severity.WARNING, 2)
    ]


def test_a_circle_through_parts_is_found():
    found = read("""
epics:
  - {id: A, title: One, depends_on: B, features: [{id: A1, title: Part}]}
  - {id: B, title: Two, features: [{id: B1, title: Other, depends_on: A1}]}
""")
    assert [f.code for f in found.findings] == ["R302"]


def test_parts_may_wait_across_each_other():
    found = read("""
epics:
  - {id: A, title: One, features: [{id: A1, title: P, depends_on: B1}, {id: A2, title: Q}]}
  - {id: B, title: Two, features: [{id: B1, title: R, depends_on: A2}]}
""")
    assert not found.findings


def test_a_chain_of_thousands_is_read():
    rows = "\n".join(f"K-{n},Task {n},K-{n + 1}" for n in range(5000))
    roadmap = table(f"Key,Title,Depends on\n{rows}\nK-5000,End,\n")
    assert sum(len(i.depends_on) for i in roadmap.initiatives) == 5000


def test_a_tangle_of_thousands_loses_only_what_contradicts_the_order():
    rows = "\n".join(f"K-{n},Task {n},K-{(n * 7 + 1) % 3000}" for n in range(3000))
    found = import_roadmap(f"Key,Title,Depends on\n{rows}\n".encode(), "plan.csv").unwrap()
    assert found.kept == found.leaves


def test_what_is_waited_for_may_be_named_by_its_level():
    roadmap = yaml("""
        phases:
          - {id: P0, name: Contracts, delivers: The schemas}
          - {id: P1, name: Skeleton, delivers: One station, depends_on_phases: [P0]}
    """)
    assert roadmap.initiatives[1].depends_on == ("P0",)


MILESTONE = """
    phases:
      - name: Quay
        features:
          - {name: Crane Hall, acceptance_criteria: [It lifts ten tons]}
          - {name: Night Lamps, effort: small}
    milestones:
      - name: Quay complete
        deliverables: %s
"""


def test_a_list_that_mostly_names_what_is_told_elsewhere_plans_the_rest():
    roadmap = yaml(MILESTONE % "[Crane hall, Night lamps, A rail]")
    assert shape(roadmap) == {"Quay": ["Crane Hall", "Night Lamps"], "Quay complete": ["A rail"]}
    assert "deliverables: Crane hall, Night lamps" in roadmap.initiatives[1].notes


def test_a_list_that_names_one_thing_told_elsewhere_is_planned_as_a_whole():
    roadmap = yaml(MILESTONE % "[Crane hall, A rail, A bell]")
    assert shape(roadmap)["Quay complete"] == ["Crane hall", "A rail", "A bell"]
