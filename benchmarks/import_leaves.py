"""Prints for each foreign roadmap how many text leaves it has and how many the import keeps.

    python benchmarks/import_leaves.py [FILE…]

Without files, all of the development data is read (`R2B_SHARED_DATA` says where it lies).
"""

import sys
import time
from pathlib import Path

from development_data import DATA

from roadmap2backlog.checking import check_roadmap
from roadmap2backlog.diagnostics import has_errors
from roadmap2backlog.loading.formats import import_roadmap
from roadmap2backlog.loading.roadmap import load_roadmap
from roadmap2backlog.loading.write_roadmap import render_roadmap

KINDS = {".yaml", ".yml", ".md", ".html", ".csv"}


def sources() -> list[Path]:
    folders = (DATA / "roadmaps", DATA / "jira-csv-exports")
    return [
        path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in KINDS
    ]


def main() -> None:
    total = [0, 0, 0]
    print(f"{'file':36} leaves   kept by rule  init   cap     ms  loads")
    for path in [Path(name) for name in sys.argv[1:]] or sources():
        started = time.perf_counter()
        read = import_roadmap(path.read_bytes(), path.name)
        spent = (time.perf_counter() - started) * 1000
        if read.value is None:
            worst = next(found for found in read.findings if found.level == "error")
            print(f"{path.name:36} {worst.code} at line {worst.span.line}: {worst.message}")
            continue
        found = read.value
        by_rule = found.leaves - len(found.rescued)
        loaded = load_roadmap(render_roadmap(found.roadmap), "roadmap.yaml")
        clean = not loaded.findings and not has_errors(
            check_roadmap(loaded.unwrap().value, loaded.unwrap().source_map)
        )
        capabilities = sum(len(i.capabilities) for i in found.roadmap.initiatives)
        print(
            f"{path.name:36} {found.leaves:6} {found.kept:6} {by_rule:7}"
            f" {len(found.roadmap.initiatives):5} {capabilities:5} {spent:6.0f}"
            f"  {'yes' if clean else 'NO'}"
        )
        total = [a + b for a, b in zip(total, (found.leaves, found.kept, by_rule), strict=True)]
    print(f"{'all':36} {total[0]:6} {total[1]:6} {total[2]:7}")


if __name__ == "__main__":
    main()
