"""Prints how well the dates of the forecast keep their promise, and how long a forecast takes.

    python benchmarks/forecast.py [--futures 400] [--stories 10000] [--seed 10000]

Each row is one kind of world from `tests/simulated_teams.py`: so many teams are simulated from
their past sprints to their last story, and counted is how often they were done by the day that
the forecast had named beforehand. Times are seconds of processor time, and on the clock.
"""

import argparse
import sys
import time
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from simulated_teams import START, WORLDS, World, simulated
from sprint_plans import sprint_plan

from roadmap2backlog.pipeline.planning import forecast_of

MARKS = ("p50", "p85", "p95")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--futures", type=int, default=400)
    parser.add_argument("--stories", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=10_000)
    chosen = parser.parse_args()
    print("done by                                        P50     P85     P95")
    for world in WORLDS:
        shares = calibration(world, chosen.futures, chosen.seed)
        print(f"{world.name:42}", *(f"{share:7.1%}" for share in shares), flush=True)
    for count in (1000, chosen.stories):
        backlog, settings = sprint_plan(count, 10, 1)
        trials = settings.forecast.model_copy(update={"trials": 10_000})
        settings = settings.model_copy(update={"forecast": trials})
        wall, spent = time.perf_counter(), time.process_time()
        forecast_of(backlog, settings, date(2027, 1, 4), None)
        wall, spent = time.perf_counter() - wall, time.process_time() - spent
        print(f"10,000 trials over {count:,} stories of 10 teams, plan and forecast: "
              f"{spent:.1f} s of processor time, {wall:.1f} s on the clock")  # fmt: skip


def calibration(world: World, futures: int, seed: int) -> list[float]:
    """Return the shares of futures that were done by P50, P85 and P95."""
    hits = [0, 0, 0]
    for number in range(seed, seed + futures):
        teams = simulated(world, number)
        whole = forecast_of(teams.backlog, teams.settings, START, None).milestones[-1]
        done = START + timedelta(days=teams.sprints * 14)
        for place, mark in enumerate(MARKS):
            day = getattr(whole, mark)
            hits[place] += day is not None and done <= day.date + timedelta(days=1)
    return [count / futures for count in hits]


if __name__ == "__main__":
    main()
