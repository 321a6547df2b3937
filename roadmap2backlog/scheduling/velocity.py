"""What velocity may do next, drawn from what it did."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from roadmap2backlog.model.settings import TeamSettings
from roadmap2backlog.scheduling.capacity import velocity_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

PRIOR_SPREAD = 0.2
"""Standard deviation of a sprint over the mean for a team without any history."""

_UNKNOWN_SPREAD = 0.4
"""The spread of the mean itself for a team without any history."""

_SPREADS = (
    (0.025, 0.3), (0.05, 0.5), (0.1, 1.0), (0.2, 1.2),
    (0.3, 1.2), (0.45, 0.85), (0.7, 0.5), (1.0, 0.25),
)  # fmt: skip
"""What the standard deviation of a sprint over the mean may be, and how likely each is before any
history is seen: about even on a logarithmic scale around what most teams report, since teams
differ by factors; few lose whole sprints."""

_MEMORIES = ((0.0, 0.0, 8), (1.0, 0.4, 1), (1.0, 0.8, 1), (0.5, 0.97, 1), (0.85, 0.98, 1))
"""How sprints may hang together: the share of the variance that has a memory, what is left of a
deviation after one sprint, and how likely it is before. Most teams' sprints are independent; a
good or bad phase may last for a few sprints; or the level drifts over years."""

_ROUNDS = 20
"""After so many rounds of learning from the other teams little changes any more."""

_MOST = 3.0
"""No team's lasting mean is more than e to this power times its past mean."""

_OWN_CHANCE = 0.25
"""At least this share of a sprint's variance is the team's own, whatever the sizes bring: some
write down how much they worked, not what was estimated."""

_LEAST = 0.2
"""No team's level falls below this share of its past mean."""


def draw_velocity(
    team: TeamSettings,
    shape: tuple[int, int],
    rng: "np.random.Generator",
    cells: "Numbers",
    sized: float = 0.0,
) -> "NDArray[np.float32]":
    """Return velocities in points a sprint, one row per sprint and one column per trial.

    A sprint is a lasting mean, plus a phase that fades sprint by sprint, plus chance (an
    autoregression with noise; Harvey 1989). How large the scatter is and how long phases last
    is not fixed: each trial draws an answer, more often the better it explains the history
    (Bayesian model averaging). So few sprints give a wide spread, steady teams a narrow one, and
    a team in a good phase is not believed to stay there. Chance scatters as the history did
    (bootstrap of its residuals).

    Args:
        team: Its past sprints; without any, a prior mean stands in.
        shape: Sprints and trials.
        rng: The source of chance.
        cells: How likely each memory and scatter is beforehand, from `believed`.
        sized: The variance of a sprint, over its mean squared, that the sizes of stories bring.
            A past sprint of larger stories than estimated was a slow one: where sizes are drawn
            apart, that much is in the history already.
    """
    import numpy as np  # noqa: PLC0415 -- an extra, and slow to import

    center = velocity_of(team)
    if not any(team.velocity):
        level = center * np.exp(rng.normal(0.0, _UNKNOWN_SPREAD, size=shape[1]))
        drawn = _chance(np.empty(0), shape, rng)
        drawn *= np.float32(PRIOR_SPREAD * center)
        drawn += np.maximum(level, center * _LEAST).astype(np.float32)
        return np.maximum(drawn, 0.0, out=drawn)
    history = np.array(team.velocity) / center
    now = _drawn_state(history, shape[1], cells, rng)
    drawn = _chance(history, shape, rng)
    least = now.noise * _OWN_CHANCE**0.5
    drawn *= np.sqrt(np.maximum(now.noise**2 - sized, least**2)).astype(np.float32)
    _add_levels(drawn, now, rng)
    drawn *= np.float32(center)
    return np.maximum(drawn, 0.0, out=drawn)


@dataclass(frozen=True, slots=True)
class _Belief:
    """What a history says if sprints hang together in one way, in units of the scatter.

    `mean` itself is a share of the past mean, and `known` how many independent sprints tell it.
    `phase` is how far the last sprint's phase lies above the mean; it falls by `slope` where the
    mean is one higher, and is sure to within `unsure`. `misfit` is a sum of squares, `log` a
    log likelihood without what depends on the scatter.
    """

    memory: tuple[float, float]
    mean: float
    known: float
    phase: float
    slope: float
    unsure: float
    misfit: float
    log: float


@dataclass(frozen=True, slots=True)
class _State:
    """Where each trial stands after the last past sprint; all are shares of the past mean."""

    mean: "Numbers"
    phase: "Numbers"
    left: "Numbers"
    step: "Numbers"
    noise: "Numbers"


def _beliefs(history: "Numbers") -> list[_Belief]:
    """Return what a history says under each memory: generalised least squares."""
    import numpy as np  # noqa: PLC0415 -- as above

    count = len(history)
    back = np.arange(count - 1, -1, -1)
    apart = np.abs(back[:, None] - back[None, :])
    found = []
    for share, left, _ in _MEMORIES:
        shape = (1.0 - share) * np.eye(count) + share * left**apart
        inverse = np.linalg.inv(shape)
        known = float(inverse.sum())
        mean = float(inverse.sum(axis=0) @ history) / known
        rest = history - mean
        last = share * left**back
        log = -np.linalg.slogdet(shape)[1] / 2 - np.log(known) / 2
        found.append(
            _Belief(
                (share, left),
                mean,
                known,
                phase=float(last @ inverse @ rest),
                slope=float(last @ inverse.sum(axis=0)),
                unsure=max(0.0, share - float(last @ inverse @ last)) ** 0.5,
                misfit=float(rest @ inverse @ rest),
                log=float(log),
            )
        )
    return found


