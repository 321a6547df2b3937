"""Prints how many pushes full of seeded faults, deaths and lost locks end as if nothing had been.

Usage: python benchmarks/bad_luck.py [SEEDS]
"""

import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "sync")]

import test_jira_chaos  # noqa: E402 -- the tests' own world

SEEDS = int(sys.argv[1]) if len(sys.argv) > 1 else 60


def main() -> None:
    for cloud, name in ((True, "Cloud"), (False, "Data Center")):
        began, failed = time.monotonic(), []
        for seed in range(SEEDS):
            with tempfile.TemporaryDirectory() as folder:
                try:
                    test_jira_chaos.test_bad_luck_changes_nothing_in_the_end(
                        Path(folder), cloud, seed
                    )
                except AssertionError:
                    failed.append(seed)
        seconds = time.monotonic() - began
        print(
            f"{name}: {SEEDS - len(failed)} of {SEEDS} converge in {seconds:.0f} s {failed or ''}"
        )


if __name__ == "__main__":
    main()
