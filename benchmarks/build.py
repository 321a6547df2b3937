"""Time and peak memory of `r2b build`: first, unchanged, and after one changed line.

python benchmarks/build.py [capabilities ...]

Every build is a process of its own. `growth` is the exponent between two sizes: 1.0 means ten
times the size takes ten times as long. Processor time counts; the clock depends on what else the
machine does. At the end: 10,000 explicit stories, long form.
"""

import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from large_roadmaps import capabilities, explicit_stories

_STORIES = 10_000
_LARGE = 5_000_000
"""Characters of a roadmap that is not built a third time."""


@dataclass(frozen=True)
class Taken:
    """What a build took: seconds of processor and clock, and peak memory in MB."""

    processor: float
    clock: float
    memory: float

    def __str__(self) -> str:
        return f"{self.processor:8.2f} s {self.clock:8.2f} s {self.memory:7.0f} MB"


def build(folder: Path) -> Taken:
    """Return what a build of a folder took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    script = (
        "import sys, resource; sys.argv = ['r2b', 'build', '--format', 'json']\n"
        "from roadmap2backlog.__main__ import main\n"
        "try: main()\n"
        "finally:\n"
        "    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "    print('peak', peak, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=False
    )
    clock = time.perf_counter() - started
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(spent, clock, int(done.stderr.split()[-1]) / 1024)


def measure(name: str, roadmap: str, changed: str) -> Taken:
    """Print what three builds of a roadmap take; return the first."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "roadmap.yaml").write_text(roadmap)
        first = build(folder)
        print(f"{name:>16}  first     {first}", flush=True)
        print(f"{'':16}  unchanged {build(folder)}", flush=True)
        if len(roadmap) < _LARGE:
            (folder / "roadmap.yaml").write_text(changed)
            print(f"{'':16}  one line  {build(folder)}", flush=True)
    return first


def main() -> None:
    sizes = [int(n) for n in sys.argv[1:]] or [100, 1_000, 10_000, 100_000]
    print(f"{'capabilities':>16}  build     processor      clock    memory")
    start = build_of_nothing()
    known: list[tuple[int, Taken]] = []
    for size in sizes:
        first = measure(f"{size:,}", *_pair(capabilities, size))
        known.append((size, first))
    print(f"start alone: {start.processor:.2f} s, {start.memory:.0f} MB")
    for (less, quick), (more, slow) in pairwise(known):
        scale = math.log(more / less)
        by_time = (slow.processor - start.processor) / (quick.processor - start.processor)
        by_memory = (slow.memory - start.memory) / max(1.0, quick.memory - start.memory)
        print(
            f"growth {less:,} to {more:,}: time {math.log(by_time) / scale:.2f}, "
            f"memory {math.log(by_memory) / scale:.2f}"
        )
    if len(sys.argv) == 1:
        measure(f"{_STORIES:,} stories", *_pair(explicit_stories, _STORIES))


def build_of_nothing() -> Taken:
    """Return what a build of one line takes."""
    with tempfile.TemporaryDirectory() as place:
        Path(place, "roadmap.yaml").write_text("initiatives: [{title: One}]\n")
        return build(Path(place))


def _pair(make: Callable[[int, Random], str], size: int) -> tuple[str, str]:
    """Return a roadmap, and the same with one title changed."""
    roadmap = make(size, Random(1))
    return roadmap, roadmap.replace("title: Area 0 ", "title: Area 0 renewed ", 1)


if __name__ == "__main__":
    main()
