"""Runs the program as a person would, in this process or in one of its own."""

import contextlib
import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from roadmap2backlog.cli import main


@dataclass(frozen=True)
class Run:
    """What a run left behind: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


def r2b(*arguments: str | Path, cwd: Path | None = None) -> Run:
    """Run the program in this process: quick, and a bug shows as an exception."""
    out, err = io.StringIO(), io.StringIO()
    before, sys.argv = sys.argv, ["r2b", *map(str, arguments)]
    folder = Path.cwd()
    try:
        if cwd is not None:
            os.chdir(cwd)
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            main()
    except SystemExit as ended:
        return Run(int(ended.code or 0), out.getvalue(), err.getvalue())
    finally:
        sys.argv = before
        os.chdir(folder)
    raise AssertionError("the program ended without an exit code")


def r2b_process(
    *arguments: str | Path,
    cwd: Path | None = None,
    stdin: bytes = b"",
    environment: dict[str, str] | None = None,
) -> Run:
    """Run the program in a process of its own, as a shell does."""
    done = subprocess.run(
        [sys.executable, "-m", "roadmap2backlog", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=os.environ | (environment or {}),
        timeout=120,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())
