"""A push from the page: the change set first, then the push. The page runs the verb itself."""

import asyncio
import json
import sys

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from roadmap2backlog.web.acting import body_of
from roadmap2backlog.web.answers import refused, room_of
from roadmap2backlog.web.templating import html

_SECONDS = 3600


async def preview(request: Request) -> Response:
    """Return what a push would change in the tracker; nothing is sent."""
    code, told, words = await _push(room_of(request).path, "--dry-run")
    if told is None:
        return refused(words or f"the push ended with code {code}", "R801")
    shown = html("push.html", told=told, words=words, done=False)
    return JSONResponse({"done": True, "html": shown, "code": code})


async def apply(request: Request) -> Response:
    """Send the changes."""
    if await body_of(request) is None:
        return refused("this is no request of the page")
    code, told, words = await _push(room_of(request).path, "--yes")
    if told is None:
        return refused(words or f"the push ended with code {code}", "R801")
    shown = html("push.html", told=told, words=words, done=code == 0)
    return JSONResponse({"done": code == 0, "html": shown, "code": code})


async def _push(path: str, *options: str) -> tuple[int, dict[str, object] | None, str]:
    """Return the exit code of a push, what it printed as JSON, and what it said to people."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "roadmap2backlog", "push", path, "--format", "json", *options,
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
