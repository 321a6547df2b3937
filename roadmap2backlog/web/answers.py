"""What the page's own requests get back."""

from starlette.requests import Request
from starlette.responses import JSONResponse

from roadmap2backlog.pipeline.reviewing.bench import Saved
from roadmap2backlog.web.room import Room

_DONE, _CONFLICT, _REFUSED, _UNAVAILABLE = 200, 409, 422, 503


def room_of(request: Request) -> Room:
    """Return the room that the server serves."""
    room: Room = request.app.state.room
    return room


def person_of(request: Request) -> str:
    """Return the name that a person's session gave itself; at most 40 characters of it."""
    return request.headers.get("x-r2b-person", "")[:40]


def tab_of(request: Request) -> str:
    """Return the name of the very tab, so that it is not told what it did itself."""
    return request.headers.get("x-r2b-tab", "")[:40]


def saved_answer(saved: Saved, undo: tuple[bool, bool]) -> JSONResponse:
    """Return what became of an edit: 200 done, 409 somebody else was there, 422 refused."""
    edited = saved.edited
    status = _CONFLICT if edited.refused and edited.clashes else _REFUSED
    return JSONResponse(
        {
            "done": not edited.refused,
            "revision": saved.version.revision,
            "elsewhere": saved.elsewhere,
            "touched": list(edited.touched),
            "findings": [found.as_dict() for found in edited.findings],
            "clashes": [clash.as_dict() for clash in edited.clashes],
            "offer": list(edited.offer),
            "undo": undo[0],
            "redo": undo[1],
        },
        status if edited.refused else _DONE,
    )


def refused(message: str, code: str = "R706") -> JSONResponse:
    """Return that nothing was done, and why."""
    finding = {"code": code, "severity": "error", "message": message, "hint": ""}
    return JSONResponse({"done": False, "findings": [finding], "clashes": [], "offer": []},
                        _REFUSED)  # fmt: skip


def failed(message: str) -> JSONResponse:
    """Return that disk or tracker failed; nothing was written."""
    finding = {"code": "", "severity": "error", "message": message, "hint": "nothing was written"}
    return JSONResponse({"done": False, "findings": [finding], "clashes": [], "offer": []},
                        _UNAVAILABLE)  # fmt: skip
