"""Days: what a target means, when sprints begin and end, and how much of a sprint is worked."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from roadmap2backlog.model.plan import Sprint
from roadmap2backlog.model.settings import Holiday, SprintSettings

_WEEKEND = 5
_YEAR = r"(?P<year>\d{4})"
_SHAPES = (
    re.compile(rf"{_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})"),
    re.compile(rf"{_YEAR}[-/ ]?[QqTt](?P<quarter>[1-4])"),
    re.compile(rf"[Qq](?P<quarter>[1-4])[-/ ]?{_YEAR}"),
    re.compile(rf"{_YEAR}[-/ ]?[Hh](?P<half>[12])"),
    re.compile(rf"[Hh](?P<half>[12])[-/ ]?{_YEAR}"),
    re.compile(rf"{_YEAR}[-/](?P<month>\d{{1,2}})"),
    re.compile(_YEAR),
)


def target_day(text: str) -> date | None:
    """Return the last day that still meets a target, or None where it names no day.

    `2027-03-05`, `2027-03`, `2027-Q1`, `Q1 2027`, `2027-H1` and `2027` name days; `now`,
    `next` and `later` do not.
    """
    for shape in _SHAPES:
        found = shape.fullmatch(text.strip())
        if found:
            return _last_day(found.groupdict())
    return None


def _last_day(parts: dict[str, str | None]) -> date | None:
    """Return the last day of the day, month, quarter, half or year; None for 2027-02-30."""
    year = int(parts["year"] or 0)
    month = int(
        parts.get("month")
        or 3 * int(parts.get("quarter") or 0)
        or 6 * int(parts.get("half") or 0)
        or 12
    )
    try:
        return date(year, month, int(parts.get("day") or monthrange(year, month)[1]))
    except ValueError:
        return None


def next_monday(today: date) -> date:
    """Return today if it is a Monday, else the first Monday after it."""
    return today + timedelta(days=-today.weekday() % 7)


def first_day(settings: SprintSettings, today: date) -> date:
    """Return when sprint 1 starts: as the settings say, else the next Monday."""
    return settings.start or next_monday(today)


def sprint_at(settings: SprintSettings, start: date, index: int) -> Sprint:
    """Return the sprint with an index from 0; a calendar that ends with year 9999 stays there."""
    last = date.max - start
    begin = min(index * settings.length_days, last.days)
    end = min(begin + settings.length_days - 1, last.days)
    return Sprint(index + 1, start + timedelta(days=begin), start + timedelta(days=end))


def sprint_index(settings: SprintSettings, start: date, day: date) -> int:
    """Return the index (from 0) of the last sprint that ends on or before a day; -1 if none."""
    return (day - start + timedelta(days=1)) // timedelta(days=settings.length_days) - 1


def days_off(holidays: Iterable[Holiday]) -> tuple[tuple[date, date], ...]:
    """Return holidays as sorted spans of days that do not touch; ends before starts are swapped."""
    spans = sorted(sorted((h.start, h.end or h.start)) for h in holidays)
    merged: list[tuple[date, date]] = []
    for begin, end in spans:
        if merged and begin.toordinal() <= merged[-1][1].toordinal() + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((begin, end))
    return tuple(merged)


def worked_share(sprint: Sprint, off: tuple[tuple[date, date], ...]) -> float:
    """Return the share (0 to 1) of a sprint's working days that are no holidays.

    Monday to Friday are working days; a sprint without any counts every day.
    """
    weekdays = _weekdays(sprint.start, sprint.end)
    counted = _weekdays if weekdays else _days
    total = counted(sprint.start, sprint.end)
    lost = 0
    for begin, end in off:
        first, last = max(begin, sprint.start), min(end, sprint.end)
        if first <= last:
            lost += counted(first, last)
    return (total - lost) / total


def _days(first: date, last: date) -> int:
    """Return the number of days from first to last, both included."""
    return (last - first).days + 1


def _weekdays(first: date, last: date) -> int:
    """Return the number of Mondays to Fridays from first to last, both included."""
    weeks, rest = divmod(_days(first, last), 7)
    begin = first.weekday()
    return weeks * 5 + sum((begin + n) % 7 < _WEEKEND for n in range(rest))
