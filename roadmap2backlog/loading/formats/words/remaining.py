"""Fields that count what is left: `remaining: 0`, `open: 0` beside a total."""

import re
from collections.abc import Iterable

from roadmap2backlog.loading.formats.words.folding import fold

_UNIT = (
    r"(?:tasks?|items?|issues?|stories|points?|hours?|days?|work|effort|steps?|story points?|sp)"
)
_LEFT = re.compile(
    rf"(?:{_UNIT} )?(?:remaining|left|outstanding)(?: {_UNIT})?"
    r"|restant[es]*|verbleibend|rimanent[ei]|осталось|残り|剩余"
)
_OPEN = re.compile(rf"(?:open|hours|points|todo|pending)|open {_UNIT}|pending {_UNIT}")
_TOTAL = re.compile(rf"(?:total|planned|estimated?|original)(?: {_UNIT})?|(?:{_UNIT} )?total|all")
_NOTHING = re.compile(rf"0+(?:[.,]0+)?\s*(?:%|h|d|pts?|{_UNIT})?", re.IGNORECASE)


def nothing_is_left(told: Iterable[tuple[str, str]]) -> bool:
    """Return whether fields (name, value) say that nothing is left of something.

    A total of zero says that there never was anything.
    """
    pairs = [(fold(name), value.strip()) for name, value in told]
    totals = [value for name, value in pairs if _TOTAL.fullmatch(name)]
    if any(map(_NOTHING.fullmatch, totals)):
        return False
    counted = any(value[:1].isdigit() for value in totals)
    return any(
        _NOTHING.fullmatch(value) and (_LEFT.fullmatch(name) or (counted and _OPEN.fullmatch(name)))
        for name, value in pairs
    )
