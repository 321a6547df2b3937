"""Count the requests of a push: 1,000 stories, 150 epics, 1,500 links, against the sandbox.

    python benchmarks/push.py [cloud|data-center]

Prints how many requests the first push, an unchanged one, one edited word and one moved story
take, and for how long they ran.
"""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from roadmap2backlog.sandbox.server import Sandbox
from roadmap2backlog.sandbox.site import Site

STORIES, EPICS, LINKS = 1000, 150, 1500
MOST_FIRST = 100


def backlog() -> str:
    """Return the text of a backlog whose links form a graph without cycles."""
    chance = random.Random(1)
    pairs = set()
    while len(pairs) < LINKS:
        one, other = sorted(chance.sample(range(STORIES), 2))
        if other - one < 400:
            pairs.add((one, other))
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
    before = len(box.desk.log)
    started = perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "roadmap2backlog", "push", "--yes", "--format", "json"],
        cwd=folder, env={**os.environ, **box.environment}, capture_output=True, check=False,
    )  # fmt: skip
    seconds = perf_counter() - started
    sent = box.desk.log[before:]
    kinds = Counter(f"{one.method} {one.path.partition('?')[0].split('/')[-1]}" for one in sent)
    return done.returncode, json.loads(done.stdout), len(sent), kinds, seconds


def main() -> None:
    cloud = "data-center" not in sys.argv[1:]
    with TemporaryDirectory() as name, Sandbox(Site(cloud=cloud)) as box:
        folder = Path(name)
        file = folder / "backlog.yaml"
        file.write_text(backlog())
        (folder / "r2b.yaml").write_text("tracker: {jira: {project: DEMO}}\n")
        for what in ("first push", "unchanged", "one word", "one move"):
            if what == "one word":
                file.write_text(file.read_text().replace("title: Story 500,", "title: Tale 500,"))
            if what == "one move":
                lines = file.read_text().splitlines()
                line = lines.pop()
                lines.insert(len(lines) - 20, line)
                file.write_text("\n".join(lines) + "\n")
            code, said, count, kinds, seconds = push(folder, box)
            numbers = {k: v for k, v in said.items() if isinstance(v, int) and v}
            print(f"{what:<11} exit {code}, {count} requests in {seconds:.1f} s, {numbers}")
            if what == "first push":
                print("   ", ", ".join(f"{n} {kind}" for kind, n in kinds.most_common(8)))
        bound = 2 + -(-(STORIES + EPICS) // 100) + 5
        print(f"bounds: first {MOST_FIRST}, unchanged {bound}")


if __name__ == "__main__":
    main()
