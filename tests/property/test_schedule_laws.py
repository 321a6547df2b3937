"""Schedules hold their rules on any plan, by a checker that shares no code with the scheduler."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sprint_families import FAMILIES, family_plan
from sprint_plans import CLOSED, broken_rules, could_be_placed, sprint_plan

from roadmap2backlog.scheduling.fill_sprints import fill_sprints

TODAY = date(2027, 1, 4)
plans = st.builds(
    sprint_plan, st.integers(5, 60), st.integers(1, 5), st.integers(0, 10_000),
    links=st.sampled_from((0.0, 0.3, 0.9)),
)  # fmt: skip


@given(plans, st.integers(1, 8))
@settings(max_examples=15, deadline=None)
def test_a_schedule_breaks_no_rule_and_leaves_no_room_unused(plan, count):
    backlog, chosen = plan
    sprints = chosen.sprints.model_copy(update={"count": count})
    chosen = chosen.model_copy(update={"sprints": sprints})
    found = fill_sprints(backlog, chosen, TODAY).plan
    assert not broken_rules(backlog, chosen, found)
    assert not could_be_placed(backlog, chosen, found)
    placed = {story.story for story in found.placed} | {story.story for story in found.unplaced}
    assert placed == {story.id for story in backlog.stories}


@pytest.mark.parametrize("family", FAMILIES)
@given(st.integers(1, 40), st.integers(1, 4), st.integers(0, 10_000))
@example(38, 2, 9_999)  # a story that moved left room for one that had been passed over
@settings(max_examples=4, deadline=None)
def test_no_kind_of_trouble_breaks_a_rule_or_loses_a_story(family, count, teams, seed):
    backlog, chosen = family_plan(family, count, teams, seed)
    found = fill_sprints(backlog, chosen, TODAY)
    plan = found.plan
    if not any(finding.code == "R627" for finding in found.findings):
        assert not broken_rules(backlog, chosen, plan)
    assert not could_be_placed(backlog, chosen, plan)
    placed = [item.story for item in (*plan.placed, *plan.unplaced)]
    still_open = {s.id for s in backlog.stories if str(s.status) not in CLOSED}
    assert sorted(placed) == sorted(still_open)
    assert all(left.reason and left.ways_out for left in plan.unplaced)
    if chosen.sprints.count:
        assert all(item.sprint <= chosen.sprints.count for item in plan.placed)


@given(plans)
@settings(max_examples=6, deadline=None)
def test_the_same_plan_comes_out_twice(plan):
    assert fill_sprints(*plan, TODAY).plan == fill_sprints(*plan, TODAY).plan


@given(plans, st.data())
@settings(max_examples=10, deadline=None)
def test_a_pin_is_kept_or_refused_with_a_reason(plan, data):
    backlog, chosen = plan
    place = data.draw(st.integers(0, len(backlog.stories) - 1))
    sprint = str(data.draw(st.integers(1, 6)))
    pinned = backlog.stories[place].model_copy(update={"sprint": sprint})
    stories = (*backlog.stories[:place], pinned, *backlog.stories[place + 1 :])
    backlog = backlog.model_copy(update={"stories": stories})
    found = fill_sprints(backlog, chosen, TODAY).plan
    at = {placed.story: placed.sprint for placed in found.placed}
    refused = {left.story for left in found.unplaced}
    assert at.get(pinned.id) == int(sprint) or pinned.id in refused
    assert not broken_rules(backlog, chosen, found)
