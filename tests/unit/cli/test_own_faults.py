"""A mistake of the program itself is told in a few lines, without what the error may quote."""

import subprocess
import sys

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


def test_developers_see_all_of_it():
    assert "Traceback" in run("-X", "dev").stderr
