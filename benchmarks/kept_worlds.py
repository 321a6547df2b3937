"""Prints how well forecasts keep their promise in worlds that were written down before any result.

    python benchmarks/kept_worlds.py [--half choosing|aside|both|drawn] [--futures 600]

A simulator of its own, which shares nothing with `tests/simulated_teams.py`: sprints are drawn
from five laws, with phases, drifts, growing scope, several teams and teams that count finished
stories only. The worlds stand in two halves that cover the same ground. The estimator may be
chosen by the one half; the other is kept aside and says how good the choice was. `drawn` takes
40 further worlds, each drawn at random from the same ranges: nobody picked them.

Settings are the product's defaults, but for what a team would state: past velocity, the calendar
and, where scope grows, by how much on average. Each line says

- met: how often all was done by the end of the named sprint. Whoever counts days finds the same,
  since a promise ends with a sprint;
- said: the chance that the forecast itself gave for the sprint ends that it named at P85;
- PIT: how often the true end lay below the 50, 85 and 95 % point of the forecast's own
  distribution, ties broken by chance (the randomised probability integral transform). It judges
  the distribution apart from the grain of whole sprints.
"""

import argparse
from dataclasses import dataclass
from datetime import date
from math import ceil

import numpy as np

from roadmap2backlog.model.backlog import Backlog, Story
from roadmap2backlog.model.outlook import Milestone
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.pipeline.planning import forecast_of

START = date(2027, 1, 4)
MARKS = (("p50", 0.50), ("p85", 0.85), ("p95", 0.95))
LONGEST = 400


@dataclass(frozen=True)
class World:
    """What really happens; shares are of the mean velocity.

    `law` is the family of a sprint's velocity, `scatter` its coefficient of variation, `memory`
    the correlation of neighbouring sprints, `drift` the most that the mean moves a sprint,
    `ahead` how many sprints of work there are, `sizes` the scatter of true sizes around the
    estimates, `growth` how much scope grows in all. `whole`: unfinished stories count for nothing
    until they are finished. `creeping`: scope arrives sprint by sprint, not at once.
    """

    half: str
    law: str
    scatter: float
    history: int
    ahead: tuple[float, float] = (4, 14)
    sizes: float = 0.0
    memory: float = 0.0
    drift: float = 0.0
    growth: float = 0.0
    creeping: bool = False
    teams: int = 1
    links: float = 0.0
    whole: bool = False
    points: tuple[int, ...] = (1, 2, 3, 5, 8)

    @property
    def name(self) -> str:
        """Say what differs from the plainest world."""
        words = [f"{self.law} {self.scatter:g}, {self.history} past"]
        words += [f"{self.teams} teams"] * (self.teams > 1)
        for word in ("sizes", "memory", "drift", "growth", "links"):
            if getattr(self, word):
                words.append(f"{word} {getattr(self, word):g}")
        words += ["creeping"] * (self.creeping and self.growth > 0) + ["whole"] * self.whole
        if self.ahead != (4, 14):
            words.append(f"{self.ahead[0]:g}-{self.ahead[1]:g} ahead")
        return ", ".join(words)


A, B = "choosing", "aside"
WORLDS = (
    World(A, "normal", 0.15, 5),
    World(B, "normal", 0.25, 8, sizes=0.3),
    World(A, "lognormal", 0.3, 6, sizes=0.3),
    World(B, "lognormal", 0.4, 10),
    World(A, "gamma", 0.5, 12),
    World(B, "gamma", 0.35, 4, sizes=0.3),
    World(A, "negative binomial", 0.3, 6, sizes=0.3),
    World(B, "negative binomial", 0.2, 15),
    World(A, "uniform", 0.1, 10),
    World(B, "normal", 0.1, 20),
    World(A, "lognormal", 0.5, 3),
    World(B, "gamma", 0.4, 3),
    World(A, "normal", 0.25, 10, memory=0.4),
    World(B, "lognormal", 0.3, 14, memory=0.6),
    World(A, "normal", 0.2, 8, drift=0.03),
    World(B, "gamma", 0.25, 12, drift=0.02),
    World(A, "normal", 0.2, 6, growth=0.15),
    World(B, "lognormal", 0.25, 6, growth=0.1, creeping=True),
    World(A, "normal", 0.3, 5, teams=2),
    World(B, "lognormal", 0.25, 8, teams=4, links=0.2),
    World(A, "normal", 0.25, 6, ahead=(2, 5)),
    World(B, "gamma", 0.3, 10, ahead=(15, 35)),
    World(A, "lognormal", 0.3, 7, sizes=0.3, whole=True),
    World(B, "negative binomial", 0.25, 5, sizes=0.5, whole=True, points=(3, 5, 8, 13)),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=(A, B, "both", "drawn"), default="both")
    parser.add_argument("--futures", type=int, default=600)
    parser.add_argument("--seed", type=int, default=500_000)
    chosen = parser.parse_args()
    head = ("P50 met", "P85 met", "P95 met", "said", "PIT 50", "PIT 85", "PIT 95")
    print(f"{'':58}", *(f"{word:>8}" for word in head))
    worlds = tuple(map(drawn_world, range(40))) if chosen.half == "drawn" else WORLDS
    for half in (A, B, "drawn"):
        rows = []
        for number, world in enumerate(worlds):
            if world.half == half and chosen.half in (half, "both"):
                rows.append(row(world, chosen.futures, chosen.seed + 10_000 * number))
                print(f"{half:9} {world.name:48}", *(f"{v:8.1%}" for v in rows[-1]), flush=True)
        if rows:
            print(f"{half:9} {'mean':48}", *(f"{v:8.1%}" for v in np.mean(rows, axis=0)))


