"""A schedule whose times hold records of what is delivered then plans; one of days does not."""

from importing import yaml

PAGE = """
    initiatives:
      - {{name: Piers, capabilities: [Berth map]}}
    timeline:
      duration: 6 months
      milestones:
        - {{id: M1, month: 1, deliverables: {}}}
        - {{id: M2, month: 2, deliverables: {}}}
"""


def _planned(first: str, second: str) -> str:
    roadmap = yaml(PAGE.format(first, second))
    assert "6 months" in str(roadmap.notes)
    return str([plan.capabilities for plan in roadmap.initiatives])


def test_what_is_delivered_at_each_time_is_planned():
    told = _planned("[{item: Ice alarm, team: A}]", "[{item: Tide tables, team: B}]")
    assert "Ice alarm" in told
    assert "Tide tables" in told


def test_names_in_a_schedule_only_say_when():
    assert "Ice alarm" not in _planned("[Ice alarm]", "[Berth map]")
