"""Progress for people: shown on a terminal only, and only for work over a second."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

from roadmap2backlog.cli.options import on_terminal

_PATIENCE_SECONDS = 1.0


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show a moving line on stderr while the block runs longer than a second."""
    if not on_terminal():
        yield
        return
    from rich.console import Console  # noqa: PLC0415 -- only where there is something to show

    status = Console(stderr=True).status(what)
    timer = Timer(_PATIENCE_SECONDS, status.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()
