"""Curves and columns over days: the frame that the progress charts share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from roadmap2backlog.reporting.charts.axis import DayAxis
from roadmap2backlog.reporting.svg import label
from roadmap2backlog.reporting.wording import number

_MOST_POINTS = 240
_STEPS = (1, 2, 5)

Curve = Sequence[tuple[date, float]]


@dataclass(frozen=True, slots=True)
class Plot:
    """A frame with days from left to right and values from 0 up to `highest`."""

    axis: DayAxis
    top: float
    bottom: float
    highest: float

    def y(self, value: float) -> float:
        """Return the height of a value."""
        return self.bottom - value / (self.highest or 1.0) * (self.bottom - self.top)

    def frame(self) -> list[str]:
        """Return the grid with its values and months."""
        return [*self.axis.grid(self.top, self.bottom), *self.levels()]

    def levels(self) -> list[str]:
        """Return the horizontal lines with their values."""
        drawn = []
        step = _step(self.highest)
        value = 0.0
        while value <= self.highest:
            y = number(self.y(value))
            drawn.append(
                f'<path class="grid" d="M{number(self.axis.left)} {y}H{number(self.axis.right)}"/>'
            )
            words = number(value)
            drawn.append(
                label(
                    self.axis.left - 6, self.y(value) + 4, words, "soft small", 'text-anchor="end"'
                )
            )
            value += step
        return drawn

    def line(self, curve: Curve, classes: str) -> str:
        """Return a line through the ends of the days."""
        points = [f"{number(self.axis.after(d))} {number(self.y(v))}" for d, v in thinned(curve)]
        return f'<path class="{classes}" d="M{"L".join(points)}"/>' if points else ""

    def area(self, low: Curve, high: Curve, classes: str) -> str:
        """Return the area between two curves over the same days."""
        up = [f"{number(self.axis.after(d))} {number(self.y(v))}" for d, v in thinned(high)]
        down = [f"{number(self.axis.after(d))} {number(self.y(v))}" for d, v in thinned(low)]
        path = "L".join([*up, *reversed(down)])
        return f'<path class="{classes}" d="M{path}z"/>' if up else ""


def thinned(curve: Curve) -> list[tuple[date, float]]:
    """Return at most 240 points of a curve, always with its first and last."""
    if len(curve) <= _MOST_POINTS:
        return list(curve)
    stride = (len(curve) - 1) / (_MOST_POINTS - 1)
    return [curve[round(n * stride)] for n in range(_MOST_POINTS)]


def _step(highest: float) -> float:
    """Return a round distance of about five lines."""
    wanted = max(highest, 1.0) / 5
    size = 1.0
    while size * 10 <= wanted:
        size *= 10
    return next((size * s for s in _STEPS if size * s >= wanted), size * 10)
