"""The backlog as data: every field of the file format, and what was computed for it."""

import json
from typing import Any

from roadmap2backlog.model.backlog import Backlog, Story
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.outlook_data import (
    evidence_data,
    forecast_data,
    plan_data,
    progress_data,
)
from roadmap2backlog.reporting.subject import ReportSubject, ShownOrder
from roadmap2backlog.reporting.wording import plain_number

Fields = dict[str, Any]


class JsonReport:
    """Initiatives, epics and stories, the stories in rank order."""

    suffix = ".json"
    outlook: Outlook = "dates"

    def render(self, subject: ReportSubject) -> str:
        """Return one JSON object with `initiatives`, `epics` and `stories`."""
        return json.dumps(report_data(subject), ensure_ascii=False, indent=2) + "\n"


def report_data(subject: ReportSubject) -> Fields:
    """Return the whole report as plain values."""
    backlog: Backlog = subject.backlog
    data: Fields = {
        "initiatives": [_weighted(subject, item, item.value) for item in backlog.initiatives],
        "epics": [_weighted(subject, item, item.value) for item in backlog.epics],
        "stories": [_story(subject, n, s) for n, s in enumerate(backlog.stories, start=1)],
    }
    if subject.ordering is not None:
        data["ordering"] = _ordering(subject.ordering)
    if subject.evidence:
        data["evidence"] = [evidence_data(effect) for effect in subject.evidence]
    if subject.plan is not None:
        data["schedule"] = plan_data(subject.plan)
    if subject.forecast is not None:
        data["forecast"] = forecast_data(subject.forecast)
    if subject.progress is not None:
        data["progress"] = progress_data(subject.progress)
    return data


def _fields(noun: Noun) -> Fields:
    """Return every field, defaults included, whole numbers as integers."""
    fields = noun.model_dump(mode="json")
    for name in ("value", "points"):
        if name in fields:
            fields[name] = plain_number(fields[name])
    return fields


def _weighted(subject: ReportSubject, item: Noun, value: float | None) -> Fields:
    """Return an epic or initiative with its weight."""
    fields = _fields(item)
    return fields | {"weight": plain_number(subject.weight(fields["id"], value))}


def _story(subject: ReportSubject, rank: int, story: Story) -> Fields:
    """Return a story with its rank (from 1), weight and block."""
    place = subject.place(story.id)
    weight = place.weight if place.weight is not None else (story.value or 0.0)
    points = story.points if story.points is not None else place.points
    return _fields(story) | {
        "rank": rank,
        "points": plain_number(points),
        "weight": plain_number(weight),
        "block": place.block,
        "reason": place.reason,
    }


def _ordering(ordering: ShownOrder) -> Fields:
    """Return the order as a whole."""
    return {
        "method": ordering.method,
        "cost": plain_number(ordering.cost),
        "lower_bound": plain_number(ordering.lower_bound),
        "gap": ordering.gap,
        "score_order_cost": plain_number(ordering.score_order_cost),
        "blocks": ordering.blocks,
    }


PLUGIN = JsonReport()
