"""Count the requests of a push: 1,000 stories, 150 epics, 1,500 links, against the sandbox.

    python benchmarks/push.py [data-center] [steps|chain|layers|random|bipartite|star|clique|every]

Prints how many requests the first push, an unchanged one, one edited word and one moved story
take, and for how long they ran; `every` prints those of a first push for graphs of each kind.
"""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from roadmap2backlog.sandbox.server import Sandbox
from roadmap2backlog.sandbox.site import Site

STORIES, EPICS, LINKS = 1000, 150, 1500
MOST_FIRST = 100
KINDS = ("steps", "chain", "layers", "random", "bipartite", "star", "clique")


def possible(kind: str, chance: random.Random) -> Iterator[tuple[int, int]]:
    """Yield links of a graph of some kind, from a story to a later one, more than enough."""
    if kind == "chain":
        yield from ((n, n + 1) for n in range(STORIES - 1))
    if kind == "star":
        yield from ((0, n) for n in range(1, STORIES))
    if kind == "clique":
        yield from combinations(range(56), 2)
    while True:
        one, other = sorted(chance.sample(range(STORIES), 2))
        near = other - one < 400
        halves = one < STORIES // 2 <= other
        layers = other // 100 - one // 100 == 1
        if {"steps": near, "bipartite": halves, "layers": layers}.get(kind, True):
            yield (one, other)


def backlog(kind: str) -> str:
    """Return the text of a backlog whose links form a graph of some kind, without cycles."""
    pairs: set[tuple[int, int]] = set()
    for pair in possible(kind, random.Random(1)):
        pairs.add(pair)
        if len(pairs) == LINKS:
            break
    lines = ["version: 1", "epics:"]
    lines += [f"  - {{id: e{n}, title: Epic {n}}}" for n in range(EPICS)]
    lines.append("stories:")
    for number in range(STORIES):
        blockers = ", ".join(f"s{one}" for one, other in sorted(pairs) if other == number)
        lines.append(
            f"  - {{id: s{number}, epic: e{number % EPICS}, title: Story {number}, "
            f"points: {number % 8 + 1}, depends_on: [{blockers}]}}"
        )
    return "\n".join(lines) + "\n"


def push(folder: Path, box: Sandbox) -> tuple[int, dict[str, object], int, Counter[str], float]:
    """Push, and return the answer, how many requests it took by kind, and the seconds."""
    before = len(box.service.log)
    started = perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "roadmap2backlog", "push", "--yes", "--format", "json"],
        cwd=folder, env={**os.environ, **box.environment}, capture_output=True, check=False,
    )  # fmt: skip
    seconds = perf_counter() - started
    sent = box.service.log[before:]
    kinds = Counter(f"{one.method} {one.path.partition('?')[0].split('/')[-1]}" for one in sent)
    return done.returncode, json.loads(done.stdout), len(sent), kinds, seconds


def measure(kind: str, *, cloud: bool, steps: tuple[str, ...]) -> None:
    """Push to a new sandbox and print what each step took."""
    with TemporaryDirectory() as name, Sandbox(Site(cloud=cloud)) as box:
        folder = Path(name)
        file = folder / "backlog.yaml"
        file.write_text(backlog(kind))
        (folder / "r2b.yaml").write_text("tracker: {jira: {project: DEMO}}\n")
        for what in steps:
            if what == "one word":
                file.write_text(file.read_text().replace("title: Story 500,", "title: Tale 500,"))
            if what == "one move":
                lines = file.read_text().splitlines()
                line = lines.pop()
                lines.insert(len(lines) - 20, line)
                file.write_text("\n".join(lines) + "\n")
            code, said, count, kinds, seconds = push(folder, box)
            numbers = {k: v for k, v in said.items() if isinstance(v, int) and v}
            print(f"{kind:<9} {what:<10} exit {code}, {count} requests, {seconds:.1f} s, {numbers}")
            if what == "first push":
                print("   ", ", ".join(f"{n} {kind}" for kind, n in kinds.most_common(8)))


def main() -> None:
    """Measure what the command line names."""
    cloud = "data-center" not in sys.argv[1:]
    named = [word for word in sys.argv[1:] if word in (*KINDS, "every")]
    if "every" in named:
        for kind in KINDS:
            measure(kind, cloud=cloud, steps=("first push",))
    else:
        steps = ("first push", "unchanged", "one word", "one move")
        measure(named[0] if named else "steps", cloud=cloud, steps=steps)
    bound = 2 + -(-(STORIES + EPICS) // 100) + 5
    print(f"bounds: first {MOST_FIRST}, unchanged {bound}")


if __name__ == "__main__":
    main()
