"""The journal of a push: what was begun, line by line, safe on the disk."""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from roadmap2backlog.diagnostics import WorkspaceError
from roadmap2backlog.workspace.files import read_if_there, reason_of, write


class JournalFile:
    """Lines that survive the death of the program: each is on the disk before `write` returns."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def lines(self) -> list[str]:
        """Return the lines that an earlier run left."""
        data = read_if_there(self._path)
        return [] if data is None else data.decode("utf-8", errors="replace").splitlines()

    def begin(self, lines: Iterable[str]) -> None:
        """Write the file anew, whole or not at all."""
        write(self._path, "".join(f"{line}\n" for line in lines))

    def write(self, line: str) -> None:
        """Add a line and make sure that it lies on the disk.

        Raises:
            WorkspaceError: If the disk is full or the file may not be written.
        """
        try:
            with self._path.open("ab") as file:
                file.write(f"{line}\n".encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise WorkspaceError(f"{self._path}: {reason_of(error)}") from error

    def end(self) -> None:
        """Remove the file: nothing is left open."""
        with contextlib.suppress(OSError):
            self._path.unlink()


def journal_beside(backlog: Path) -> Path:
    """Return where a push keeps its journal, e.g. `backlog.journal.jsonl`; not for git."""
    return backlog.with_name(f"{backlog.stem}.journal.jsonl")
