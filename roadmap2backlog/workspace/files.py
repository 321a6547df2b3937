"""Whole files in, atomic writes out."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from roadmap2backlog.diagnostics import STANDARD_INPUT_NAME, WorkspaceError

ROADMAP = Path("roadmap.yaml")
BACKLOG = Path("backlog.yaml")
SETTINGS = Path("r2b.yaml")
LOCK = "backlog.lock.json"
STANDARD_INPUT = "-"
_LARGEST_STREAM_BYTES = 100_000_000
_LARGEST_FILE_BYTES = 1_000_000_000
_MEANWHILE = "was changed meanwhile: nothing was written, run it again"
_SETTLING_SECONDS = 0.05
_MOST_WAITS = 40
_HERE, _EXCHANGE = -100, 2
"""Of renameat2(2): names count from the current folder; exchange them."""


def shown_name(path: str | Path) -> str:
    """Return how a file is called in findings."""
    return STANDARD_INPUT_NAME if str(path) == STANDARD_INPUT else str(path)


def read(path: str | Path) -> bytes:
    """Return a file's bytes; `-` reads standard input.

    At most one byte over 1 GB (100 MB of a stream) is read, so that the loader can refuse what is
    larger.

    Raises:
        WorkspaceError: If the file is missing, a folder, or may not be read.
    """
    if str(path) == STANDARD_INPUT:
        return sys.stdin.buffer.read(_LARGEST_STREAM_BYTES + 1)
    try:
        with Path(path).open("rb") as file:
            return file.read(_LARGEST_FILE_BYTES + 1)
    except OSError as error:
        raise WorkspaceError(f"{path}: {reason_of(error)}") from error


def read_if_there(path: str | Path) -> bytes | None:
    """Return a file's bytes, or None where there is no such file.

    Raises:
        WorkspaceError: If the file is there but cannot be read.
    """
    try:
        return read(path)
    except WorkspaceError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return None
        raise


def is_file(path: str | Path) -> bool:
    """Return whether there is such a file; a name that no file can have is none."""
    return os.path.isfile(path)  # noqa: PTH113 -- pathlib raises on a name that is too long


def stamp_of(path: str | Path) -> tuple[int, int]:
    """Return time (ns) and size of a file as it was last written; zeros where there is none."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return 0, 0
    return found.st_mtime_ns, found.st_size


def write(path: str | Path, content: str | bytes) -> None:
    """Write a file whole or not at all: to a temporary file beside it, then rename.

    A symbolic link keeps pointing where it points; the file's permissions stay.

    Raises:
        WorkspaceError: If the file cannot be written; what was there before is untouched.
    """
    target = Path(path).resolve()
    with _prepared(path, target, content) as temporary:
        temporary.replace(target)


def write_over(path: str | Path, expected: bytes, content: str | bytes) -> bool:
    """Write a file as `write` does if it has the bytes expected; return whether it was written.

    What another program writes at the same moment is not lost: where the system can swap two
    names at once, it is found after the swap and put back.

    Raises:
        WorkspaceError: If the file cannot be read or written.
    """
    target = Path(path).resolve()
    with _prepared(path, target, content) as temporary:
        if read(target) != expected:
            return False
        if not _swapped(temporary, target):
            temporary.replace(target)
            return True
        if temporary.read_bytes() == expected:
            return True
        temporary.replace(target)
        return False


def read_settled(path: str | Path) -> bytes:
    """Return a file's bytes once nobody is writing it: some editors write in place, bit by bit.

    Raises:
        WorkspaceError: If the file is missing, a folder, or may not be read.
    """
    import time  # noqa: PLC0415 -- `check` reads each file once and waits for none

    data = read(path)
    for _ in range(_MOST_WAITS):
        if time.time() - _modified(path) >= _SETTLING_SECONDS:
            break
        time.sleep(_SETTLING_SECONDS)
        again = read(path)
        if again == data:
            break
        data = again
    return data


