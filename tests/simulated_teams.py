"""Teams whose true velocity is known to the simulation and hidden from the forecast."""

from dataclasses import dataclass
from datetime import date
from random import Random

from roadmap2backlog.model.backlog import Backlog, Story
from roadmap2backlog.model.settings import Settings

START = date(2027, 1, 4)


@dataclass(frozen=True)
class SimulatedTeam:
    backlog: Backlog
    settings: Settings
    sprints: float


def simulated_team(seed: int, *, history: int, spread: float, trials: int = 1000) -> SimulatedTeam:
    """Return a team, what it knows, and after how many sprints (with a fraction) it was done."""
    rng = Random(seed)
    mean = rng.uniform(15, 40)
    shape = 1 / spread**2

    def sprint() -> float:
        return rng.gammavariate(shape, mean / shape)

    seen = [round(sprint(), 1) for _ in range(history)]
    total = mean * rng.uniform(4, 16)
    points: list[int] = []
    while sum(points) < total:
        points.append(rng.choice((1, 2, 3, 5, 8)))
    stories = tuple(
        Story(id=f"s{n}", title=f"Story {n}", points=p, value=1) for n, p in enumerate(points)
    )
    settings = Settings.model_validate(
        {
            "teams": [{"id": "team", "velocity": seen}],
            "sprints": {"start": START.isoformat(), "length_days": 14},
            "forecast": {"trials": trials, "seed": seed},
        }
    )
    left, count = float(sum(points)), 0
    while True:
        done = sprint()
        if done >= left:
            return SimulatedTeam(Backlog(stories=stories), settings, count + left / done)
        left -= done
        count += 1
