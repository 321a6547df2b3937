"""Where things stand in files that are read line by line."""

from collections.abc import Callable

from roadmap2backlog.diagnostics import Span
from roadmap2backlog.model.provenance import PathKey


def lines_of(file: str) -> Callable[[PathKey], Span]:
    """Return what gives the place of a path that begins with the number of a line."""

    def locate(path: PathKey) -> Span:
        line = path[0] if path and isinstance(path[0], int) else 1
        return Span(file, line)

    return locate
