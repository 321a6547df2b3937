"""Plan, forecast and progress as plain values, for JSON and for the page."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from roadmap2backlog.model.outlook import Forecast, Progress
from roadmap2backlog.model.plan import BacklogPlan
from roadmap2backlog.reporting.subject import EvidenceEffect
from roadmap2backlog.reporting.wording import plain_number


def plan_data(plan: BacklogPlan) -> dict[str, Any]:
    """Return a plan: sprints with each team's load and stories, what did not fit, what is late."""
    used: dict[tuple[str, int], list[Any]] = {}
    for placed in plan.placed:
        used.setdefault((placed.team, placed.sprint), []).append(placed)
    sprints = []
    for index, sprint in enumerate(plan.sprints):
        teams = []
        for team in plan.teams:
            stories = used.get((team.id, sprint.number), [])
            teams.append(
                {
                    "team": team.id,
                    "capacity_points": plain_number(team.capacity_points[index]),
                    "used_points": plain_number(round(sum(s.points for s in stories), 6)),
                    "stories": [s.story for s in stories],
                }
            )
        sprints.append(as_data(sprint) | {"teams": teams})
    return {
        "method": plan.method,
        "weighted_delay": plain_number(round(plan.weighted_delay, 6)),
        "late_delay": plain_number(round(plan.late_delay, 6)),
        "lower_bound": plain_number(plan.lower_bound),
        "gap": plan.gap,
        "sprints": sprints,
        "stories": [as_data(placed) for placed in plan.placed],
        "unplaced": [as_data(left) for left in plan.unplaced],
        "late": [as_data(late) for late in plan.late],
    }


def forecast_data(forecast: Forecast) -> dict[str, Any]:
    """Return a forecast as plain values."""
    data: dict[str, Any] = as_data(forecast)
    return data


def progress_data(progress: Progress) -> dict[str, Any]:
    """Return progress as plain values, the goals with their share done."""
    data: dict[str, Any] = as_data(progress)
    for shown, goal in zip(data["goals"], progress.goals, strict=True):
        shown["share"] = round(goal.share, 6)
    return data


def evidence_data(effect: EvidenceEffect) -> dict[str, Any]:
    """Return what the evidence for one initiative moved as plain values."""
    quotes = [{"quote": quote, "source": source} for quote, source in effect.quotes]
    data: dict[str, Any] = as_data(effect)
    return data | {"quotes": quotes}


def as_data(value: Any) -> Any:
    """Return a frozen value as plain dicts, lists, texts and numbers; days as `2027-01-04`."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: as_data(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list):
        return [as_data(part) for part in value]
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    return plain_number(round(value, 6)) if isinstance(value, float) else value
