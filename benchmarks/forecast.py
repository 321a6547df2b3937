"""Prints how well the dates of the forecast keep their promise, and how long a forecast takes.

    python benchmarks/forecast.py [--teams 500] [--stories 10000]

Each simulated team has a true velocity that the forecast does not see, only its past sprints.
"""

import argparse
import sys
import time
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from simulated_teams import START, simulated_team
from sprint_plans import sprint_plan

from roadmap2backlog.pipeline.planning import forecast_of

HISTORIES = ((3, 0.3), (6, 0.25), (12, 0.35))
MARKS = ("p50", "p85", "p95")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--teams", type=int, default=500)
    parser.add_argument("--stories", type=int, default=10_000)
    chosen = parser.parse_args()
    print("past sprints  spread   done by P50   by P85   by P95")
    for history, spread in HISTORIES:
        shares = calibration(chosen.teams, history, spread)
        print(f"{history:12} {spread:7.2f} {shares[0]:12.1%} {shares[1]:8.1%} {shares[2]:8.1%}")
    backlog, settings = sprint_plan(chosen.stories, 10, 1)
    trials = settings.model_copy(
        update={"forecast": settings.forecast.model_copy(update={"trials": 10_000})}
    )
    started = time.perf_counter()
    forecast_of(backlog, trials, date(2027, 1, 4), None)
    print(f"10,000 trials over {chosen.stories} stories: {time.perf_counter() - started:.1f} s")


def calibration(teams: int, history: int, spread: float) -> list[float]:
    hits = [0, 0, 0]
    for seed in range(10_000, 10_000 + teams):
        team = simulated_team(seed, history=history, spread=spread, trials=1000)
        whole = forecast_of(team.backlog, team.settings, START, None).milestones[-1]
        done = START + timedelta(days=team.sprints * 14)
        for number, mark in enumerate(MARKS):
            day = getattr(whole, mark)
            hits[number] += day is not None and done <= day.date + timedelta(days=1)
    return [count / teams for count in hits]


if __name__ == "__main__":
    main()
