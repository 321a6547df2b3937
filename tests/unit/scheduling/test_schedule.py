"""Plans for backlogs that people really write."""

from datetime import date

import pytest
from sprint_plans import broken_rules, sprint_plan

from roadmap2backlog.model.backlog import Backlog, BacklogInitiative, Story
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.reporting.outlook_text import plan_lines
from roadmap2backlog.scheduling.fill_sprints import fill_sprints

TODAY = date(2027, 1, 4)


def test_a_target_pulls_work_where_nothing_has_a_value():
    stories = tuple(Story(id=f"{i}/s{n}", title="S", points=5) for i in "ab" for n in range(4))
    initiatives = (
        BacklogInitiative(id="a", title="A"),
        BacklogInitiative(id="b", title="B", target="2027-01-31"),
    )
    settings = Settings.model_validate({"teams": [{"id": "t", "velocity": [10]}]})
    plan = fill_sprints(Backlog(stories=stories, initiatives=initiatives), settings, TODAY).plan
    at = {placed.story: placed.sprint for placed in plan.placed}
    assert max(at[f"b/s{n}"] for n in range(4)) == 2
    assert not plan.late


def unplaced(stories, **changed):
    settings = Settings.model_validate(
        {
            "teams": [{"id": "t", "velocity": [8]}, {"id": "u", "velocity": [8]}],
            "sprints": {"count": 1},
            **changed,
        }
    )
    backlog = Backlog(
        stories=tuple(
            Story(
                id=name, title=name.upper(), points=size, team=team, depends_on=before, value=value
            )
            for name, size, team, before, value in stories
        )
    )
    found = fill_sprints(backlog, settings, TODAY).plan.unplaced
    return {left.story: (left.code, left.reason, left.ways_out) for left in found}


def test_the_story_behind_a_chain_is_named_with_its_title():
    found = unplaced(
        [
            ("a", 5, "t", (), 9),
            ("b", 5, "t", (), 1),
            ("c", 1, "t", ("b",), 1),
            ("d", 1, "t", ("c",), 1),
        ]
    )
    assert found["d"][1] == 'it waits for "B" (b), which fits in no sprint'
    assert found["c"][1:] == found["d"][1:]
    assert found["b"][1] == "team t has at most 3 points left in the last sprint"


def test_a_blocker_in_the_last_sprint_of_another_team_is_the_reason():
    found = unplaced([("a", 5, "t", (), 1), ("b", 1, "u", ("a",), 1)])
    assert found["b"][1] == 'it waits for "A" (a), which is done in the last sprint'
    assert found["b"][2] == ("give it to team t, which has room", "plan 1 more sprint")


def test_the_ways_out_name_another_team_a_part_and_what_could_go():
    found = unplaced([("a", 6, "t", (), 9), ("b", 5, "t", (), 5), ("z", 2, "u", (), 1)])
    assert "give it to team u, which has room" in found["b"][2]
    found = unplaced([("a", 4, "t", (), 1), ("b", 5, "t", (), 9)], sprints={"count": 1})
    assert "plan 1 more sprint" in found["a"][2]


def test_a_story_larger_than_any_sprint_says_into_how_many_to_split():
    code, reason, ways = unplaced([("a", 20, "t", (), 1)])["a"]
    assert (code, reason) == ("R620", "it has 20 points, and team t does at most 8 in a sprint")
    assert ways[0] == "split it into 3 stories or more"


def test_the_optimiser_proves_a_gap_and_keeps_every_rule():
    pytest.importorskip("ortools")
    from roadmap2backlog.scheduling.optimize import optimize  # noqa: PLC0415 -- an extra

    backlog, settings = sprint_plan(14, 2, 5)
    start = fill_sprints(backlog, settings, TODAY)
    found = optimize(start, 5.0)
    assert found.cost <= start.plan.cost
    assert found.lower_bound <= found.cost
    assert 0 <= found.gap < 1
    assert not broken_rules(backlog, settings, found)
    assert "of the best plan" in list(plan_lines(found, {}))[-1]
