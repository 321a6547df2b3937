"""Names of columns of a board, and the states and times that they are called by."""

import re
from functools import cache

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.settled import is_finished, names_state
from roadmap2backlog.loading.formats.words.tables import any_of, meanings
from roadmap2backlog.loading.formats.words.times import horizon_of


def names_place(name: str) -> bool:
    """Return whether a field of this name holds a column of a board: `columnId`, `list`."""
    return _names().fullmatch(fold(name)) is not None


def is_place(value: str) -> bool:
    """Return whether a column is called by a state or a time: `done`, `in-progress`, `later`."""
    return names_state(value) or bool(horizon_in(value))


def horizon_in(value: str) -> str:
    """Return the horizon that a column is, `next` of `coming`, or an empty text."""
    if is_finished(value):
        return ""
    return horizon_of(value) or meanings("board_places").get(fold(value), "")


@cache
def _names() -> re.Pattern[str]:
    return re.compile(any_of("board_columns"))
