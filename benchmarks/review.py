"""How quick the review page is with many stories, beside a page of 50.

    python benchmarks/review.py [STORIES]

Times are relative: each figure also stands in units of how long this machine takes to read the
file as YAML once, so that two machines can be compared.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import httpx
from served import served  # the tests' own server

from roadmap2backlog.loading.backlog import load_backlog
from roadmap2backlog.merging.document import fresh_text
from roadmap2backlog.model.backlog import (
    AcceptanceCriterion,
    Backlog,
    BacklogInitiative,
    Epic,
    Story,
)
from roadmap2backlog.web.offline import offline_page

RUNS = 3


def backlog(stories: int) -> Backlog:
    def name(k: int) -> str:
        return f"i{k // 100}/c{k // 10}/s{k}"

    return Backlog(
        initiatives=tuple(BacklogInitiative(id=f"i{k}", title=f"Initiative {k}", value=k % 7 + 1)
                          for k in range(-(-stories // 100))),
        epics=tuple(Epic(id=f"i{k // 10}/c{k}", title=f"Epic {k}", initiative=f"i{k // 10}")
                    for k in range(-(-stories // 10))),
        stories=tuple(
            Story(
                id=name(k), epic=f"i{k // 100}/c{k // 10}", title=f"Do thing number {k} well",
                story=f"As a user, I want to do thing {k}, so that it works.",
                points=(1, 2, 3, 5, 8)[k % 5], value=k % 11,
                acceptance=(AcceptanceCriterion(given="a user", when=f"they do {k}", then="done"),),
                depends_on=(name(k - 7),) if k % 3 == 0 and k > 7 else (),
            )
            for k in range(stories)
        ),
    )  # fmt: skip


def asked(client: httpx.Client, path: str) -> None:
    client.get(path).raise_for_status()


def timed(act: Callable[[], object], runs: int = RUNS) -> float:
    """Return the least time in seconds."""
    best = 1e9
    for _ in range(runs):
        start = time.perf_counter()
        act()
        best = min(best, time.perf_counter() - start)
    return best


def measure(stories: int, folder: Path) -> dict[str, float]:
    path = folder / "backlog.yaml"
    path.write_text(fresh_text(backlog(stories)), encoding="utf-8")
    data = path.read_bytes()
    found = {"reading the file once": timed(lambda: load_backlog(data, "x"))}
    last = f"i{(stories - 1) // 100}/c{(stories - 1) // 10}/s{stories - 1}"
    with served(path) as client:
        client.timeout = 120
        found["first page, server just started"] = timed(lambda: asked(client, "/"), 1)
        found["first page again"] = timed(lambda: asked(client, "/"))
        found["a letter typed into the search"] = timed(
            lambda: asked(client, "/rows?q=thing+number+49")
        )
        found["more rows while scrolling"] = timed(lambda: asked(client, "/rows?from=80&count=160"))
        found["cost of the order, first time"] = timed(lambda: asked(client, "/cost"), 1)
        found["one story opened"] = timed(lambda: asked(client, f"/story?id={last}"))
        numbers = iter(range(100))

        def edit() -> None:
            fields = {"labels": {"before": [], "after": [f"n{next(numbers)}"]}}
            edit = {"op": "set", "id": last, "fields": fields}
            client.post("/edit", json=edit).raise_for_status()

        found["one edit saved"] = timed(edit)
        found["cost of the new order"] = timed(lambda: asked(client, "/cost"), 1)
        found["rows drawn after it"] = timed(lambda: asked(client, "/rows?count=80"))
    return found


def main() -> None:
    stories = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder:
        many, few = measure(stories, Path(folder)), measure(50, Path(folder))
    unit = many["reading the file once"]
    print(f"| what | 50 stories | {stories} stories | in readings of the file |")
    print("|---|---|---|---|")
    for name, seconds in many.items():
        print(f"| {name} | {few[name]:.3f} s | {seconds:.3f} s | {seconds / unit:.1f} |")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "backlog.yaml")
        path.write_text(fresh_text(backlog(stories)), encoding="utf-8")
        start = time.perf_counter()
        page, _ = offline_page(path, date(2027, 1, 4))
        size = len(page or "") / 1e6
        print(f"offline page: {size:.1f} MB in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
