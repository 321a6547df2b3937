"""Days, months and quarters as people write them, and why some of them are not there."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_EITHER = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4})")
_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})")
_PART = re.compile(r"\d{4}[-/ ]?([qQhH])(\d)|([qQhH])(\d)[-/ ]?\d{4}")
_PARTS = {"q": ("quarter", 4), "h": ("half", 2)}
_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


class Written(NamedTuple):
    """Year, month and day as written, whether there is such a day or not."""

    year: int
    month: int
    day: int

    @property
    def fault(self) -> str:
        """Return why there is no such day, or an empty text."""
        if self.year == 0:
            return "there is no year 0000"
        if not 1 <= self.month <= len(_NAMES):
            return f"there is no month {self.month}"
        last = monthrange(self.year, self.month)[1]
        if 1 <= self.day <= last:
            return ""
        return f"{_NAMES[self.month - 1]} {self.year} has {last} days"

    def __str__(self) -> str:
        """Return the day as plans read it."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


def days_in(text: str) -> tuple[Written, ...]:
    """Return the days that a text may mean: two where day and month may be either way round."""
    if found := _YEAR_FIRST.fullmatch(text):
        return (Written(int(found[1]), int(found[3]), int(found[4])),)
    if found := _DAY_FIRST.fullmatch(text):
        return (Written(int(found[3]), int(found[2]), int(found[1])),)
    if found := _EITHER.fullmatch(text):
        one, two, year = int(found[1]), int(found[3]), int(found[4])
        return tuple(dict.fromkeys((Written(year, two, one), Written(year, one, two))))
    return ()


def why_not_there(text: str) -> tuple[str, str]:
    """Return why the day, month or quarter that a text names is not there, and what to write.

    Both are empty where it is there, or where the text names no such thing.
    """
    days = days_in(text)
    if days:
        return _no_day(days)
    if (found := _MONTH.fullmatch(text)) and not 1 <= int(found[2]) <= len(_NAMES):
        return f"there is no month {int(found[2])}", "write a month from 01 to 12"
    for kind, number in _parts(text):
        name, most = _PARTS[kind]
        if not 1 <= number <= most:
            return f"there is no {name} {number}", f"write a {name} from 1 to {most}"
    return "", ""


def _no_day(days: tuple[Written, ...]) -> tuple[str, str]:
    faults = [day.fault for day in days]
    if not all(faults):
        return "", ""
    best = next((day for day in days if "month" not in day.fault), days[0])
    turned = Written(best.year, best.day, best.month)
    if "month" in best.fault and not turned.fault:
        return best.fault, f"if {best.month} is the day, write `{turned}`"
    if 1 <= best.month <= len(_NAMES) and best.year:
        last = date(best.year, best.month, monthrange(best.year, best.month)[1])
        return best.fault, f"write a day that is there; the last one is `{last}`"
    return best.fault, ""


def _parts(text: str) -> Iterator[tuple[str, int]]:
    """Yield `q` or `h` and the number of a quarter or half."""
    found = _PART.fullmatch(text)
    if found:
        yield (found[1] or found[3]).lower(), int(found[2] or found[4])
