"""The routes of the review page."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from roadmap2backlog.diagnostics import Roadmap2BacklogError
from roadmap2backlog.web import acting, building, live, pushing, viewing
from roadmap2backlog.web.answers import failed
from roadmap2backlog.web.guards import Gate, Guard
from roadmap2backlog.web.room import Room
from roadmap2backlog.web.templating import ASSETS

ROUTES = (
    Route("/", viewing.page),
    Route("/rows", viewing.rows),
    Route("/story", viewing.story),
    Route("/find", viewing.find),
    Route("/at", viewing.at),
    Route("/state", viewing.state),
    Route("/sprints", viewing.sprint_names),
    Route("/cost", viewing.cost),
    Route("/reasons", viewing.reasons),
    Route("/see/{name}", viewing.see),
    Route("/report.css", viewing.part_style),
    Route("/report.js", viewing.part_script),
    Route("/events", live.events),
    Route("/edit", acting.edit, methods=["POST"]),
    Route("/undo", acting.undo, methods=["POST"]),
    Route("/redo", acting.redo, methods=["POST"]),
    Route("/rebuild", building.preview, methods=["POST"]),
    Route("/rebuild/apply", building.apply, methods=["POST"]),
    Route("/push", pushing.preview, methods=["POST"]),
    Route("/push/apply", pushing.apply, methods=["POST"]),
    Route("/pull", pushing.pull, methods=["POST"]),
    Mount("/assets", StaticFiles(directory=ASSETS)),
)


def create_app(room: Room, gate: Gate) -> ASGIApp:
    """Return the page of a room behind its gate."""

    @contextlib.asynccontextmanager
    async def watching(_: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(room.watch())
        try:
            yield
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    app = Starlette(
        routes=ROUTES,
        exception_handlers={Roadmap2BacklogError: _failed},
        lifespan=watching,
    )
    app.state.room = room
    app.state.gate = gate
    return Guard(app, gate)


async def _failed(_: object, error: Exception) -> Response:
    return failed(str(error))
