"""One program at a time: in a folder, or in a place of a tracker."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from roadmap2backlog.diagnostics import WorkspaceError


@contextlib.contextmanager
def only_one(folder: Path | None, waiting: Callable[[], bool]) -> Iterator[None]:
    """Hold a folder for one push or build at a time; a program that dies lets go of it.

    Args:
        folder: Where the backlog lies; None holds nothing.
        waiting: Called while another one holds it; waits a little, and returns whether to go on.

    Raises:
        WorkspaceError: If the other one holds it for too long.
    """
    handle = None if folder is None or not folder.is_dir() else os.open(folder, os.O_RDONLY)
    with _held(handle, f"{folder}: another r2b is at work here; run again later", waiting):
        yield


@contextlib.contextmanager
def only_one_on_this_machine(place: str | None, waiting: Callable[[], bool]) -> Iterator[None]:
    """Hold a place in a tracker for one push of this account of this machine at a time.

    Args:
        place: Its name; None holds nothing.
        waiting: As for `only_one`.

    Raises:
        WorkspaceError: If the other one holds it for too long.
    """
    from hashlib import sha256  # noqa: PLC0415 -- only for a push
    from tempfile import gettempdir  # noqa: PLC0415 -- as above

    owner = os.getuid() if hasattr(os, "getuid") else ""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    handle: int | None = None
    if place is not None:
        name = f"r2b-{owner}-{sha256(place.encode()).hexdigest()[:16]}.lock"
        with contextlib.suppress(OSError):
            handle = os.open(Path(gettempdir(), name), flags, 0o600)
    with _held(handle, "another push to this project is running; run again later", waiting):
        yield


@contextlib.contextmanager
def _held(handle: int | None, refusal: str, waiting: Callable[[], bool]) -> Iterator[None]:
    """Hold an open file or folder, and close it in the end; None holds nothing."""
    try:
        while handle is not None and not _taken(handle):
            if not waiting():
                raise WorkspaceError(refusal)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _taken(handle: int) -> bool:
    """Return whether an open file could be taken for ourselves; yes where that is unknown."""
    try:
        import fcntl  # noqa: PLC0415 -- not on every system; there the tracker's note has to do

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except (ImportError, OSError):
        return True
    return True