def drawn_world(number: int) -> World:
    """Return a world with everything drawn; most have one team and no memory, drift or growth."""
    rng = np.random.default_rng(60_000 + number)
    law = str(rng.choice(("normal", "lognormal", "gamma", "negative binomial", "uniform")))
    shortest = float(rng.integers(2, 11))
    memory = round(float(rng.uniform(0.2, 0.6)), 2) if rng.random() < 0.2 else 0.0
    teams = int(rng.integers(2, 5)) if rng.random() < 0.2 else 1
    return World(
        "drawn",
        str(rng.choice(("normal", "lognormal"))) if memory else law,
        scatter=round(float(rng.uniform(0.1, 0.5)), 2),
        history=int(rng.integers(3, 21)),
        ahead=(shortest, shortest + float(rng.integers(2, 16))),
        sizes=float(rng.choice((0.0, 0.0, 0.3, 0.5))),
        memory=memory,
        drift=round(float(rng.uniform(0.005, 0.02)), 3) if rng.random() < 0.15 else 0.0,
        growth=round(float(rng.uniform(0.05, 0.25)), 2) if rng.random() < 0.25 else 0.0,
        creeping=bool(rng.random() < 0.5),
        teams=teams,
        links=0.2 if teams > 1 and rng.random() < 0.5 else 0.0,
        whole=bool(rng.random() < 0.3),
    )


def row(world: World, futures: int, seed: int) -> list[float]:
    """Return the shares met, what was said, and the shares of the PIT."""
    met = np.zeros((futures, len(MARKS)))
    said, places = np.zeros(futures), np.zeros(futures)
    for number in range(futures):
        rng = np.random.default_rng(seed + number)
        backlog, settings, done = future(world, rng, seed + number)
        whole = forecast_of(backlog, settings, START, None).milestones[-1]
        for place, (mark, _) in enumerate(MARKS):
            day = getattr(whole, mark)
            met[number, place] = day is not None and done <= day.sprint
        said[number] = whole.p85.chance if whole.p85 else 0.0
        places[number] = pit(whole, done, rng)
    return [*met.mean(axis=0), said.mean(), *(np.mean(places <= share) for _, share in MARKS)]


def pit(whole: Milestone, done: int, rng: np.random.Generator) -> float:
    """Return where the true sprint lies in the forecast's distribution, ties broken by chance."""
    chances = {chance.sprint: chance.chance for chance in whole.fan}
    if done < min(chances):
        return 0.0
    low = chances.get(done - 1, 0.0 if done <= max(chances) else 1.0)
    return float(rng.uniform(low, chances.get(done, 1.0)))


def future(world: World, rng: np.random.Generator, seed: int) -> tuple[Backlog, Settings, int]:
    """Return what a forecast is told, and the number of the sprint in which all was done."""
    means = rng.uniform(12, 60, size=world.teams)
    paces = [pace(world, mean, rng) for mean in means]
    stories = work(world, means, rng)
    past = [seen(world, line[: world.history], rng) for line in paces]
    settings = Settings.model_validate(
        {
            "teams": [{"id": f"t{n}", "velocity": line} for n, line in enumerate(past)],
            "sprints": {"start": START.isoformat(), "length_days": 14},
            "forecast": {"trials": 1000, "seed": seed % 997, "scope_growth": world.growth},
        }
    )
    ahead = [line[world.history :] for line in paces]
    return Backlog(stories=tuple(stories)), settings, finished(world, stories, ahead, rng)


def pace(world: World, mean: float, rng: np.random.Generator) -> np.ndarray:
    """Return what a team can do in each sprint, the past ones first."""
    count = world.history + LONGEST
    sprints = np.arange(count) - world.history
    level = mean * np.maximum(0.3, 1 + rng.uniform(-world.drift, world.drift) * sprints)
    if world.memory:
        return np.maximum(0.0, level * remembered(world, count, rng))
    return np.maximum(0.0, level * drawn(world.law, world.scatter, mean, count, rng))


