"""Sizes and times of the report page and other formats on seeded backlogs.

python benchmarks/report.py [stories ...]
"""

import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from report_subjects import planned

from roadmap2backlog.reporting import format_names, render


def main() -> None:
    sizes = [int(n) for n in sys.argv[1:]] or [20, 300, 1000, 2000]
    for stories in sizes:
        started = time.perf_counter()
        subject = planned(stories, date(2027, 1, 4))
        ready = time.perf_counter() - started
        print(f"{stories} stories: order, plan and forecast {ready:.1f} s")
        for name in format_names():
            if name in {"png", "graph-png"} and stories > 300:
                continue
            started = time.perf_counter()
            content = render(replace(subject), name)
            took = time.perf_counter() - started
            size = len(content if isinstance(content, bytes) else content.encode())
            print(f"  {name:10} {size / 1000:9.1f} kB {took:6.2f} s")


if __name__ == "__main__":
    main()
