"""A time with a few words behind it is when they are planned, not what."""

from importing import markdown, shape, yaml

TIMES = """
    - date: Q1 2027
      content: Light<br />the mole
    - date: Q2 2027
      content: Dredge the basin
"""


def test_records_of_times_are_called_by_what_is_planned():
    roadmap = yaml(TIMES)
    assert shape(roadmap) == {"Light the mole": [], "Dredge the basin": []}
    assert [plan.target for plan in roadmap.initiatives] == ["2027-Q1", "2027-Q2"]


def test_bullets_of_times_are_called_by_what_is_planned():
    roadmap = markdown("# Port\n\n## Mole\n\n- **May 2027**: Light it\n- **June 2027**: Paint it\n")
    assert shape(roadmap) == {"Mole": ["Light it", "Paint it"]}


def test_sentences_describe_a_time():
    text = TIMES.replace("basin", "basin. It is full of sand.")
    assert [plan.title for plan in yaml(text).initiatives] == ["Q1 2027", "Q2 2027"]


def test_counted_weeks_are_times_of_plans():
    text = "# Port\n\n## Mole\n\n- **Week 1:** Light it\n- **Weeks 2-4:** Paint it\n"
    (mole,) = markdown(text).initiatives
    assert [plan.title for plan in mole.capabilities] == ["Light it", "Paint it"]
    assert "target: Weeks 2-4" in mole.capabilities[1].notes