def remembered(world: World, count: int, rng: np.random.Generator) -> np.ndarray:
    """Return factors with mean 1 of which neighbours are alike."""
    moods = np.empty(count)
    moods[0] = rng.standard_normal()
    for number in range(1, count):
        fresh = (1 - world.memory**2) ** 0.5 * rng.standard_normal()
        moods[number] = world.memory * moods[number - 1] + fresh
    if world.law == "lognormal":
        width = np.log(1 + world.scatter**2) ** 0.5
        return np.exp(width * moods - width**2 / 2)
    return 1 + world.scatter * moods


def drawn(law: str, cv: float, mean: float, count: int, rng: np.random.Generator) -> np.ndarray:
    """Return independent factors with mean 1."""
    if law == "normal":
        return rng.normal(1, cv, count)
    if law == "uniform":
        return rng.uniform(1 - cv * 3**0.5, 1 + cv * 3**0.5, count)
    if law == "lognormal":
        width = np.log(1 + cv**2) ** 0.5
        return rng.lognormal(-(width**2) / 2, width, count)
    if law == "gamma":
        return rng.gamma(cv**-2, cv**2, count)
    variance = (cv * mean) ** 2
    if variance <= mean:
        return rng.poisson(mean, count) / mean
    number = mean**2 / (variance - mean)
    return rng.negative_binomial(number, number / (number + mean), count) / mean


def seen(world: World, past: np.ndarray, rng: np.random.Generator) -> list[float]:
    """Return the velocity that a team wrote down, in whole points."""
    if not world.whole:
        return [float(v) for v in np.rint(past)]
    stock, told = 0.0, []
    points = int(rng.choice(world.points))
    need = points * size_factor(world, rng)
    for room in past:
        stock += room
        done = 0
        while need <= stock:
            stock -= need
            done += points
            points = int(rng.choice(world.points))
            need = points * size_factor(world, rng)
        told.append(float(done))
    return told


def size_factor(world: World, rng: np.random.Generator) -> float:
    return float(np.exp(rng.normal(-(world.sizes**2) / 2, world.sizes)))


def work(world: World, means: np.ndarray, rng: np.random.Generator) -> list[Story]:
    """Return stories in the order in which they are worked off, the teams' stories mixed."""
    found = []
    for team, mean in enumerate(means):
        left = mean * rng.uniform(*world.ahead)
        while left > 0:
            points = int(rng.choice(world.points))
            left -= points
            name = f"t{team}-{len(found)}"
            found.append(Story(id=name, title="x", points=points, team=f"t{team}"))
    order = [found[n] for n in rng.permutation(len(found))]
    for place, story in enumerate(order):
        others = [o.id for o in order[max(0, place - 15) : place] if o.team != story.team]
        if others and rng.random() < world.links:
            blocker = others[int(rng.integers(len(others)))]
            order[place] = story.model_copy(update={"depends_on": (blocker,)})
    return order


def finished(
    world: World, stories: list[Story], ahead: list[np.ndarray], rng: np.random.Generator
) -> int:
    """Return the number of the sprint, from 1, in which the last story was done."""
    arriving = world.growth if world.creeping else 0.0
    once = 1.0 if world.creeping else 1.0 + world.growth
    needs = {s.id: once * s.points * size_factor(world, rng) for s in stories}
    queues = [[s for s in stories if s.team == f"t{n}"] for n in range(world.teams)]
    totals = [sum(needs[s.id] for s in queue) for queue in queues]
    extra = [arriving * total for total in totals]
    planned = [max(1, ceil(t / line[:50].mean())) for t, line in zip(totals, ahead, strict=True)]
    for sprint in range(LONGEST):
        open_before = {s.id for queue in queues for s in queue}
        for team, queue in enumerate(queues):
            # Scope arrives in even parts over the first two thirds of the time it should take.
            part = extra[team] / max(1, ceil(planned[team] * 2 / 3))
            if sprint < ceil(planned[team] * 2 / 3) and part:
                needs[f"new {team} {sprint}"] = part
                queue.append(Story(id=f"new {team} {sprint}", title="x", team=f"t{team}"))
            room = ahead[team][sprint]
            blocked = []
            while queue and room > 0:
                story = queue.pop(0)
                theirs = [o for o in story.depends_on if o in open_before]
                if theirs:
                    blocked.append(story)
                    continue
                if needs[story.id] > room:
                    needs[story.id] -= room
                    room = 0.0
                    blocked.append(story)
                    break
                room -= needs[story.id]
            queue[:0] = blocked
        if not any(queues):
            return sprint + 1
    raise AssertionError("never done")


if __name__ == "__main__":
    main()
