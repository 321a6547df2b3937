"""The sandbox on loopback: HTTP around one site."""

import json
import socket
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any, Self

from roadmap2backlog.sandbox.answering import Reply
from roadmap2backlog.sandbox.board import board_page
from roadmap2backlog.sandbox.faults import Fault, Faults, read_fault
from roadmap2backlog.sandbox.service import Sent, SiteService
from roadmap2backlog.sandbox.site import Site
from roadmap2backlog.sandbox.store import Store

HOST = "127.0.0.1"
_LARGEST = 20_000_000
_ADMIN = "/sandbox/"


class Sandbox:
    """A Jira look-alike on loopback; serves from a thread of its own.

    Args:
        site: What it is like.
        state: File for its state; None for memory.
        port: Port, 0 for any free one.
        faults: What goes wrong.
        lag: After a change, so many searches do not see it yet.
        expires_after: After so many requests the token does not count any more; 0 means never.
        hook: Told the running number of a request and `before` or `after` it is done.

    Raises:
        OSError: If the port is taken.
    """

    def __init__(
        self,
        site: Site | None = None,
        *,
        state: Path | None = None,
        port: int = 0,
        faults: tuple[Fault, ...] = (),
        lag: int = 0,
        expires_after: int = 0,
        hook: Callable[[int, str], None] | None = None,
    ) -> None:
        self.site = site or Site()
        self.store = Store(state, lag)
        self.service = SiteService(self.site, self.store, Faults(faults), hook, expires_after)
        service = self.service

        class Handler(_Handler):
            """Requests to this service."""

        Handler.service = service
        self._server = _Server((HOST, port), Handler)
        self._thread = Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        """The address."""
        return f"http://{HOST}:{self._server.server_address[1]}{self.site.prefix}"

    @property
    def environment(self) -> dict[str, str]:
        """The environment variables that lead here."""
        if self.site.cloud:
            return {
                "JIRA_URL": self.url, "JIRA_EMAIL": self.site.email,
                "JIRA_API_TOKEN": self.site.token,
            }  # fmt: skip
        return {"JIRA_URL": self.url, "JIRA_PERSONAL_TOKEN": self.site.token}

    def __enter__(self) -> Self:
        """Start serving."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop serving and close the state."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self.store.close()

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Return the data that a person with all rights gets, past faults and log."""
        return self.service.ask(method, path, body)

    def wait(self) -> None:
        """Return when serving ends."""
        while self._thread.is_alive():
            self._thread.join(0.5)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that go away."""


class _Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server_version = "r2b-sandbox"
    service: SiteService
    timeout = 60
    wbufsize = -1

    def do_GET(self) -> None:
        """Answer."""
        self._take()

    do_POST = do_PUT = do_DELETE = do_GET  # noqa: N815 -- names that http.server calls

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- http.server's name
        """Write nothing: requests are logged in memory."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        """Return the time of our clock, which need not be right."""
        moment = time.time() if timestamp is None else timestamp
        return super().date_time_string(moment + self.service.site.skew)

    def _take(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        raw = self.rfile.read(min(length, _LARGEST))
        root = f"http://{self.headers.get('Host', HOST)}"
        if self.path == "/" and self.command == "GET":
            self._send(Sent(_page(self.service)))
        elif self.path.startswith(_ADMIN):
            self._send(Sent(_administer(self.service, self.command, self.path, raw)))
        else:
            login = self.headers.get("Authorization", "")
            prefix = self.service.site.prefix
            path = self.path.removeprefix(prefix) if self.path.startswith(f"{prefix}/") else "/"
            self._send(self.service.take(self.command, path, login, raw, root + prefix))

    def _send(self, sent: Sent) -> None:
        """Send a reply, part of it or nothing."""
        if sent.reply is None:
            self._hang_up()
            return
        body = sent.reply.bytes
        self.send_response(sent.reply.status)
        for name, value in sent.reply.headers.items():
            self.send_header(name, value)
        if body or sent.reply.status not in {204, 304}:
            self.send_header("Content-Type", sent.reply.kind)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if sent.cut else body)
        self.wfile.flush()
        if sent.cut:
            self._hang_up()

    def _hang_up(self) -> None:
        """End the connection without a word."""
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)


def _page(service: SiteService) -> Reply:
    policy = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
    page = board_page(service.site, service.store).encode()
    return Reply(content=page, kind="text/html;charset=UTF-8", headers=policy)


def _administer(service: SiteService, method: str, path: str, raw: bytes) -> Reply:
    """Answer what only a sandbox has: its faults and its log."""
    name = path.removeprefix(_ADMIN)
    if name == "log" and method == "GET":
        return Reply(data=[f"{one.method} {one.path} {one.status}" for one in service.log])
    if name != "faults":
        return Reply(404, {"errorMessages": ["The sandbox has /sandbox/faults and /sandbox/log."]})
    if method == "DELETE":
        service.faults.clear()
    elif method == "POST":
        try:
            texts = json.loads(raw)
            service.faults.add(*(read_fault(str(text)) for text in texts))
        except (ValueError, TypeError) as error:
            return Reply(400, {"errorMessages": [str(error)]})
    return Reply(
        data=[f"{f.kind}={f.value}:{f.where}@{f.first}*{f.times}" for f in service.faults.waiting]
    )
