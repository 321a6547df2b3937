"""The verbs that the page runs as programs of their own: they read their environment."""

import asyncio
import json
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass

_SECONDS = 3600
_PROGRESS = re.compile(r"progress (\d+) (\d+)\s*")
_LONGEST_LINE = 1 << 20

Told = dict[str, object]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Ran:
    """What became of a verb: its exit code, what it printed as JSON, what it said to people."""

    code: int
    told: Told | None
    words: str


async def run_verb(verb: str, path: str, *options: str, progress: Progress) -> Ran:
    """Run a verb over a backlog and return what became of it; `progress` hears how far it is."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "roadmap2backlog", verb, path, "--format", "json", *options,
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE, limit=_LONGEST_LINE,
        env=os.environ | {"R2B_PROGRESS": "lines"},
    )  # fmt: skip
    if process.stdout is None or process.stderr is None:  # pragma: no cover -- both are pipes
        raise RuntimeError(verb)
    out, words, code = await asyncio.wait_for(
        asyncio.gather(process.stdout.read(), _heard(process.stderr, progress), process.wait()),
        _SECONDS,
    )
    try:
        told = json.loads(out)
    except ValueError:
        told = None
    return Ran(code, told if isinstance(told, dict) else None, words)


async def _heard(stream: asyncio.StreamReader, progress: Progress) -> str:
    """Return what a program says to people; lines of progress are passed on instead."""
    said = []
    async for line in stream:
        text = line.decode("utf-8", errors="replace")
        found = _PROGRESS.fullmatch(text)
        if found:
            progress(int(found[1]), int(found[2]))
        else:
            said.append(text)
    return "".join(said).strip()