@contextlib.contextmanager
def _prepared(path: str | Path, target: Path, content: str | bytes) -> Iterator[Path]:
    """Yield a file beside the target that has the content on the disk; it is gone afterwards."""
    import tempfile  # noqa: PLC0415 -- reading, which is all that `check` does, needs none

    data = content.encode() if isinstance(content, str) else content
    temporary = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError
        _remove_leftovers(target)
        handle, temporary = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name}.{os.getpid()}."
        )
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_permissions(target))
        yield Path(temporary)
        _settle(target.parent)
    except OSError as error:
        raise WorkspaceError(f"{path}: {reason_of(error)}") from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def _remove_leftovers(target: Path) -> None:
    """Remove what a program that was killed in mid-save left beside the target."""
    if os.name != "posix":
        return
    start = f".{target.name}."
    with os.scandir(target.parent) as entries:
        names = [entry.name for entry in entries if entry.name.startswith(start)]
    for name in names:
        process = name.removeprefix(start).partition(".")[0]
        if process.isdigit() and not _is_running(int(process)):
            with contextlib.suppress(OSError):
                (target.parent / name).unlink()


def _is_running(process: int) -> bool:
    """Return whether a process is there; one of another user counts."""
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _swapped(one: Path, other: Path) -> bool:
    """Exchange what two names stand for in one step; return False where that is impossible."""
    import ctypes  # noqa: PLC0415 -- as above

    try:
        exchange = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    names = (os.fsencode(one), os.fsencode(other))
    return bool(exchange(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)


def _modified(path: str | Path) -> float:
    """Return when a file was last written, in seconds since the epoch; 0 where it is gone."""
    try:
        return Path(path).stat().st_mtime
    except OSError:
        return 0.0


def _settle(folder: Path) -> None:
    """Make a rename survive a power cut, on systems where a folder can be written to the disk."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def still_as_read(path: str | Path, seen: bytes | None) -> None:
    """Make sure that nobody changed a file since it was read; None if it was not there.

    Raises:
        WorkspaceError: If somebody did, or it can no longer be read.
    """
    if read_if_there(path) != seen:
        raise WorkspaceError(f"{path} {_MEANWHILE}")


def write_seen(path: str | Path, seen: bytes | None, content: str | bytes) -> None:
    """Write a file over what was read from it; None if it was not there.

    Raises:
        WorkspaceError: If somebody changed it since, or it cannot be written.
    """
    if seen is None:
        write(path, content)
    elif not write_over(path, seen, content):
        raise WorkspaceError(f"{path} {_MEANWHILE}")


def files_in(folder: Path, endings: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the files of a folder with one of the endings, sorted by name.

    Raises:
        WorkspaceError: If there is no such folder, or it may not be read.
    """
    try:
        return tuple(sorted(path for path in folder.iterdir() if path.suffix in endings))
    except OSError as error:
        raise WorkspaceError(f"{folder}: {reason_of(error)}") from error


def lock_beside(backlog: Path) -> Path:
    """Return where the lock of a backlog lies: `backlog.lock.json` in the same folder.

    Where that file belongs to another backlog of the folder, the lock is named after
    this one, e.g. `mobile.lock.json` for `mobile.yaml`.
    """
    own = backlog.with_name(f"{backlog.stem}.lock.json")
    usual = backlog.with_name(LOCK)
    if own == usual or own.exists():
        return own
    owner = _owner(usual)
    if owner and owner != backlog.name and backlog.with_name(owner).exists():
        return own
    return usual


def _owner(lock: Path) -> str:
    """Return the name of the backlog a lock belongs to, or an empty text."""
    import json  # noqa: PLC0415 -- as above

    try:
        content = json.loads(lock.read_bytes())
    except (OSError, ValueError):
        return ""
    name = content.get("backlog", "") if isinstance(content, dict) else ""
    return name if isinstance(name, str) else ""


def _permissions(target: Path) -> int:
    """Return the permission bits a new version of the file gets."""
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask


def reason_of(error: OSError) -> str:
    """Return what went wrong, in words for a person."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, IsADirectoryError):
        return "this is a folder, a file is needed"
    if isinstance(error, PermissionError):
        return "permission denied"
    return error.strerror or str(error)
