"""The timeline can be read whatever stands on it."""

import re

from sprint_plans import START, sprint_plan

from roadmap2backlog.pipeline.planning import forecast_of, plan_of
from roadmap2backlog.reporting import ReportSubject, render

AMOUNT = r'<rect x="[\d.]+" y="([\d.]+)"[^>]*/><text x="([\d.]+)"[^>]*>(\d+ stor[^<]+)</text>'
MARK = r'class="mark" d="M([\d.]+) ([\d.]+)'


def test_no_mark_covers_the_amount_on_a_bar():
    backlog, settings = sprint_plan(30, 2, 3)
    quick = settings.forecast.model_copy(update={"trials": 200})
    settings = settings.model_copy(update={"forecast": quick})
    early = tuple(i.model_copy(update={"target": "2027-01"}) for i in backlog.initiatives)
    backlog = backlog.model_copy(update={"initiatives": early})
    dates = forecast_of(backlog, settings, START, None)
    plan = plan_of(backlog, settings, START).plan
    drawing = str(
        render(ReportSubject(backlog, settings=settings, plan=plan, forecast=dates), "svg")
    )
    marks = [(float(x), float(y)) for x, y in re.findall(MARK, drawing)]
    amounts = [(float(y), float(x), words) for y, x, words in re.findall(AMOUNT, drawing)]
    assert amounts
    for top, x, words in amounts:
        here = [mark for mark, y in marks if 0 <= y - top <= 20]
        assert here
        assert not [mark for mark in here if x - 5 < mark < x + 5 * len(words)]
