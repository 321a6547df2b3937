"""A horizontal axis of days."""

from dataclasses import dataclass
from datetime import date, timedelta

from roadmap2backlog.reporting.svg import label
from roadmap2backlog.reporting.wording import number

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200)
_MOST_LABELS = 14
_LABEL = 52.0
_LAST_YEAR = 9999
_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class DayAxis:
    """Maps days to x between `left` and `right`."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Return where a day begins; days outside are moved to the edge."""
        span = max(1, (self.last - self.first).days)
        share = (day - self.first).days / span
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    def after(self, day: date) -> float:
        """Return where a day ends."""
        return self.x(day + timedelta(days=1)) if day < date.max else self.right

    def grid(self, top: float, bottom: float) -> list[str]:
        """Return the lines and names of months, quarters or years, as many as can be read."""
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        step = next((s for s in _STEPS if months / s <= _MOST_LABELS), _STEPS[-1])
        drawn = []
        index = (self.first.year * 12 + self.first.month - 1) // step * step
        while (start := _month(index)) is not None and start <= self.last:
            x = self.x(start)
            following = _month(index + step)
            if start >= self.first:
                line = f"M{number(x)} {number(top)}V{number(bottom)}"
                drawn.append(f'<path class="grid" d="{line}"/>')
            if min(self.right, self.x(following or date.max)) - x > _LABEL:
                drawn.append(label(x + 3, top - 5, _name(start, step), "soft small"))
            index += step
        return drawn


def _month(index: int) -> date | None:
    """Return the first day of a month counted from year 0; None beyond the calendar."""
    year, month = divmod(index, _MONTHS_A_YEAR)
    return date(year, month + 1, 1) if 1 <= year <= _LAST_YEAR else None


def _name(start: date, step: int) -> str:
    """Return what stands at the beginning of a month, quarter or year."""
    if step >= _MONTHS_A_YEAR:
        return str(start.year)
    name = _MONTHS[start.month - 1]
    return f"{name} {start.year}" if start.month == 1 else name