def _likelihoods(beliefs: list[_Belief], sprints: int) -> "Numbers":
    """Return how well each memory (row) and scatter (column) explains a history; the best is 1."""
    import numpy as np  # noqa: PLC0415 -- as above

    spreads = np.array([spread for spread, _ in _SPREADS])
    logs = np.array([b.log - b.misfit / 2 / spreads**2 for b in beliefs])
    logs -= (sprints - 1) * np.log(spreads)
    found: Numbers = np.exp(logs - logs.max())
    return found


def believed(teams: Sequence[TeamSettings]) -> "Numbers":
    """Return how likely each memory (row) and scatter (column) is for any one of some teams.

    Teams of one house are alike, so each learns from the others (empirical Bayes by expectation
    and maximisation). What was believed beforehand counts as one team, so that one team alone
    learns from nobody.
    """
    import numpy as np  # noqa: PLC0415 -- as above

    prior = np.outer([m[2] for m in _MEMORIES], [s[1] for s in _SPREADS])
    prior = prior / prior.sum()
    seen = [
        _likelihoods(_beliefs(np.array(t.velocity) / velocity_of(t)), len(t.velocity))
        for t in teams
        if any(t.velocity)
    ]
    shared = prior
    for _ in range(_ROUNDS if len(seen) > 1 else 0):
        parts = [shared * likely / (shared * likely).sum() for likely in seen]
        shared = (prior + sum(parts[1:], parts[0])) / (1 + len(parts))
    return np.asarray(shared)


def scatter_of(team: TeamSettings, cells: "Numbers") -> float:
    """Return how much a team's sprints scatter, most likely, as a share of their mean."""
    import numpy as np  # noqa: PLC0415 -- as above

    history = np.array(team.velocity) / velocity_of(team)
    weights = _likelihoods(_beliefs(history), len(history)) * cells
    logs = np.log([spread for spread, _ in _SPREADS])
    return float(np.exp((weights.sum(axis=0) @ logs) / weights.sum()))


def _drawn_state(
    history: "Numbers", trials: int, cells: "Numbers", rng: "np.random.Generator"
) -> _State:
    """Return where each trial stands: a memory and a scatter by their likelihood, then a level."""
    import numpy as np  # noqa: PLC0415 -- as above

    beliefs = _beliefs(history)
    spreads = np.array([spread for spread, _ in _SPREADS])
    weights = (_likelihoods(beliefs, len(history)) * cells).ravel()
    chosen = rng.choice(weights.size, size=trials, p=weights / weights.sum())
    which, spread = chosen // len(spreads), spreads[chosen % len(spreads)]
    share, left = np.array([b.memory for b in beliefs])[which].T
    mean, known, phase, slope, unsure = np.array(
        [(b.mean, b.known, b.phase, b.slope, b.unsure) for b in beliefs]
    )[which].T
    off = spread * known**-0.5 * rng.standard_normal(trials)
    # Sprints scatter by a share of the true mean, so a low one errs by as large a factor as a high
    # one: the mean is unsure on a logarithmic scale, and never falls to nothing.
    return _State(
        mean=mean * np.exp(np.minimum(off / mean, _MOST)),
        phase=phase - slope * off + unsure * spread * rng.standard_normal(trials),
        left=left,
        step=spread * (share * (1.0 - left**2)) ** 0.5,
        noise=spread * (1.0 - share) ** 0.5,
    )


def _add_levels(drawn: "NDArray[np.float32]", now: _State, rng: "np.random.Generator") -> None:
    """Add the level of each sprint and trial; only the trials with a memory have phases."""
    import numpy as np  # noqa: PLC0415 -- as above

    level = np.maximum(now.mean, _LEAST).astype(np.float32)
    moving = np.flatnonzero(now.step)
    mean, phase, left, step = (
        part[moving].astype(np.float32) for part in (now.mean, now.phase, now.left, now.step)
    )
    for number in range(len(drawn)):
        phase *= left
        phase += rng.standard_normal(len(moving), dtype=np.float32) * step
        level[moving] = np.maximum(mean + phase, np.float32(_LEAST))
        drawn[number] += level


def _chance(
    history: "Numbers", shape: tuple[int, int], rng: "np.random.Generator"
) -> "NDArray[np.float32]":
    """Return deviations of single sprints, as the history has them, brought to a spread of one."""
    import numpy as np  # noqa: PLC0415 -- as above

    if len(history) <= 1 or history.std() <= 0:
        return rng.standard_normal(shape, dtype=np.float32)
    residuals = ((history - history.mean()) / history.std()).astype(np.float32)
    kind = np.min_scalar_type(len(history))
    drawn = np.empty(shape, dtype=np.float32)
    for row in drawn:
        chosen = rng.integers(0, len(history), size=shape[1], dtype=kind)
        residuals.take(chosen, out=row, mode="clip")
    return drawn
