"""R406: a target that no plan can compare with the calendar.

initiatives:
  - {title: Billing, description: Pay., target: 2027-02-30}
"""

import re
from collections.abc import Iterator

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.days import days_in, why_not_there
from roadmap2backlog.checking.subject import RoadmapSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic, Severity

_HORIZONS = frozenset({"now", "next", "later"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PERIOD = re.compile(
    r"\d{4}|\d{4}[-/](?:0?[1-9]|1[0-2])|\d{4}[-/ ]?(?:[qQtT][1-4]|[hH][12])"
    r"|(?:[qQ][1-4]|[hH][12])[-/ ]?\d{4}"
)
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_MONTH = re.compile(r"([a-z]{3})[a-z]*\.?,? (\d{4})", re.IGNORECASE)


class TargetForm:
    """A warning where a number looks like a time; a note for words that plans pass over.

    The `by` of a goal may be any text: only a day that is not there is told.
    """

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each target that is no time."""
        if not isinstance(subject, RoadmapSubject):
            return
        for number, goal in enumerate(subject.roadmap.goals):
            found = _not_there(goal.by.strip(), "by")
            if found:
                place = subject.source_map.at(("goals", number, "by"))
                yield Diagnostic("R406", found[0], place, found[1])
        for number, initiative in enumerate(subject.roadmap.initiatives):
            target = initiative.target.strip()
            if not target or target.casefold() in _HORIZONS or _is_time(target):
                continue
            has_digit = any(map(str.isdigit, target))
            plain = f"plans cannot read “{target[:60]}” as a time", _advice(target)
            what, hint = _not_there(target, "target") or plain
            place = subject.source_map.at(("initiatives", number, "target"))
            severity = Severity.WARNING if has_digit else Severity.NOTE
            yield Diagnostic("R406", what, place, hint, severity)


def _not_there(text: str, field: str) -> tuple[str, str] | None:
    """Return what is said of a day, month or quarter that is not there, and the advice."""
    why, hint = why_not_there(text)
    return (f"`{field}` names a time that is not there: {why}", hint) if why else None


def _is_time(target: str) -> bool:
    if _DAY.fullmatch(target):
        return not days_in(target)[0].fault
    return _PERIOD.fullmatch(target) is not None


def _advice(target: str) -> str:
    """Return what to write for a time in another form; nothing where that is not sure."""
    days = [f"`{day}`" for day in days_in(target) if not day.fault]
    if days:
        return f"write {' or '.join(days)}"
    if (found := _MONTH.fullmatch(target)) and found[1].lower() in _MONTHS:
        return f"write `{found[2]}-{_MONTHS.index(found[1].lower()) + 1:02}`"
    return ""


PLUGIN: Check = TargetForm()
