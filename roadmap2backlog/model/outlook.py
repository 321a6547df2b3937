"""What lies ahead and what happened: forecast dates, and progress from the history of work."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Chance:
    """A day (the end of a sprint) and the chance, 0 to 1, to be done by then."""

    date: date
    sprint: int
    chance: float


@dataclass(frozen=True, slots=True)
class Milestone:
    """When a release, initiative or goal is done.

    `fan` holds the chance for each sprint end; `target_chance` the chance to meet `target`.
    `p50`, `p85` and `p95` are the sprint ends whose chance lies nearest to 50, 85 and 95 %,
    or None where so little is ever done within the horizon.
    """

    kind: str
    id: str
    title: str
    stories: int
    points: float
    p50: Chance | None
    p85: Chance | None
    p95: Chance | None
    target: date | None
    target_chance: float | None
    fan: tuple[Chance, ...]


@dataclass(frozen=True, slots=True)
class Driver:
    """What moves the date: `share` (0 to 1) of the spread of the last date it explains."""

    name: str
    share: float
    words: str


@dataclass(frozen=True, slots=True)
class Forecast:
    """Dates with their chances, from `trials` simulated futures."""

    trials: int
    seed: int
    milestones: tuple[Milestone, ...]
    drivers: tuple[Driver, ...] = ()
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkEvent:
    """One thing that happened to an item in a tracker.

    `kind` is `created`, `status` (value: `todo`, `doing` or `done`), `points` (value: a
    number), `sprint` (value: its name) or `removed`. `day` is the day in the tracker's own
    calendar.
    """

    item: str
    day: date
    kind: str
    value: str = ""
    item_kind: str = "story"
    goal: str = ""
    team: str = ""


@dataclass(frozen=True, slots=True)
class WorkHistory:
    """What happened to the items of a tracker, and their titles by id.

    `windows` holds the first and last day of the tracker's own sprints by name, where known.
    """

    events: tuple[WorkEvent, ...]
    titles: Mapping[str, str]
    windows: Mapping[str, tuple[date, date]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class SprintRecord:
    """A past or running sprint: what was committed, added, done and found, in points or counts."""

    name: str
    start: date
    end: date
    committed_points: float
    added_points: float
    done_points: float
    done_items: int
    defects_found: int
    burndown: tuple[tuple[date, float], ...] = ()


@dataclass(frozen=True, slots=True)
class DayCount:
    """The state of all work at the end of a day; points except for the three counts."""

    day: date
    scope_points: float
    done_points: float
    todo: int
    doing: int
    done: int


@dataclass(frozen=True, slots=True)
class Ageing:
    """Work that was started and is not done: since when, and for how many days."""

    item: str
    title: str
    since: date
    days: int
    unusual: bool


@dataclass(frozen=True, slots=True)
class GoalShare:
    """How much of a goal's work is done, in points."""

    goal: str
    title: str
    done_points: float
    total_points: float

    @property
    def share(self) -> float:
        """The share done, 0 to 1."""
        return self.done_points / self.total_points if self.total_points else 0.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How it is going: velocity with its spread, scope and done by day, work in progress.

    `velocity_low` and `velocity_high` are the quartiles. `throughput` counts items done per
    week, by the week's Monday. `cycle_days_85` is the age by which 85 % of items were done.
    """

    today: date
    sprints: tuple[SprintRecord, ...]
    velocity: tuple[float, ...]
    velocity_mean: float
    velocity_low: float
    velocity_high: float
    days: tuple[DayCount, ...]
    throughput: tuple[tuple[date, int], ...]
    ageing: tuple[Ageing, ...]
    cycle_days_85: float | None
    goals: tuple[GoalShare, ...]
