"""`r2b notify` against a real server on loopback."""

import json
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from roadmap2backlog.diagnostics import TrackerError
from roadmap2backlog.trackers.webhook import send

EXAMPLE = Path(__file__).parents[2] / "examples" / "minimal" / "backlog.yaml"
SECRET = "T0KEN-CANARY"  # noqa: S105 -- a canary


class Hook(BaseHTTPRequestHandler):
    """Keeps what it is sent and answers with a status."""

    status = 200
    busy = 0
    bodies: list[bytes] = []  # noqa: RUF012 -- one server per test

    def do_POST(self):
        Hook.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
        Hook.busy -= 1
        self.send_response(429 if Hook.busy >= 0 else Hook.status)
        self.send_header("Retry-After", "7")
        self.send_header("Location", "/elsewhere")
        self.end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture
def hook():
    Hook.status, Hook.bodies, Hook.busy = 200, [], 0
    server = HTTPServer(("127.0.0.1", 0), Hook)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{SECRET}"
    server.shutdown()
    server.server_close()


def notify(url: str | None, *arguments: str) -> subprocess.CompletedProcess:
    env = {k: v for k, v in os.environ.items() if k != "SLACK_WEBHOOK_URL"}
    env |= {"SLACK_WEBHOOK_URL": url} if url is not None else {}
    command = [sys.executable, "-m", "roadmap2backlog", "notify", str(EXAMPLE), *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=env, timeout=60, check=False)


def test_the_message_arrives_once_with_blocks(hook):
    done = notify(hook)
    assert done.returncode == 0
    assert [list(json.loads(body)) for body in Hook.bodies] == [["text", "blocks"]]
    assert SECRET not in done.stdout + done.stderr


def test_a_busy_webhook_is_asked_again_after_the_time_it_names(hook):
    Hook.busy = 2
    waited = []
    send(hook, "{}", waited.append)
    assert (len(Hook.bodies), waited) == (3, [7.0, 7.0])


def test_a_webhook_that_stays_busy_is_left_alone(hook):
    Hook.busy = 9
    with pytest.raises(TrackerError, match="429") as found:
        send(hook, "{}", lambda _seconds: None)
    assert len(Hook.bodies) == 3
    assert SECRET not in str(found.value)


@pytest.mark.parametrize("status", [302, 400, 500])
def test_a_refusal_ends_4_and_never_shows_the_address(hook, status):
    Hook.status = status
    done = notify(hook)
    assert done.returncode == 4
    assert len(Hook.bodies) == 1
    assert SECRET not in done.stdout + done.stderr


@pytest.mark.parametrize(
    "url",
    [
        f"http://example.com/{SECRET}",
        f"ftp://x/{SECRET}",
        f"http://127.0.0.1:1/{SECRET}",
        f"http://[{SECRET}",
        f"https://{SECRET}..example/",
    ],
)
def test_an_address_that_cannot_be_used_is_not_shown(url):
    done = notify(url)
    assert done.returncode == 4
    assert SECRET not in done.stdout + done.stderr
    assert "a mistake of r2b" not in done.stderr


def test_without_an_address_it_says_which_variable_is_missing():
    done = notify(None)
    assert done.returncode == 2
    assert "SLACK_WEBHOOK_URL" in done.stderr


def test_a_dry_run_prints_the_message_and_needs_no_address():
    assert "blocks" in json.loads(notify(None, "--dry-run").stdout)
