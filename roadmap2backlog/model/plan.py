"""What is built when: sprints, the capacity of teams, and the stories placed in them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Sprint:
    """One sprint; `number` counts from 1, `start` and `end` are its first and last day."""

    number: int
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Team:
    """A team and its capacity in points for each sprint, in the order of the sprints.

    `assumed` says that no velocity was known and a stated prior stands in.
    """

    id: str
    name: str
    capacity_points: tuple[float, ...]
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Placement:
    """A story in a sprint (number from 1) of a team."""

    story: str
    team: str
    sprint: int
    points: float
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A story that fits in no sprint: why, and the cheapest ways out, cheapest first."""

    story: str
    team: str
    points: float
    code: str
    reason: str
    ways_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lateness:
    """An item that is done after the day it is wanted; `sprint` is 0 if it is never done."""

    item: str
    title: str
    target: date
    sprint: int
    sprints_late: int


@dataclass(frozen=True, slots=True)
class BacklogPlan:
    """Stories in sprints.

    `weighted_delay` is the sum of weight times the sprint (from 1) in which an item is done;
    `late_delay` adds weight times the sprints after its target. `lower_bound` is proven by
    the method, or None where the method proves nothing.
    """

    sprints: tuple[Sprint, ...]
    teams: tuple[Team, ...]
    placed: tuple[Placement, ...]
    unplaced: tuple[Unplaced, ...] = ()
    late: tuple[Lateness, ...] = ()
    method: str = "list"
    weighted_delay: float = 0.0
    late_delay: float = 0.0
    lower_bound: float | None = None

    @property
    def cost(self) -> float:
        """Weighted delay and weighted lateness together: what the plan minimises."""
        return self.weighted_delay + self.late_delay

    @property
    def gap(self) -> float | None:
        """The proven share by which the plan may be above the best, or None."""
        if self.lower_bound is None:
            return None
        return max(0.0, self.cost - self.lower_bound) / self.cost if self.cost else 0.0
