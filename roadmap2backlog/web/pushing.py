"""A push from the page: the change set first, then the push. The page runs the verbs themselves."""

import json

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from roadmap2backlog.pipeline.reviewing.bench import revision_of
from roadmap2backlog.web.acting import body_of
from roadmap2backlog.web.answers import refused, room_of
from roadmap2backlog.web.templating import html
from roadmap2backlog.web.verbs import Ran, Told, run_verb

_COUNTS = ("created", "updated", "linked", "ranked")
_FINE = 0
_CHANGED = "backlog or tracker changed since the changes were shown: look again"


async def preview(request: Request) -> Response:
    """Return what a push would change in the tracker; nothing is sent."""
    ran = await _run(request, "push", "--dry-run")
    if ran.told is None:
        return _without_result(ran, "push")
    pending = ran.code == _FINE and any(ran.told.get(name) for name in _COUNTS)
    shown = html("push.html", told=ran.told, words=ran.words, done=False, pending=pending)
    return JSONResponse(
        {"done": True, "html": shown, "code": ran.code, "changed": pending,
         "shown": _name(ran.told), "conflicts": ran.told.get("conflicts", [])}
    )  # fmt: skip


async def apply(request: Request) -> Response:
    """Send the changes, if they are still those that were shown."""
    data = await body_of(request) or {}
    would = await _run(request, "push", "--dry-run")
    if would.told is None or _name(would.told) != data.get("shown"):
        return refused(would.words or _CHANGED)
    ran = await _run(request, "push", "--yes")
    if ran.told is None:
        return _without_result(ran, "push")
    shown = html("push.html", told=ran.told, words=ran.words, done=ran.code == _FINE, pending=True)
    return JSONResponse(
        {"done": ran.code == _FINE, "html": shown, "code": ran.code, "findings": [],
         "conflicts": ran.told.get("conflicts", [])}
    )  # fmt: skip


async def pull(request: Request) -> Response:
    """Bring back what people changed in the tracker; where both changed, the backlog's stays."""
    ran = await _run(request, "pull")
    if ran.told is None:
        return _without_result(ran, "pull")
    words = ran.words or "The tracker's words are here."
    return JSONResponse({"done": ran.code == _FINE, "words": words, "told": ran.told})


async def _run(request: Request, verb: str, *options: str) -> Ran:
    """Return what became of a verb; every open page hears how far it is."""
    room = room_of(request)

    def progress(done: int, total: int) -> None:
        room.tell_progress(verb, done, total)

    return await run_verb(verb, room.path, *options, progress=progress)


def _without_result(ran: Ran, verb: str) -> Response:
    """Return that a verb failed before there was a result; its words name their codes."""
    return refused(ran.words or f"the {verb} ended with code {ran.code}", code="")


def _name(told: Told) -> str:
    """Return a name for exactly this change set, by which the page says what was shown."""
    return revision_of(json.dumps(told, sort_keys=True).encode())
