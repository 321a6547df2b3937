"""Texts among groups of data that only remark on them: `scope_note: …`, `duration: 6 months`."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.times import is_amount_of_time, is_time

_DAYS = frozenset({"deadline", "date", "due"})
_REMARKS = frozenset({"comment", "note", "notes", "remark"})


def is_remark(name: str, value: Data) -> bool:
    """Return whether a name ends in a word for a remark, or for the time that is told there."""
    *before, last = fold(name).split() or [""]
    if not isinstance(value, str):
        return False
    is_long = last == "duration" and is_amount_of_time(value)
    is_day = last in _DAYS and is_time(value)
    return is_long or (bool(before) and (is_day or last in _REMARKS))
