"""Prints how long `r2b --help` and `r2b check` take, measured in imports of click and yaml.

    python benchmarks/start.py [RUNS] [FILE]

RUNS (at least 15) of each command take turns; what counts is the median of the processor time.
The first table is what an installed package does, whose bytecode lies beside it; the second
compiles everything anew in each run, as a checkout does where Python may not write bytecode.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
START = "from roadmap2backlog.__main__ import main; main()"
SMALL = ROOT / "examples" / "minimal" / "roadmap.yaml"
WANTED = 3.0


def spent(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Return the seconds of processor time and of the clock that a command takes."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", *arguments], check=True, capture_output=True, env=environment,
        cwd=ROOT,
    )  # fmt: skip
    after, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - started
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, clock


def compare(runs: int, file: Path, environment: dict[str, str]) -> None:
    commands = {
        "import click, yaml": ["import click, yaml"],
        "r2b --help": [START, "--help"],
        f"r2b check {file.name}": [START, "check", str(file)],
    }
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, arguments in commands.items():
            found = spent(arguments, environment)
            if turn:  # the first turn writes the bytecode
                times[name].append(found)
    cpu = {name: median(each[0] for each in found) for name, found in times.items()}
    clock = {name: median(each[1] for each in found) for name, found in times.items()}
    (base, *_) = commands
    for name in commands:
        ratio, by_clock = cpu[name] / cpu[base], clock[name] / clock[base]
        verdict = "" if name == base else "  fine" if ratio <= WANTED else "  TOO SLOW"
        print(
            f"  {name:26} {cpu[name] * 1000:6.0f} ms  {ratio:5.2f}"
            f"   on the clock {clock[name] * 1000:6.0f} ms  {by_clock:5.2f}{verdict}"
        )


def main() -> None:
    runs = max(15, int(sys.argv[1])) if len(sys.argv) > 1 else 15
    file = Path(sys.argv[2]) if len(sys.argv) > 2 else SMALL
    plain = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
    with tempfile.TemporaryDirectory() as folder:
        print(f"with bytecode, medians of {runs} runs:")
        compare(runs, file, plain | {"PYTHONPYCACHEPREFIX": folder})
    print(f"without, medians of {runs} runs:")
    compare(runs, file, plain | {"PYTHONDONTWRITEBYTECODE": "1"})


if __name__ == "__main__":
    main()
