"""A push as a person sees it: the question, the progress, the answer."""

import os
import sys
from pathlib import Path

import pytest
from jira_world import TOKEN, World, backlog_text, site

from roadmap2backlog.sandbox.server import Sandbox

pty = pytest.importorskip("pty")


def on_a_terminal(world, answer):
    """Push in a terminal, answer the question, and return exit code and everything shown."""
    tests = Path(__file__).parents[1]
    path = os.pathsep.join([str(tests.parent), str(tests)])
    environment = {
        **os.environ, **world.box.environment, "PYTHONPATH": path, "TERM": "xterm", "CI": "",
        "COLUMNS": "100", "LINES": "40",
    }  # fmt: skip
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(world.folder)
        words = [sys.executable, str(tests / "quick_push.py"), "push"]
        os.execve(sys.executable, words, environment)  # noqa: S606 -- our own program
    shown = b""
    while True:
        try:
            some = os.read(terminal, 4096)
        except OSError:
            break
        if not some:
            break
        if b"Push?" in some and answer:
            os.write(terminal, answer)
            answer = b""
        shown += some
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()


@pytest.fixture
def world(tmp_path):
    with Sandbox(site()) as box:
        yield World(tmp_path / "w", box, backlog_text(8, links=4))


def test_a_person_who_says_yes_sees_how_far_it_is(world):
    code, shown = on_a_terminal(world, b"y\n")
    assert code == 0, shown
    assert shown.index("+ core/e0/s1: Story number 1") < shown.index("Push? [y/N]")
    assert "pushing" in shown[shown.index("Push?") :]
    assert "done: 9 created" in shown
    assert TOKEN not in shown
    assert len(world.rows()) == 9


def test_a_person_who_says_no_changes_nothing(world):
    code, shown = on_a_terminal(world, b"\n")
    assert (code, world.rows()) == (0, ()), shown
    assert not (world.folder / "backlog.lock.json").exists()
