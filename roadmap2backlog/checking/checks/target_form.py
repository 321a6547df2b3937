"""R406: a target that no plan can compare with the calendar.

initiatives:
  - {title: Billing, description: Pay., target: 2027-02-30}
"""

import re
from collections.abc import Iterator
from datetime import date

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import RoadmapSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic, Severity

_HORIZONS = frozenset({"now", "next", "later"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PERIOD = re.compile(
    r"\d{4}|\d{4}[-/](?:0?[1-9]|1[0-2])|\d{4}[-/ ]?(?:[qQtT][1-4]|[hH][12])"
    r"|(?:[qQ][1-4]|[hH][12])[-/ ]?\d{4}"
)
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_OTHER_DAY = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_MONTH = re.compile(r"([a-z]{3})[a-z]*\.?,? (\d{4})", re.IGNORECASE)


class TargetForm:
    """A warning where a number looks like a time; a note for words that plans pass over."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each target that is no time."""
        if not isinstance(subject, RoadmapSubject):
            return
        for number, initiative in enumerate(subject.roadmap.initiatives):
            target = initiative.target.strip()
            if not target or target.casefold() in _HORIZONS or _is_time(target):
                continue
            has_digit = any(map(str.isdigit, target))
            what = f"plans cannot read “{target[:60]}” as a time"
            place = subject.source_map.at(("initiatives", number, "target"))
            severity = Severity.WARNING if has_digit else Severity.NOTE
            yield Diagnostic("R406", what, place, _advice(target), severity)


def _is_time(target: str) -> bool:
    day = _DAY.fullmatch(target)
    return _is_day(*day.groups()) if day else _PERIOD.fullmatch(target) is not None


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _advice(target: str) -> str:
    """Return what to write for a time in another form; nothing where that is not sure."""
    if found := _OTHER_DAY.fullmatch(target):
        one, two, three, last, middle, first = found.groups()
        year, month, day = (one, two, three) if one else (first, middle, last)
        return f"write `{year}-{int(month):02}-{int(day):02}`" if _is_day(year, month, day) else ""
    if (found := _MONTH.fullmatch(target)) and found[1].lower() in _MONTHS:
        return f"write `{found[2]}-{_MONTHS.index(found[1].lower()) + 1:02}`"
    return ""


PLUGIN: Check = TargetForm()
