"""A measured figure with its gate and its bootstrap interval."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_RESAMPLES = 1000
_SEED = 20
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Attributes:
        low: Lower end of the 95 % interval, or None where the figure is no estimate.
        most: Whether the gate is the most that is allowed, not the least.
        count: How many items it was measured on.
    """

    name: str
    value: float
    gate: float | None
    stretch: float | None
    low: float | None = None
    high: float | None = None
    most: bool = False
    count: int = 0

    @property
    def verdict(self) -> str:
        """Return whether the figure meets its stretch goal or its gate."""
        for goal, word in ((self.stretch, "stretch"), (self.gate, "pass")):
            if goal is not None and (self.value <= goal if self.most else self.value >= goal):
                return word
        return "–" if self.gate is None else "FAIL"

    def line(self) -> str:
        """Return the figure as a row of the printed table."""
        interval = "" if self.low is None else f"[{_plain(self.low)}, {_plain(self.high or 0)}]"
        gate = "" if self.gate is None else f"{'≤' if self.most else '≥'} {self.gate:g}"
        return (
            f"  {self.name:<50}{_plain(self.value):>9} {interval:<20}{gate:<9}"
            f"{self.verdict:<8}{self.count or '':>7}"
        )


def figure(
    name: str,
    groups: Sequence[Sequence[Item]],
    score: Callable[[Sequence[Item]], float],
    *,
    gate: float | None = None,
    stretch: float | None = None,
    most: bool = False,
) -> Figure:
    """Return a score over all items, its interval from groups drawn with replacement.

    Items of one roadmap or backlog are alike, so whole groups are drawn, not single items.
    """
    everything = [item for group in groups for item in group]
    chance = random.Random(_SEED)
    drawn = sorted(
        score([item for _ in groups for item in groups[chance.randrange(len(groups))]])
        for _ in range(_RESAMPLES)
    )
    low, high = drawn[int(0.025 * _RESAMPLES)], drawn[int(0.975 * _RESAMPLES)]
    return Figure(
        name, score(everything), gate, stretch, low, high, most=most, count=len(everything)
    )


def _plain(value: float) -> str:
    return f"{value:.3f}" if abs(value) < 10 else f"{value:.1f}"
