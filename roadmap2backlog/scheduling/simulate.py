"""Many futures of one plan at once: every array has one entry per trial."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import expm1
from typing import TYPE_CHECKING

from roadmap2backlog.model.settings import ForecastSettings, TeamSettings
from roadmap2backlog.scheduling.calendar import days_off, worked_share
from roadmap2backlog.scheduling.capacity import CENTS, Capacity, called, velocity_of
from roadmap2backlog.scheduling.velocity import believed, draw_velocity, scatter_of
from roadmap2backlog.scheduling.work import Work

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

_SLACK = 2
_SPARE = 26
_MOST_CELLS = 100_000_000
_MOST_SPRINTS = 2_000
_FUZZ = 1e-3
_BANK = 1 << 20


@dataclass(frozen=True, slots=True)
class Futures:
    """When each aim is done, in sprints since the start, and what was drawn in each trial."""

    done: "list[Numbers]"
    inputs: "dict[str, Numbers]"
    sprints: int


class _Line:
    """One team's queue: points done so far in each trial, and the sprint that takes them.

    `begin` and `end` are the points done by the start and by the end of that sprint, so that a
    step to the next sprint touches only the trials that take it.
    """

    def __init__(self, rooms: "NDArray[np.float32]") -> None:
        """Take the points of each sprint (rows) in each trial (columns)."""
        import numpy as np  # noqa: PLC0415 -- as in `simulate`

        self.usual = float(rooms.mean())
        self.total = np.cumsum(rooms, axis=0, out=rooms)
        trials = rooms.shape[1]
        self.points = np.zeros(trials)
        self.sprint = np.zeros(trials, dtype=np.intp)
        self.begin = np.zeros(trials)
        self.end = self.total[0].astype(np.float64)

    def time(self, growth: "Numbers") -> "Numbers":
        """Return when the points so far, grown, are done, in sprints; infinite after the last."""
        import numpy as np  # noqa: PLC0415 -- as in `simulate`

        points = self.points * growth
        reached = points - _FUZZ
        while (late := np.flatnonzero(self.end < reached)).size:
            self._step(late)
        room = self.end - self.begin
        part = np.divide(points - self.begin, room, out=np.zeros_like(room), where=room > 0)
        return np.where(np.isinf(self.end), np.inf, self.sprint + np.clip(part, 0.0, 1.0))

    def _step(self, trials: "NDArray[np.intp]") -> None:
        """Go on to the next sprint in some trials; after the last one there is no end."""
        import numpy as np  # noqa: PLC0415 -- as in `simulate`

        last = len(self.total)
        at = self.sprint[trials] + 1
        self.sprint[trials] = at
        self.begin[trials] = self.end[trials]
        inside = self.total[np.minimum(at, last - 1), trials]
        self.end[trials] = np.where(at < last, inside, np.inf)


def simulate(
    work: Work,
    capacity: Capacity,
    sprint: Sequence[int],
    aims: Sequence[Sequence[int]],
    settings: ForecastSettings,
) -> Futures:
    """Return when each aim is done in each trial.

    Each team works through its stories in the order of the plan. Sizes scatter log-normally
    around the estimate, scope grows for all alike, velocity is drawn per team and sprint; what
    the sizes bring is not drawn twice, since past sprints scatter by it already. A
    story that waits for another team's is done no earlier than the sprint after that one's.

    Args:
        work: The stories as numbers.
        capacity: Teams, calendar and holidays.
        sprint: The plan; stories in no sprint come after all others.
        aims: The jobs of each aim.
        settings: Trials, seed, spread of sizes and growth of scope.
    """
    import numpy as np  # noqa: PLC0415 -- an extra, and slow to import

    rng = np.random.Generator(np.random.PCG64(settings.seed))
    count = _sprints_needed(work, capacity, settings.trials)
    growth = rng.triangular(0.0, 1.0, 2.0, settings.trials) * settings.scope_growth
    inputs: dict[str, Numbers] = {}
    cells = believed(capacity.teams)
    lines, spreads = [], []
    for number, team in enumerate(capacity.teams):
        spread, sized = _scatter_of_sizes(work, number, team, settings, cells)
        spreads.append(spread)
        drawn = draw_velocity(team, (count, settings.trials), rng, cells, sized)
        inputs[f"velocity of {called(team)}"] = drawn.mean(axis=0, dtype=np.float64)
        drawn *= _shares(capacity, number, count)[:, np.newaxis]
        lines.append(_Line(drawn))
    if settings.scope_growth:
        inputs["growth of scope"] = growth
    done = [np.zeros(settings.trials) for _ in aims]
    sizes = _run(work, sprint, aims, done, (lines, 1.0 + growth, spreads, rng))
    if settings.size_spread:
        inputs["sizes of the stories"] = sizes
    return Futures(done, inputs, count)


def _sprints_needed(work: Work, capacity: Capacity, trials: int) -> int:
    """Return a number of sprints that few futures exceed: twice what the mean needs, and some.

    Never more than a lifetime or than fit into memory; what is not done by then counts as never
    done.
    """
    loads = [0] * len(capacity.teams)
    for job in range(work.stories):
        loads[work.team[job]] += work.size[job]
    most = max(load / max(1, capacity.usual(number)) for number, load in enumerate(loads))
    wanted = int(_SLACK * most) + capacity.first_free + _SPARE
    return max(_SPARE, min(wanted, _MOST_SPRINTS, _MOST_CELLS // (trials * len(loads))))


def _scatter_of_sizes(
    work: Work, number: int, team: TeamSettings, settings: ForecastSettings, cells: "Numbers"
) -> tuple[float, float]:
    """Return how far a team's sizes scatter, and what variance that brings to its sprints.

    The variance is over the squared mean of a sprint. Where nobody stated the scatter, it is never
    so large that it alone would bring more than the past sprints show: a team as steady as that
    estimates better than most.
    """
    stated = settings.size_spread
    sizes = [work.size[job] / CENTS for job in range(work.stories) if work.team[job] == number]
    if not any(sizes) or not stated:
        return 0.0, 0.0
    usual = sum(size**2 for size in sizes) / sum(sizes)
    brought = expm1(stated**2) * usual / velocity_of(team)
    if not any(team.velocity) or "size_spread" in settings.model_fields_set:
        return stated, brought
    kept = min(brought, scatter_of(team, cells) ** 2)
    return stated * (kept / brought) ** 0.5, kept


def _shares(capacity: Capacity, number: int, count: int) -> "NDArray[np.float32]":
    """Return for each sprint the share of the velocity that focus and holidays leave."""
    import numpy as np  # noqa: PLC0415 -- as in `simulate`

    team = capacity.teams[number]
    off = days_off(team.holidays)
    shares = [team.focus * worked_share(capacity.sprint(s), off) for s in range(count)]
    shares[: capacity.first_free] = [0.0] * min(capacity.first_free, count)
    return np.array(shares, dtype=np.float32)


def _run(
    work: Work,
    sprint: Sequence[int],
    aims: Sequence[Sequence[int]],
    done: "list[Numbers]",
    chance: "tuple[list[_Line], Numbers, list[float], np.random.Generator]",
) -> "Numbers":
    """Fill in when each aim is done, and return the mean size factor of each trial."""
    import numpy as np  # noqa: PLC0415 -- as in `simulate`

    lines, growth, spreads, rng = chance
    place = {job: n for n, job in enumerate(work.order)}
    queue = sorted(work.order, key=lambda j: (sprint[j], place[j]))
    wanted, kept = _looked_at(work, queue, aims)
    finish: dict[int, Numbers] = {}
    banks = {spread: _Factors(spread, len(growth), rng) for spread in dict.fromkeys(spreads)}
    factors = [banks[spread] for spread in spreads]
    for job in queue:
        line = lines[work.team[job]]
        if work.size[job]:
            line.points += factors[work.team[job]].next() * np.float32(work.size[job] / CENTS)
        if job in kept or job in wanted:
            own = max(_FUZZ, work.size[job] / max(1.0, line.usual * CENTS))
            time = _after_blockers(work, job, (line.time(growth), min(1.0, own)), finish)
            for aim in wanted.get(job, ()):
                np.maximum(done[aim], time, out=done[aim])
            if job in kept:
                finish[job] = time
        for other in work.before[job]:
            if kept.get(other) == job:
                finish.pop(other, None)
    points = sum(work.size[: work.stories]) / CENTS
    total: Numbers = np.sum([line.points for line in lines], axis=0)
    return total / points if points else total


class _Factors:
    """Random factors with mean 1, whose logarithm scatters by `spread`: one array per story.

    Each array is a stretch of one long bank of draws, from a random place. Two stories that
    start at different places meet independent draws in every trial, and a normal draw for each
    story and trial would take most of the time of the whole forecast.
    """

    def __init__(self, spread: float, trials: int, rng: "np.random.Generator") -> None:
        import numpy as np  # noqa: PLC0415 -- as in `simulate`

        self.trials, self.rng = trials, rng
        self.bank = rng.standard_normal(_BANK + trials, dtype=np.float32)
        self.bank *= np.float32(spread)
        self.bank -= np.float32(spread**2 / 2)
        np.exp(self.bank, out=self.bank)

    def next(self) -> "NDArray[np.float32]":
        """Return the factors of the next story."""
        start = self.rng.integers(_BANK)
        return self.bank[start : start + self.trials]


def _after_blockers(
    work: Work, job: int, own: "tuple[Numbers, float]", finish: "dict[int, Numbers]"
) -> "Numbers":
    """Return when a job is done, its blockers considered.

    `own` is its end in the queue and the part of a sprint it takes.
    """
    import numpy as np  # noqa: PLC0415 -- as in `simulate`

    time, part = own
    for other in work.before[job]:
        if other in finish:
            theirs = finish[other]
            if work.team[other] != work.team[job]:
                theirs = np.ceil(theirs)
            time = np.maximum(time, theirs + part)
    return time


def _looked_at(
    work: Work, queue: Sequence[int], aims: Sequence[Sequence[int]]
) -> tuple[dict[int, list[int]], dict[int, int]]:
    """Return the jobs whose end decides an aim, and those others wait for across teams.

    The first maps a job to its aims. The second maps a job to the last in the queue that
    waits for it, after which its end may be forgotten.
    """
    place = {job: n for n, job in enumerate(queue)}
    delayed = [False] * len(work)
    for job in work.order:
        delayed[job] = any(
            delayed[other] or work.team[other] != work.team[job] for other in work.before[job]
        )
    kept: dict[int, int] = {}
    for job in queue:
        for other in work.before[job]:
            if delayed[other] or work.team[other] != work.team[job]:
                kept[other] = job
    wanted: dict[int, list[int]] = {}
    for number, members in enumerate(aims):
        last: dict[int, int] = {}
        for job in sorted(members, key=place.__getitem__):
            last[work.team[job]] = job
            if delayed[job]:
                wanted.setdefault(job, []).append(number)
        for job in last.values():
            if not delayed[job]:
                wanted.setdefault(job, []).append(number)
    return wanted, kept
