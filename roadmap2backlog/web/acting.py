"""Edits that come from the page."""

import json
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from roadmap2backlog.pipeline.reviewing.bench import Saved
from roadmap2backlog.pipeline.reviewing.edits import read_edit
from roadmap2backlog.web.answers import person_of, refused, room_of, saved_answer, tab_of


async def edit(request: Request) -> Response:
    """Do one edit: its JSON, and under `seen` the revision that the page showed."""
    data = await body_of(request)
    if data is None:
        return refused("this is no edit")
    seen = data.pop("seen", "")
    read = read_edit(data)
    wanted = read.value
    if wanted is None:
        return refused(read.findings[0].message)
    room, person = room_of(request), person_of(request)
    known = seen if isinstance(seen, str) else ""
    return await _saved(request, lambda: room.bench.edit(wanted, person, known))


async def undo(request: Request) -> Response:
    """Take the person's last edit back."""
    room, person = room_of(request), person_of(request)
    return await _saved(request, lambda: room.bench.undo(person))


async def redo(request: Request) -> Response:
    """Do again what the person took back last."""
    room, person = room_of(request), person_of(request)
    return await _saved(request, lambda: room.bench.redo(person))


async def body_of(request: Request) -> dict[str, object] | None:
    """Return the JSON object of a request, or None if it brings none."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        return None
    try:
        data = json.loads(await request.body())
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


async def _saved(request: Request, act: Callable[[], Saved]) -> Response:
    room, person = room_of(request), person_of(request)
    saved = await run_in_threadpool(act)
    if not saved.edited.refused:
        room.tell(saved, tab_of(request))
    return saved_answer(saved, room.bench.can(person))
