"""Prints time and memory for the largest files there may be, and for those made to blow up.

    python benchmarks/big_files.py [MB]

Each file (100 MB if not told otherwise) is written into a temporary folder and given to the
program in a process of its own; a run over ten minutes is stopped and said so.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
MB = 1_000_000
LONGEST_SECONDS = 600
MEASURE = (
    "import resource, subprocess, sys\n"
    "done = subprocess.run([sys.executable, '-m', 'roadmap2backlog', *sys.argv[1:]],"
    " stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)\n"
    "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
    "print(done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss)\n"
    "print(done.stderr.decode(errors='replace').split('\\n')[0][:110])\n"
)


def initiatives(size: int) -> Iterator[str]:
    yield "initiatives:\n"
    written = 13
    number = 0
    while written < size - 400:
        text = (
            f"  - title: Plan {number}\n    description: Shoppers see what they paid in year {number}."
            f"\n    capabilities:\n      - Shoppers can export invoices of {number} as PDF\n"
            f"      - Managers can refund order {number}\n"
        )
        written += len(text)
        number += 1
        yield text


def one_text(size: int) -> Iterator[str]:
    yield "initiatives:\n  - title: Billing\n    description: |\n"
    line = "      Shoppers can pay by card and see what they paid.\n"
    yield from (line for _ in range((size - 60) // len(line)))


def comments(size: int) -> Iterator[str]:
    yield "initiatives: [Billing]\n"
    line = "# remember what we said about billing in spring\n"
    yield from (line for _ in range((size - 30) // len(line)))


def one_line(size: int) -> Iterator[str]:
    yield "initiatives:\n  - title: Billing\n    why: "
    yield from ("word " * 1000 for _ in range((size - 100) // 5000))
    yield "\n"


def bomb(size: int) -> Iterator[str]:
    del size
    yield "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    yield from (f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30))


def quadratic(size: int) -> Iterator[str]:
    yield f"version: &long {'word ' * (size // 20)}\ninitiatives:\n"
    yield from ("  - *long\n" for _ in range(size // 20))


def brackets(size: int) -> Iterator[str]:
    yield "initiatives: "
    yield from ("[" * 10_000 for _ in range(size // 10_000 - 1))


def too_large(size: int) -> Iterator[str]:
    yield from comments(size)
    yield "#" * 100


def rows(size: int) -> Iterator[str]:
    yield "Title,Status,Target,Notes\n"
    for number in range(size // 70):
        yield f"Plan {number} for invoices and refunds,open,2027-Q1,ask Ann about plan {number}\n"


def run(name: str, verb: str, text: Iterator[str], folder: Path) -> None:
    file = folder / ("plan.csv" if verb == "import" else "roadmap.yaml")
    with file.open("w", encoding="utf-8") as out:
        out.writelines(text)
    size = file.stat().st_size / MB
    arguments = [verb, str(file)]
    arguments += ["-o", str(folder / f"{verb}.yaml")] if verb in {"build", "import"} else []
    started = time.perf_counter()
    try:
        done = subprocess.run(
            [sys.executable, "-c", MEASURE, *arguments], capture_output=True, text=True, check=True,
            cwd=ROOT, timeout=LONGEST_SECONDS, env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        print(f"{name:34} {verb:6} {size:6.1f} MB  stopped after {LONGEST_SECONDS} s", flush=True)
        return
    clock = time.perf_counter() - started
    figures, said = done.stdout.split("\n")[:2]
    code, cpu, peak = figures.split()
    print(
        f"{name:34} {verb:6} {size:6.1f} MB  ends {code} {float(cpu):7.1f} s of processor"
        f" {clock:7.1f} s {int(peak) / 1024:7.0f} MB  {said.replace(str(folder) + os.sep, '')}",
        flush=True,
    )


def main() -> None:
    size = int(float(sys.argv[1]) * MB) if len(sys.argv) > 1 else 100 * MB
    some, few = max(MB // 10, size // 20), max(MB // 10, size // 100)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run("many initiatives", "check", initiatives(size), folder)
        run("one long text", "check", one_text(size), folder)
        run("one long line", "check", one_line(size), folder)
        run("comments", "check", comments(size), folder)
        run("over the limit", "check", too_large(100 * MB), folder)
        run("aliases of aliases (bomb)", "check", bomb(0), folder)
        run("one long text, repeated by alias", "check", quadratic(min(size, MB)), folder)
        run("brackets", "check", brackets(size), folder)
        run("many initiatives", "build", initiatives(few), folder)
        run("many rows", "import", rows(some), folder)


if __name__ == "__main__":
    main()
