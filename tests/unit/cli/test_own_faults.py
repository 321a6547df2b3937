"""A mistake of the program itself is told in a few lines, without what the error may quote."""

import subprocess
import sys
from pathlib import Path

import pytest

BROKEN = """
import sys
from roadmap2backlog import cli

def fail(**_):
    raise KeyError("token-4711")

cli.program.main = fail
cli.main()
"""


def run(*flags):
    return subprocess.run(
        [sys.executable, *flags, "-c", BROKEN], capture_output=True, text=True, check=False
    )


def test_a_mistake_of_our_own_is_told_without_a_traceback():
    done = run()
    assert done.returncode == 4
    assert done.stderr.startswith("failed: a mistake of r2b itself, not of your files (KeyError in")
    assert "Traceback" not in done.stderr
    assert "4711" not in done.stderr


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
def test_a_full_disk_behind_the_output_is_no_mistake_of_our_own():
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "roadmap2backlog", "schema", "lock"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 4
    assert done.stderr.startswith("failed: the output cannot be written")


def test_an_output_that_is_closed_is_nothing_to_fail_for():
    done = subprocess.run(
        ["sh", "-c", '"$0" -m roadmap2backlog schema lock >&-', sys.executable],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_developers_see_all_of_it():
    assert "Traceback" in run("-X", "dev").stderr
