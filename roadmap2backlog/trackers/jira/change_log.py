"""Jira's change logs and sprints as both editions send them, as days and plain texts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

_IN_MILLISECONDS = 100_000_000_000
"""A time above this is no time in seconds: that would be after the year 5000."""

_SPRINT_PARTS = re.compile(r"(name|startDate|endDate|completeDate)=(.*?)(?=,\w+=|\]$)")


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """A field of an issue that changed, by its id or, where a log has none, its name.

    `old` and `new` are ids where Jira has ids, else the values; the text is for people.
    """

    day: date
    field: str
    old: str
    new: str
    new_text: str = ""


def changes_of(log: Iterable[Mapping[str, Any]]) -> Iterator[LoggedChange]:
    """Yield the changes of one issue, oldest first; entries without a time are passed over."""
    dated = [(day, entry) for entry in log if (day := day_of(entry.get("created")))]
    for day, entry in sorted(dated, key=lambda pair: pair[0]):
        for item in entry.get("items") or ():
            text = str(item.get("toString") or "")
            yield LoggedChange(
                day,
                str(item.get("fieldId") or item.get("field") or ""),
                str(item.get("from") or item.get("fromString") or ""),
                str(item.get("to") or text),
                text,
            )


def day_of(moment: object) -> date | None:
    """Return the day of a time: of a text in its own zone, of a number in UTC."""
    if isinstance(moment, int | float) and not isinstance(moment, bool):
        seconds = moment / 1000 if moment > _IN_MILLISECONDS else moment
        return datetime.fromtimestamp(seconds, UTC).date()
    try:
        return date.fromisoformat(str(moment)[:10])
    except ValueError:
        return None


def windows_of(sprints: Iterable[object]) -> Iterator[tuple[str, tuple[date, date]]]:
    """Yield the name, first and last day of the sprints of an issue that have begun.

    Cloud sends objects, Data Center texts like `…Sprint@1f[id=1,name=Sprint 1,startDate=…]`.
    The last day is that of the completion where it was completed.
    """
    for sprint in sprints:
        said = dict(_SPRINT_PARTS.findall(sprint)) if isinstance(sprint, str) else sprint
        if isinstance(said, Mapping):
            first = day_of(said.get("startDate"))
            last = day_of(said.get("completeDate")) or day_of(said.get("endDate"))
            if said.get("name") and first and last:
                yield str(said["name"]), (first, max(first, last))
