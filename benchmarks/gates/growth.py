"""Time and memory of whole builds, each in a process of its own."""

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

_VERBS = (
    "Import",
    "Export",
    "Search",
    "Filter",
    "Share",
    "Archive",
    "Review",
    "Approve",
    "Print",
    "Merge",
    "Sort",
    "Restore",
)
_THINGS = (
    "invoices", "orders, returns and credit notes", "customer records", "weekly reports",
    "delivery notes", "price lists", "stock levels", "supplier contracts", "loyalty points",
    "branch calendars", "card payments", "the audit log",
)  # fmt: skip
_ENDS = (
    "from CSV and Excel", "on web and mobile", "by date, branch or clerk", "within 5 seconds",
    "for managers", "when the period is closed", "with one click", "up to 20 MB", "as PDF",
)  # fmt: skip


class Growth(NamedTuple):
    """One build: seconds of processor time and peak memory."""

    bullets: int
    text_bytes: int
    cpu_seconds: float
    peak_bytes: int


def roadmap_of(bullets: int, seed: int = 1) -> str:
    """Return a roadmap with that many capabilities, all different, ten to an initiative."""
    chance = random.Random(seed)
    lines = ["version: 1", "initiatives:"]
    for number in range(bullets):
        if number % 10 == 0:
            lines += [f"- title: Area {number // 10}", "  capabilities:"]
        parts = chance.choice(_VERBS), chance.choice(_THINGS), chance.choice(_ENDS)
        lines.append(f"  - {' '.join(parts)} in shop {number}")
    return "\n".join(lines) + "\n"


def measured(sizes: Sequence[int]) -> Iterator[Growth]:
    """Yield a build of each size."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            text = roadmap_of(size)
            Path(folder, "roadmap.yaml").write_text(text, encoding="utf-8")
            command = [sys.executable, "-m", "roadmap2backlog", "build"]
            child = subprocess.Popen(
                command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode:
                raise RuntimeError(f"the build of {size} bullets failed")
        yield Growth(size, len(text.encode()), used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)
