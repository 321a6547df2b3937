"""Prints how far the default schedule is from what OR-Tools CP-SAT finds, and how long both take.

    python benchmarks/schedule.py [--seconds 60] [--only STORIES] [--seeds 2]

Needs the extra `[optimize]`. Each row is one seeded sprint plan from `tests/sprint_plans.py`;
`behind` is the weighted delay of the default above the best plan CP-SAT found when it started
from the default's own plan, `bound` how far the default is above the proven lower bound, and
`broken` counts rules that an independent checker found broken.
"""

import argparse
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from sprint_plans import broken_rules, could_be_placed, sprint_plan

from roadmap2backlog.scheduling.fill_sprints import fill_sprints
from roadmap2backlog.scheduling.optimize import optimize

SHAPES = ((100, 3), (300, 4), (500, 5), (1000, 8), (2000, 10))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--only", type=int, default=0)
    parser.add_argument("--seeds", type=int, default=2)
    chosen = parser.parse_args()
    print(
        "stories teams seed  default s  weighted delay   CP-SAT   behind   bound  broken  room left"
    )
    for count, teams in SHAPES:
        if chosen.only in (0, count):
            for seed in range(chosen.seeds):
                row(count, teams, seed, chosen.seconds)


def row(count: int, teams: int, seed: int, seconds: float) -> None:
    backlog, settings = sprint_plan(count, teams, seed)
    started = time.perf_counter()
    found = fill_sprints(backlog, settings, date(2027, 1, 4))
    spent = time.perf_counter() - started
    wrong = len(broken_rules(backlog, settings, found.plan))
    unused = len(could_be_placed(backlog, settings, found.plan))
    best = optimize(found, seconds)
    behind = found.plan.cost / best.cost - 1
    proven = found.plan.cost / best.lower_bound - 1 if best.lower_bound else float("nan")
    print(
        f"{count:7} {teams:5} {seed:4} {spent:10.2f} {found.plan.cost:15.0f} {best.cost:8.0f}"
        f" {behind:8.2%} {proven:7.2%} {wrong:7} {unused:10}",
        flush=True,
    )


if __name__ == "__main__":
    main()
