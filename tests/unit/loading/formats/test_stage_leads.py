"""What comes at a stage of a release is called by itself, not by the stage in front of it."""

import pytest
from importing import markdown, titles, yaml

PAGE = "# Harbour roadmap\n\n## Next\n\n- {}\n- Paint the pier\n"


@pytest.mark.parametrize("stage", ["MVP", "MVP/GA", "Beta", "Alpha + Beta"])
def test_a_stage_in_front_is_no_plan(stage):
    plan = markdown(PAGE.format(f"{stage} — map of the tides")).initiatives[0]
    assert plan.title == "map of the tides"
    assert f"{stage} — map of the tides" in plan.notes


def test_data_is_read_alike():
    plans = yaml("milestones: [{version: '1.0', label: 'GA — map of the tides'}, {label: Fees}]")
    assert titles(plans) == ["map of the tides", "Fees"]


@pytest.mark.parametrize(
    "line", ["Beta — testers", "Beta testers — ask them in May", "Beta: map it"]
)
def test_other_titles_stay(line):
    assert titles(markdown(PAGE.format(line)))[0] == line
