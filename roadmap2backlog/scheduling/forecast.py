"""Honest dates: the chance to be done by each sprint end, and what moves it most."""

from bisect import bisect_left
from collections.abc import Sequence
from math import ceil, isfinite
from typing import TYPE_CHECKING

from roadmap2backlog.diagnostics import ExtraMissingError
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.outlook import Chance, Driver, Forecast, Milestone
from roadmap2backlog.model.plan import Sprint
from roadmap2backlog.model.roadmap import Goal
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.scheduling.calendar import sprint_index
from roadmap2backlog.scheduling.capacity import CENTS, Capacity, called
from roadmap2backlog.scheduling.fill_sprints import Scheduled
from roadmap2backlog.scheduling.milestones import Aim, aims
from roadmap2backlog.scheduling.simulate import Futures, simulate
from roadmap2backlog.vocabulary.counted import counted

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SHOWN_DRIVERS = 5
_SMALL_SHARE = 0.02
_HOPELESS, _CERTAIN = 0.005, 0.995
_FAR_BELOW = 0.25
"""No sprint end is named for a chance if its own is further below than this: 0.6 for P85."""


def forecast(
    scheduled: Scheduled, backlog: Backlog, settings: Settings, goals: Sequence[Goal] = ()
) -> Forecast:
    """Return the dates of releases, goals, initiatives and the whole backlog, with chances.

    Monte Carlo over the plan, seeded: the same input gives the same dates.

    Raises:
        ExtraMissingError: If numpy is not installed.
    """
    try:
        import numpy as np  # noqa: PLC0415 -- an extra, and slow to import
    except ImportError as error:
        raise ExtraMissingError("numpy", "forecast") from error
    work, capacity = scheduled.flat.work, scheduled.capacity
    jobs = {name: job for job, name in enumerate(work.ids[: work.stories])}
    wanted = aims(backlog, jobs, settings.releases, goals)
    members = [[jobs[story] for story in aim.stories] for aim in wanted]
    futures = simulate(work, capacity, scheduled.sprint, members, settings.forecast)
    calendar = [capacity.sprint(index) for index in range(futures.sprints)]
    found = []
    for aim, group, done in zip(wanted, members, futures.done, strict=True):
        points = sum(work.size[job] for job in group) / CENTS
        found.append(_milestone(aim, points, np.sort(done), capacity, calendar))
    return Forecast(
        trials=settings.forecast.trials,
        seed=settings.forecast.seed,
        milestones=tuple(found),
        drivers=_drivers(futures) if wanted else (),
        assumptions=_assumptions(settings, capacity),
    )


def _milestone(
    aim: Aim,
    points: float,
    done: "NDArray[np.float64]",
    capacity: Capacity,
    calendar: Sequence[Sprint],
) -> Milestone:
    """Return the dates of one aim from the sorted times at which it is done."""
    fan = _fan(done, calendar)
    target_chance = None
    if aim.target is not None:
        last = sprint_index(capacity.sprints, capacity.start, aim.target)
        met = done.searchsorted(last + 1, side="right") if last >= 0 else 0
        target_chance = round(float(met / len(done)), 4)
    return Milestone(
        kind=aim.kind,
        id=aim.id,
        title=aim.title,
        stories=len(aim.stories),
        points=points,
        p50=_nearest(fan, done, 0.50),
        p85=_nearest(fan, done, 0.85),
        p95=_nearest(fan, done, 0.95),
        target=aim.target,
        target_chance=target_chance,
        fan=fan,
    )


def _fan(done: "NDArray[np.float64]", calendar: Sequence[Sprint]) -> tuple[Chance, ...]:
    """Return the chance for each sprint end, from the last hopeless one to the first sure one."""
    import numpy as np  # noqa: PLC0415 -- as above

    shares = done.searchsorted(np.arange(1, len(calendar) + 1), side="right") / len(done)
    hopeful = int(shares.searchsorted(_HOPELESS))
    sure = int(shares.searchsorted(_CERTAIN))
    if hopeful == len(shares) and not shares[-1]:
        return ()
    span = slice(max(0, hopeful - 1), sure + 1)
    return tuple(
        Chance(sprint.end, sprint.number, round(share, 4))
        for sprint, share in zip(calendar[span], shares[span].tolist(), strict=True)
    )


def _nearest(fan: tuple[Chance, ...], done: "NDArray[np.float64]", wanted: float) -> Chance | None:
    """Return the sprint end nearest to the day by which the wanted share of futures is done.

    Rounding to the nearest, and not up, keeps the promise honest on both sides: over many
    forecasts, work is done by such a day about as often as it says. A sprint end whose own
    chance is far below the one wanted is never taken. None if the work is never done.
    """
    moment = float(done[ceil(wanted * len(done)) - 1])
    likely = bisect_left(fan, wanted - _FAR_BELOW, key=lambda chance: chance.chance)
    if likely == len(fan) or not isfinite(moment):
        return None
    nearest = ceil(moment - 0.5) - fan[0].sprint
    return fan[min(max(nearest, likely), len(fan) - 1)]


def _drivers(futures: Futures) -> tuple[Driver, ...]:
    """Return what the spread of the last date comes from, largest first.

    The inputs are drawn independently, so each one's squared correlation with the date is
    the share of the variance that it explains.
    """
    import numpy as np  # noqa: PLC0415 -- as above

    last = futures.done[-1]
    known = np.isfinite(last)
    if known.sum() <= 1 or last[known].std() == 0:
        return ()
    found = []
    for name, drawn in futures.inputs.items():
        values = drawn[known]
        if values.std() > 0:
            share = float(np.corrcoef(values, last[known])[0, 1] ** 2)
            if share >= _SMALL_SHARE:
                words = f"{share * 100:.0f} % of the spread of the last date comes from the {name}"
                found.append(Driver(name, round(share, 4), words))
    found.sort(key=lambda driver: -driver.share)
    return tuple(found[:_SHOWN_DRIVERS])


def _assumptions(settings: Settings, capacity: Capacity) -> tuple[str, ...]:
    """Return in words what went in."""
    words = []
    for number, team in enumerate(capacity.teams):
        usual = counted(capacity.usual(number) / CENTS, "point")
        name = called(team)
        if any(team.velocity):
            seen = counted(len(team.velocity), "past sprint")
            words.append(f"{name}: {usual} a sprint, from {seen}")
        else:
            words.append(f"{name}: {usual} a sprint assumed, nothing measured yet")
    chosen = settings.forecast
    sizes = f"sizes scatter by {chosen.size_spread * 100:.0f} % around the estimates"
    if "size_spread" not in chosen.model_fields_set and any(
        any(t.velocity) for t in capacity.teams
    ):
        sizes += ", less where past sprints are steadier than that"
    words.append(sizes)
    if chosen.scope_growth:
        words.append(
            f"scope grows by {chosen.scope_growth * 100:.0f} % on average, up to double that"
        )
    return tuple(words)
