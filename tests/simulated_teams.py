"""Teams whose true velocity is known to the simulation and hidden from the forecast.

The world is simulated sprint by sprint, without the product's code: each team works through its
stories in rank order and leaves out what still waits for another team.
"""

from dataclasses import dataclass
from datetime import date
from math import exp, log, pi, sin, sqrt
from random import Random

from roadmap2backlog.model.backlog import Backlog, Story
from roadmap2backlog.model.settings import Settings

START = date(2027, 1, 4)
_MOST_SPRINTS = 500


@dataclass(frozen=True)
class World:
    """What really happens.

    `spread` is the standard deviation of a sprint over its mean, `trend` the most that velocity
    gains or loses a sprint, `season` the height of a yearly wave, `sizes` the scatter of true
    sizes around the estimates, `growth` the mean growth of scope. `phases` is what is left of a
    good or bad phase after one sprint, `lost` the share of sprints in which nothing is done.
    """

    name: str
    history: int = 6
    spread: float = 0.25
    trend: float = 0.0
    season: float = 0.0
    sizes: float = 0.3
    growth: float = 0.0
    teams: int = 1
    links: float = 0.0
    phases: float = 0.0
    lost: float = 0.0


WORLDS = (
    World("3 past sprints", history=3),
    World("6 past sprints"),
    World("12 past sprints", history=12),
    World("12 past sprints, steady", history=12, spread=0.1),
    World("3 past sprints, noisy", history=3, spread=0.4),
    World("8 past sprints, noisy", history=8, spread=0.5),
    World("8 past sprints, trend up to 2 % a sprint", history=8, trend=0.02),
    World("13 past sprints, seasons of 20 %", history=13, season=0.2),
    World("6 past sprints, scope grows by 20 %", growth=0.2),
    World("6 past sprints, sizes right", sizes=0.0),
    World("6 past sprints, sizes off by 60 %", sizes=0.6),
    World("3 teams, 6 past sprints, links", teams=3, links=0.3),
    World("1 past sprint", history=1),
    World("12 past sprints, very steady, sizes right", history=12, spread=0.03, sizes=0.0),
    World("10 past sprints, short phases", history=10, phases=0.5),
    World("20 past sprints, long phases", history=20, phases=0.8),
    World("10 past sprints, every eighth lost", history=10, lost=0.125),
)


@dataclass(frozen=True)
class SimulatedTeams:
    """What the forecast is told, and after how many sprints (with a fraction) all was done."""

    backlog: Backlog
    settings: Settings
    sprints: float


class _Pace:
    """The points a team does in each sprint; those below 0 are its past."""

    def __init__(self, world: World, rng: Random) -> None:
        self.world, self.rng = world, rng
        self.mean = rng.uniform(15, 40)
        self.trend = rng.uniform(-world.trend, world.trend)
        self.phase = rng.uniform(0, 2 * pi)
        self.mood = rng.gauss(0, 1)

    def sprint(self, number: int) -> float:
        world = self.world
        mean = self.mean * max(0.2, 1 + self.trend * number)
        mean *= 1 + world.season * sin(2 * pi * number / 26 + self.phase)
        if world.lost and self.rng.random() < world.lost:
            return 0.0
        if world.phases:
            change = sqrt(1 - world.phases**2) * self.rng.gauss(0, 1)
            self.mood = world.phases * self.mood + change
            spread = sqrt(log(1 + world.spread**2))
            return mean * exp(spread * self.mood - spread**2 / 2)
        shape = 1 / world.spread**2
        return self.rng.gammavariate(shape, mean / shape)


def simulated(world: World, seed: int, *, trials: int = 1000) -> SimulatedTeams:
    """Return teams, what they know, and when they were done."""
    rng = Random(seed)
    paces = [_Pace(world, rng) for _ in range(world.teams)]
    seen = [[round(p.sprint(n), 1) for n in range(-world.history, 0)] for p in paces]
    stories = _stories(world, rng, [pace.mean for pace in paces])
    settings = Settings.model_validate(
        {
            "teams": [{"id": f"t{n}", "velocity": past} for n, past in enumerate(seen)],
            "sprints": {"start": START.isoformat(), "length_days": 14},
            "forecast": {
                "trials": trials,
                "seed": seed,
                "size_spread": world.sizes,
                "scope_growth": world.growth,
            },
        }
    )
    grown = 1 + world.growth * rng.triangular(0, 2, 1)
    sizes = {s.id: grown * (s.points or 0) * _factor(world.sizes, rng) for s in stories}
    done = _run(stories, sizes, [pace.sprint for pace in paces])
    return SimulatedTeams(Backlog(stories=tuple(stories)), settings, done)


def _stories(world: World, rng: Random, means: list[float]) -> list[Story]:
    """Return stories for 4 to 16 sprints of each team, the teams' work mixed."""
    found: list[Story] = []
    for team, mean in enumerate(means):
        length = rng.uniform(4, 16)
        points = 0
        while points < mean * length:
            size = rng.choice((1, 2, 3, 5, 8))
            points += size
            found.append(Story(id=f"t{team}-{len(found)}", title="x", points=size, team=f"t{team}"))
    rng.shuffle(found)
    linked: list[Story] = []
    for story in found:
        others = [other.id for other in linked[-12:] if other.team != story.team]
        waits = (rng.choice(others),) if others and rng.random() < world.links else ()
        linked.append(story.model_copy(update={"depends_on": waits}))
    return linked


def _factor(spread: float, rng: Random) -> float:
    """Return a factor with mean 1 whose logarithm scatters by `spread`."""
    return exp(rng.gauss(-(spread**2) / 2, spread)) if spread else 1.0


def _run(stories: list[Story], sizes: dict[str, float], paces: list) -> float:
    """Return when all is done, in sprints; what waits for another team starts a sprint later."""
    left = dict(sizes)
    queues = [[s for s in stories if s.team == f"t{n}"] for n in range(len(paces))]
    last = 0.0
    for number in range(_MOST_SPRINTS):
        done_before = {name for name, size in left.items() if size <= 0}
        for queue, pace in zip(queues, paces, strict=True):
            room = points = pace(number)
            for story in list(queue):
                if room <= 0:
                    break
                if done_before.issuperset(story.depends_on):
                    spent = min(room, left[story.id])
                    room -= spent
                    left[story.id] -= spent
                    if left[story.id] <= 0:
                        queue.remove(story)
                        last = max(last, number + (points - room) / points)
        if not any(queues):
            return last
    raise AssertionError("never done")
