"""What velocity may do next, drawn from what it did."""

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from roadmap2backlog.model.settings import TeamSettings
from roadmap2backlog.scheduling.capacity import velocity_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PRIOR_SPREAD = 0.2
"""Standard deviation of a sprint's points over the mean, before any history is seen."""

PRIOR_WEIGHT = 1.5
"""How many sprints of history the prior spread counts as."""

_UNKNOWN_SPREAD = 0.4
"""The spread of the mean itself for a team without any history."""

_DRIFTS = ((0.0, 0.8), (0.15, 0.12), (0.3, 0.08))
"""How much the level of a team may wander from sprint to sprint, as a share of the scatter of
single sprints, and how much each is believed before any history is seen."""

_CALMING = 0.97
"""A wandering calms down: each sprint's step is this much smaller than the one before."""

_LEAST = 0.1
"""No team's level falls below this share of its past mean."""


def draw_velocity(
    team: TeamSettings,
    shape: tuple[int, int],
    rng: "np.random.Generator",
) -> "NDArray[np.float32]":
    """Return velocities in points a sprint, one row per sprint and one column per trial.

    A local level model (Harvey 1989): each sprint scatters around a level that itself may
    wander. Whether it does is learned from the history by Bayes' rule; each trial draws one
    answer, then the level from Student's t, so that few sprints give a wide spread. Single
    sprints scatter as the history did (bootstrap of its residuals). A stated prior for the
    scatter counts like one and a half sprints; it alone speaks where the history has one.

    Args:
        team: Its past sprints; without any, a prior mean stands in.
        shape: Sprints and trials.
        rng: The source of chance.
    """
    import numpy as np  # noqa: PLC0415 -- an extra, and slow to import

    center = velocity_of(team)
    history = np.array(team.velocity if any(team.velocity) else (), dtype=float)
    if not len(history):
        level = center * np.exp(rng.normal(0.0, _UNKNOWN_SPREAD, size=shape[1]))
        drawn = _scatter(history, PRIOR_SPREAD * center, shape, rng)
        drawn += np.maximum(level, center * _LEAST).astype(np.float32)
        return np.maximum(drawn, 0.0, out=drawn)
    beliefs = [_belief(history, drift, center) for drift, _ in _DRIFTS]
    logs = np.array([b.evidence for b in beliefs])
    weights = np.exp(logs - logs.max()) * [prior for _, prior in _DRIFTS]
    chosen = rng.choice(len(beliefs), size=shape[1], p=weights / weights.sum())
    spread = float(np.dot([b.spread for b in beliefs], weights / weights.sum()))
    level = np.array([b.level for b in beliefs])[chosen]
    unsure = np.array([b.unsure for b in beliefs])[chosen]
    level += unsure * rng.standard_t(PRIOR_WEIGHT + len(history) - 1, size=shape[1])
    step = np.array([b.spread * d for b, (d, _) in zip(beliefs, _DRIFTS, strict=True)])[chosen]
    drawn = _scatter(history, spread, shape, rng)
    level = np.maximum(level, center * _LEAST).astype(np.float32)
    walking = np.flatnonzero(step)
    pace = step[walking].astype(np.float32)
    for row in drawn:
        walked = level[walking] + rng.standard_normal(len(walking), dtype=np.float32) * pace
        level[walking] = np.maximum(walked, np.float32(center * _LEAST))
        pace *= np.float32(_CALMING)
        np.add(row, level, out=row)
    return np.maximum(drawn, 0.0, out=drawn)


@dataclass(frozen=True, slots=True)
class _Belief:
    """What a history says if its level wanders so much; `evidence` is a log likelihood."""

    level: float
    unsure: float
    spread: float
    evidence: float


def _belief(history: "NDArray[np.float64]", drift: float, center: float) -> _Belief:
    """Return the level after the last sprint, how unsure it is, and the scatter of a sprint."""
    import numpy as np  # noqa: PLC0415 -- as above

    count = len(history)
    back = np.arange(count - 1, -1, -1)
    shape = np.eye(count) + drift**2 * np.minimum(back[:, None], back[None, :])
    inverse = np.linalg.inv(shape)
    known = float(inverse.sum())
    level = float(inverse.sum(axis=0) @ history) / known
    rest = history - level
    freedom = PRIOR_WEIGHT + count - 1
    squares = PRIOR_WEIGHT * (PRIOR_SPREAD * center) ** 2 + float(rest @ inverse @ rest)
    spread = (squares / freedom) ** 0.5
    evidence = -float(np.linalg.slogdet(shape)[1]) / 2 - log(known) / 2
    return _Belief(level, spread / known**0.5, spread, evidence - freedom / 2 * log(squares))


def _scatter(
    history: "NDArray[np.float64]",
    spread: float,
    shape: tuple[int, int],
    rng: "np.random.Generator",
) -> "NDArray[np.float32]":
    """Return deviations of single sprints: the history's own, widened to a spread."""
    import numpy as np  # noqa: PLC0415 -- as above

    if len(history) > 1 and history.std() > 0:
        residuals = (history - history.mean()) * (spread / history.std())
        kind = np.min_scalar_type(len(history))
        drawn = np.empty(shape, dtype=np.float32)
        for row in drawn:
            chosen = rng.integers(0, len(history), size=shape[1], dtype=kind)
            residuals.astype(np.float32).take(chosen, out=row, mode="clip")
        return drawn
    drawn = rng.standard_normal(shape, dtype=np.float32)
    drawn *= np.float32(spread)
    return drawn
