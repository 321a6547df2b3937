"""Starts the server of the review page."""

import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import uvicorn

from roadmap2backlog.diagnostics import WorkspaceError
from roadmap2backlog.web.app import create_app
from roadmap2backlog.web.guards import LOOPBACK, Gate
from roadmap2backlog.web.room import Room

_TOKEN_BYTES = 24
_PATIENCE_SECONDS = 2
_WAITING = 64


@dataclass(frozen=True, slots=True)
class Place:
    """Where to serve; port 0 takes a free one. An empty token makes one by chance."""

    host: str = "127.0.0.1"
    port: int = 0
    token: str = ""

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host in LOOPBACK


def serve(backlog: Path, place: Place, today: date, opened: Callable[[str], None]) -> None:
    """Serve the page until the process is stopped.

    Args:
        backlog: The file under review.
        place: Where to listen.
        today: The day that plans start on where the settings name none.
        opened: Called with the address, token included, once the port is taken.

    Raises:
        WorkspaceError: If the port cannot be taken.
    """
    listening = _socket(place)
    port = listening.getsockname()[1]
    token = place.token or secrets.token_urlsafe(_TOKEN_BYTES)
    app = create_app(Room(backlog, today), Gate(token, port, place.host))
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, ws="none", server_header=False, lifespan="on",
        timeout_graceful_shutdown=_PATIENCE_SECONDS,
    )  # fmt: skip
    shown = f"[{place.host}]" if ":" in place.host else place.host
    opened(f"http://{shown}:{port}/?token={token}")
    uvicorn.Server(config).run(sockets=[listening])


def _socket(place: Place) -> socket.socket:
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    try:
        found = socket.socket(family, socket.SOCK_STREAM)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((place.host, place.port))
        found.listen(_WAITING)
    except OSError as error:
        raise WorkspaceError(f"{place.host}:{place.port}: {error.strerror or error}") from error
    return found
