"""Time and memory of whole builds and imports, each in a process of its own."""

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
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
    """One run: seconds of processor time and peak memory."""

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
        lines.append(f"  - {_order(chance)} in shop {number}")
    return "\n".join(lines) + "\n"


def description_of(bullets: int, seed: int = 1) -> str:
    """Return a roadmap with one initiative, which describes all it holds in one text."""
    chance = random.Random(seed)
    lines = ["version: 1", "initiatives:", "- title: Shops", "  description: |"]
    lines += [f"    - {_order(chance)} in shop {number}" for number in range(bullets)]
    return "\n".join(lines) + "\n"


def page_of(bullets: int, seed: int = 1) -> str:
    """Return a page with as many entries, every tenth of them wrapped, and a list of its parts."""
    chance = random.Random(seed)
    areas = range(bullets // 10)
    lines = ["# Shops", "", *(f"- Area {area}" for area in areas)]
    for number in range(bullets):
        if number % 10 == 0:
            lines += ["", f"## Area {number // 10} of all", ""]
        parting = "\n  " if number % 10 else " "
        lines.append(f"- {_order(chance)}{parting}in shop {number}")
    return "\n".join(lines) + "\n"


def _order(chance: random.Random) -> str:
    return " ".join(map(chance.choice, (_VERBS, _THINGS, _ENDS)))


class Kind(NamedTuple):
    """What is run: how the text is made, the file that it is in, and the command."""

    text: Callable[[int], str]
    file: str
    command: tuple[str, ...]


KINDS = {
    "bullets": Kind(roadmap_of, "roadmap.yaml", ("build",)),
    "in one description": Kind(description_of, "roadmap.yaml", ("build",)),
    "imported": Kind(page_of, "plan.md", ("import", "plan.md", "-o", "roadmap.yaml")),
}


def measured(sizes: Sequence[int], kind: str = "bullets") -> Iterator[Growth]:
    """Yield a run of each size; a small one before them compiles the source, and is left out.

    An installed package is compiled already.
    """
    with tempfile.TemporaryDirectory() as compiled:
        surroundings = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
        _run(10, kind, surroundings)
        for size in sizes:
            yield _run(size, kind, surroundings)


def _run(size: int, kind: str, surroundings: Mapping[str, str]) -> Growth:
    """Return what one run takes, in a process of its own."""
    text_of, file, arguments = KINDS[kind]
    with tempfile.TemporaryDirectory() as folder:
        text = text_of(size)
        Path(folder, file).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "roadmap2backlog", *arguments]
        quiet = subprocess.DEVNULL
        child = subprocess.Popen(command, cwd=folder, env=surroundings, stdout=quiet, stderr=quiet)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise RuntimeError(f"the run of {size} {kind} failed")
    return Growth(size, len(text.encode()), used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)
