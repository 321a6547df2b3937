"""The review page behind a real server on loopback, for tests that talk HTTP to it."""

import socket
from contextlib import contextmanager
from datetime import date
from threading import Event, Thread

import httpx
import uvicorn
from reviewed import TOKEN

from roadmap2backlog.web.app import create_app
from roadmap2backlog.web.guards import Gate
from roadmap2backlog.web.room import Room

TODAY = date(2027, 1, 4)


class _Server(uvicorn.Server):
    """Says when it is ready."""

    ready: Event

    async def startup(self, sockets=None):
        await super().startup(sockets)
        self.ready.set()


@contextmanager
def served(backlog):
    """Yield a client whose requests pass the guards; its `base_url` has the port."""
    listening = socket.create_server(("127.0.0.1", 0))
    host = f"127.0.0.1:{listening.getsockname()[1]}"
    gate = Gate(TOKEN, listening.getsockname()[1])
    config = uvicorn.Config(
        create_app(Room(backlog, TODAY), gate), log_level="critical", ws="none", lifespan="on",
        timeout_graceful_shutdown=1,
    )  # fmt: skip
    server = _Server(config)
    server.ready = Event()
    thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    assert server.ready.wait(10)
    headers = {"origin": f"http://{host}", "x-r2b-token": TOKEN}
    try:
        with httpx.Client(base_url=f"http://{host}", headers=headers, timeout=20) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()
