"""How much each team can do in each sprint, in hundredths of a point."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from math import floor

from roadmap2backlog.model.plan import Sprint, Team
from roadmap2backlog.model.settings import Settings, SprintSettings, TeamSettings
from roadmap2backlog.scheduling.calendar import days_off, first_day, sprint_at, worked_share

CENTS = 100
PRIOR_VELOCITY = 20.0
"""Points a sprint for a team of unknown size: the middle of what teams of five to nine report."""

PRIOR_PER_MEMBER = 4.0
"""Points a sprint and member, where only the number of members is known."""

DEFAULT_TEAM = "team"
_FUZZ = 1e-6


@dataclass(slots=True)
class Capacity:
    """Teams and the room they have, sprint by sprint; sprints are made as they are asked for."""

    teams: tuple[TeamSettings, ...]
    sprints: SprintSettings
    start: date
    first_free: int = 0
    _rooms: list[list[int]] = field(default_factory=list)
    _off: list[tuple[tuple[date, date], ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._rooms = [[] for _ in self.teams]
        self._off = [days_off(team.holidays) for team in self.teams]

    @property
    def horizon(self) -> int | None:
        """The number of sprints there are, or None for as many as needed."""
        return self.sprints.count

    def room(self, team: int, sprint: int) -> int:
        """Return what a team can do in a sprint (index from 0), in hundredths of a point."""
        rooms = self._rooms[team]
        while len(rooms) <= sprint:
            rooms.append(self._compute(team, len(rooms)))
        return rooms[sprint]

    def rooms_of(self, team: int, count: int) -> Sequence[int]:
        """Return the room of one team in at least the first `count` sprints; not to be changed."""
        if count:
            self.room(team, count - 1)
        return self._rooms[team]

    def rooms(self, count: int) -> list[list[int]]:
        """Return a fresh table: for each team the room of the first `count` sprints."""
        return [[self.room(t, s) for s in range(count)] for t in range(len(self.teams))]

    def usual(self, team: int) -> int:
        """Return what a team can do in a sprint without holidays, in hundredths of a point."""
        return cents_below(velocity_of(self.teams[team]) * self.teams[team].focus)

    def sprint(self, index: int) -> Sprint:
        """Return the sprint with an index from 0."""
        return sprint_at(self.sprints, self.start, index)

    def as_teams(self, count: int) -> tuple[Team, ...]:
        """Return the teams with their points for the first `count` sprints."""
        return tuple(
            Team(
                team.id,
                team.name or team.id,
                tuple(self.room(number, s) / CENTS for s in range(count)),
                assumed=not any(team.velocity),
            )
            for number, team in enumerate(self.teams)
        )

    def _compute(self, team: int, sprint: int) -> int:
        """Return the room of one team in one sprint."""
        if sprint < self.first_free:
            return 0
        share = worked_share(self.sprint(sprint), self._off[team]) if self._off[team] else 1.0
        settings = self.teams[team]
        return cents_below(velocity_of(settings) * settings.focus * share)


def capacity_of(settings: Settings, today: date, *, from_day: date | None = None) -> Capacity:
    """Return the capacity of the teams in the settings; one assumed team where there is none.

    Args:
        settings: Teams and the sprint calendar.
        today: Where the calendar starts if the settings name no start.
        from_day: Sprints that start before this day take nothing new.
    """
    teams = settings.teams or (TeamSettings(id=DEFAULT_TEAM),)
    start = first_day(settings.sprints, today)
    skipped = 0
    if from_day is not None and from_day > start:
        skipped = -(-(from_day - start).days // settings.sprints.length_days)
    return Capacity(teams, settings.sprints, start, skipped)


def velocity_of(team: TeamSettings) -> float:
    """Return the mean of the past sprints, else a stated prior, in points a sprint."""
    if any(team.velocity):
        return mean(team.velocity)
    return PRIOR_PER_MEMBER * team.members if team.members else PRIOR_VELOCITY


def called(team: TeamSettings) -> str:
    """Return a team's name for a sentence: `team Blue`, or `Blue Team` as it is."""
    name = team.name or team.id
    return name if "team" in name.lower().split() else f"team {name}"


def mean(values: Sequence[float]) -> float:
    """Return the mean; 0 for nothing."""
    return sum(values) / len(values) if values else 0.0


def cents_below(points: float) -> int:
    """Return points in hundredths, rounded down, so that no capacity is overstated."""
    return floor(points * CENTS + _FUZZ)
