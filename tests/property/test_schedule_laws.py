"""Schedules hold their rules on any plan, by a checker that shares no code with the scheduler."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from sprint_plans import broken_rules, could_be_placed, sprint_plan

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
