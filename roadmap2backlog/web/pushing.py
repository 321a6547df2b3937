"""A push from the page: the change set first, then the push. The page runs the verbs themselves."""

import asyncio
import json
import sys

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from roadmap2backlog.pipeline.reviewing.bench import revision_of
from roadmap2backlog.web.acting import body_of
from roadmap2backlog.web.answers import refused, room_of
from roadmap2backlog.web.templating import html

_SECONDS = 3600
_COUNTS = ("created", "updated", "linked", "ranked")
_FINE = 0

Told = dict[str, object]


async def preview(request: Request) -> Response:
    """Return what a push would change in the tracker; nothing is sent."""
    code, told, words = await _run("push", room_of(request).path, "--dry-run")
    if told is None:
        return refused(words or f"the push ended with code {code}", "R801")
    shown = html("push.html", told=told, words=words, done=False)
    pending = code == _FINE and any(told.get(name) for name in _COUNTS)
    return JSONResponse(
        {"done": True, "html": shown, "code": code, "changed": pending, "build": _name(told),
         "conflicts": told.get("conflicts", [])}
    )  # fmt: skip


async def apply(request: Request) -> Response:
    """Send the changes, if they are still those that were shown."""
    data = await body_of(request) or {}
    path = room_of(request).path
    _, would, words = await _run("push", path, "--dry-run")
    if would is None or _name(would) != data.get("build"):
        return refused(
            words or "backlog or tracker changed since the changes were shown: look again"
        )
    return _done(*await _run("push", path, "--yes"))


async def pull(request: Request) -> Response:
    """Bring back what people changed in the tracker; where both changed, the backlog's stays."""
    code, told, words = await _run("pull", room_of(request).path)
    if told is None:
        return refused(words or f"the pull ended with code {code}", "R801")
    return JSONResponse({"done": code == _FINE, "words": words or "The tracker's words are here."})


def _done(code: int, told: Told | None, words: str) -> Response:
    if told is None:
        return refused(words or f"the push ended with code {code}", "R801")
    shown = html("push.html", told=told, words=words, done=code == _FINE)
    return JSONResponse({"done": code == _FINE, "html": shown, "code": code, "findings": []})


async def _run(verb: str, path: str, *options: str) -> tuple[int, Told | None, str]:
    """Return the exit code of a verb, what it printed as JSON, and what it said to people."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "roadmap2backlog", verb, path, "--format", "json", *options,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, err = await asyncio.wait_for(process.communicate(), _SECONDS)
    try:
        told = json.loads(out)
    except ValueError:
        told = None
    words = err.decode("utf-8", errors="replace").strip()
    return process.returncode or 0, told if isinstance(told, dict) else None, words


def _name(told: Told) -> str:
    """Return a name for exactly this change set."""
    return revision_of(json.dumps(told, sort_keys=True).encode())
