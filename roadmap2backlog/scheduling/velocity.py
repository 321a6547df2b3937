"""What velocity may do next, drawn from what it did."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from roadmap2backlog.model.settings import TeamSettings
from roadmap2backlog.scheduling.capacity import mean, velocity_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PRIOR_SPREAD = 0.2
"""Standard deviation of a sprint's points over the mean, before any history is seen."""

PRIOR_WEIGHT = 1.5
"""How many sprints of history the prior spread counts as."""

_UNKNOWN_SPREAD = 0.4
"""The spread of the mean itself for a team without any history."""


def draw_velocity(
    team: TeamSettings,
    shape: tuple[int, int],
    rng: "np.random.Generator",
) -> "NDArray[np.float32]":
    """Return velocities in points a sprint, one row per sprint and one column per trial.

    The mean of each trial is drawn from Student's t around the mean of the history, so that
    few sprints give a wide spread; single sprints scatter as the history did (bootstrap of
    its residuals). A stated prior for the spread counts like two sprints; it alone speaks
    where the history has one sprint or none.

    Args:
        team: Its past sprints; without any, a prior mean stands in.
        shape: Sprints and trials.
        rng: The source of chance.
    """
    import numpy as np  # noqa: PLC0415 -- an extra, and slow to import

    trials = shape[1]
    history = np.array(team.velocity if any(team.velocity) else (), dtype=float)
    count = len(history)
    center = velocity_of(team)
    spread = _spread(history.tolist(), center)
    freedom = max(PRIOR_WEIGHT + count - 1, 1.0)
    if count:
        means = center + spread / count**0.5 * rng.standard_t(freedom, size=trials)
    else:
        means = center * np.exp(rng.normal(0.0, _UNKNOWN_SPREAD, size=trials))
    means = np.maximum(means, center * 0.1).astype(np.float32)
    if count > 1 and history.std() > 0:
        residuals = ((history - center) * (spread / history.std())).astype(np.float32)
        kind = np.min_scalar_type(count)
        drawn: NDArray[np.float32] = np.empty(shape, dtype=np.float32)
        for row in drawn:
            chosen = rng.integers(0, count, size=trials, dtype=kind)
            residuals.take(chosen, out=row, mode="clip")
    else:
        drawn = rng.standard_normal(shape, dtype=np.float32)
        drawn *= np.float32(spread)
    drawn += means
    return np.maximum(drawn, 0.0, out=drawn)


def _spread(history: Sequence[float], center: float) -> float:
    """Return the standard deviation of a sprint, prior and history together."""
    prior = PRIOR_SPREAD * center
    squares = sum((value - mean(history)) ** 2 for value in history)
    freedom = PRIOR_WEIGHT + max(0, len(history) - 1)
    return float(((PRIOR_WEIGHT * prior**2 + squares) / freedom) ** 0.5)
