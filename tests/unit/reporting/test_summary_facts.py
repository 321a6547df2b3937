"""The few numbers at the top of a report, in words that a person understands."""

from dataclasses import replace
from datetime import date

import pytest

from roadmap2backlog.model.backlog import Backlog, Story
from roadmap2backlog.model.outlook import Chance, Forecast, Milestone
from roadmap2backlog.model.settings import Settings, TeamSettings
from roadmap2backlog.reporting import ReportSubject, ShownOrder, render
from roadmap2backlog.reporting.outline import ranked_stories
from roadmap2backlog.reporting.summary_facts import facts

SAID = (
    (0.0, "the best", "possible for value over time (wsjf)"),
    (0.0002, "within <1 %", "of the best possible (wsjf)"),
    (0.03, "within 3 %", "of the best possible (wsjf)"),
    (0.3, "not the best", "it may lose 30 % more value to waiting than the best possible order (wsjf)"),
    (1.0, "not the best",
     "it may lose 2 times as much value to waiting as the best possible order (wsjf)"),
    (1.54, "not the best",
     "it may lose 2.5 times as much value to waiting as the best possible order (wsjf)"),
)  # fmt: skip


def subject(gap):
    backlog = Backlog(stories=(Story(id="a", title="A", points=3),))
    return ReportSubject(backlog, ordering=ShownOrder("wsjf", 2.0 + gap, 2.0, gap))


@pytest.mark.parametrize(("gap", "value", "note"), SAID)
def test_an_order_is_called_near_the_best_only_where_it_is(gap, value, note):
    fact = next(fact for fact in facts(subject(gap)) if fact.name == "This order is")
    assert (fact.value, fact.note) == (value, note)


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (0.0, "Ordered by wsjf: the best possible order."),
        (0.03, "Ordered by wsjf: within 3 % of the best possible order."),
        (0.3, "it may lose 30 % more value to waiting than the best possible order."),
    ],
)
def test_markdown_says_the_same(gap, words):
    assert words in str(render(subject(gap), "md"))


def test_one_of_a_kind_is_told_as_one():
    story = Story(id="a", title="A", points=3, questions=("Who?",), team="t")
    teams = (TeamSettings(id="t", name="Team Blue"),)
    one = ReportSubject(Backlog(stories=(story,)), settings=Settings(teams=teams))
    assert "waits for an answer" in [fact.note for fact in facts(one)]
    assert ranked_stories(one)[0].team_name == "Team Blue"
    assert "Team Blue" in str(render(one, "md"))


def test_a_single_target_on_course_is_named():
    chance = Chance(date(2027, 1, 17), 1, 0.97)
    milestone = Milestone(
        "release", "r", "Spring", 1, 3.0, chance, chance, chance, date(2027, 3, 1), 0.97, (chance,)
    )
    one = replace(subject(0.0), forecast=Forecast(100, 1, (milestone,)))
    assert "Spring at least 85 % likely" in [fact.note for fact in facts(one)]
