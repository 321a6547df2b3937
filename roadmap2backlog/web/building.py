"""A rebuild from the page: what it would change first, then the build."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from roadmap2backlog.pipeline.build import Build, build
from roadmap2backlog.pipeline.changes import changes_as_dict, changes_in_words
from roadmap2backlog.pipeline.reviewing.bench import revision_of
from roadmap2backlog.web.acting import body_of
from roadmap2backlog.web.answers import refused, room_of
from roadmap2backlog.web.room import Room
from roadmap2backlog.web.templating import html
from roadmap2backlog.workspace import lock_beside, read, write, write_over


async def preview(request: Request) -> Response:
    """Return what a build would change, and where backlog and roadmap disagree."""
    room = room_of(request)
    built, problem = await run_in_threadpool(_build, room)
    if built is None:
        return refused(problem)
    changes = changes_as_dict(built)
    shown = html("rebuild.html", lines=changes_in_words(built), changes=changes)
    return JSONResponse({"done": True, "html": shown, "changed": built.changed,
                         "shown": _name(built)} | changes)  # fmt: skip


async def apply(request: Request) -> Response:
    """Build, if it is still the build that was shown."""
    data = await body_of(request) or {}
    room = room_of(request)
    return await run_in_threadpool(_applied, room, str(data.get("shown", "")))


def _applied(room: Room, shown: str) -> Response:
    with room.bench.held():
        there = read(room.path)
        built, problem = _build(room)
        if built is None:
            return refused(problem)
        if _name(built) != shown or not _saved(built, there):
            return refused("roadmap or backlog changed since the changes were shown: look again")
    return JSONResponse({"done": True, "words": "; ".join(built.lines())})


def _build(room: Room) -> tuple[Build | None, str]:
    """Return the build of the roadmap that the backlog names, or why there is none."""
    roadmap = room.roadmap_path()
    if roadmap is None:
        return None, "the roadmap that this backlog names is not there"
    built, reader = build(roadmap, room.path, None)
    if built is None:
        errors = [found for found in reader.findings if found.level == "error"]
        return None, "; ".join(found.message for found in errors[:3])
    return built, ""


def _saved(built: Build, there: bytes) -> bool:
    """Write backlog and lock if the build started from this backlog; return whether it did."""
    if built.changed:
        if not write_over(built.inputs.backlog_path, there, built.text):
            return False
        write(lock_beside(built.inputs.backlog_path), built.lock_text)
    return True


def _name(built: Build) -> str:
    """Return a name for exactly this result made from exactly this backlog."""
    there = built.inputs.backlog.text if built.inputs.backlog else ""
    return revision_of(f"{there}\0{built.text}\0{built.lock_text}".encode())
