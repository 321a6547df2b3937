"""Numbers that measure how far work has come: `progress: 100`, `completion: 0.4`."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import any_of

DONE, OPEN = "done", "open"
_NUMBER = re.compile(r"[^\w.,+-]*(?P<number>\d{1,4}(?:[.,]\d+)?)\s*(?P<percent>%)?[^\w%]*")
_ABOUT = re.compile(
    r"(?:new|old|current|overall|total|actual|task|project|story|feature|epic|issue|phase|item|my"
    r"|our|dev|development|implementation|delivery) "
)
_STATE = frozenset({"status", "state"})
_WHOLE = 100
_SMALLEST_SHARE = 5
"""Smaller numbers than this beside a hundred say that a state is told by codes."""


def measures_progress(name: str) -> bool:
    """Return whether a field of this name may measure how far work has come, or number it."""
    return _is_share(name) or _core(name) in _STATE


def states_told(name: str, values: Sequence[str]) -> tuple[str, ...]:
    """Return for each value of a field `done`, `open` or, where nobody can tell, an empty text.

    All values together tell whether the whole is 100 or 1; a field that is called as states are
    may hold codes, so that its numbers need to look like shares of a hundred.

    Args:
        name: The field, for which `measures_progress` is true.
        values: What the items of a file say there.
    """
    found = [_NUMBER.fullmatch(value.strip()) for value in values]
    numbers = [float(one["number"].replace(",", ".")) for one in found if one]
    if not numbers or (not _is_share(name) and None in found):
        return ("",) * len(values)
    has_percents = any(one is not None and one["percent"] for one in found)
    written = " ".join(one["number"] for one in found if one)
    is_decimal = "." in written or "," in written
    whole = (
        _whole_of_shares(numbers, is_decimal=is_decimal, has_percents=has_percents)
        if _is_share(name)
        else _whole_of_codes(numbers, has_percents=has_percents)
    )
    told = iter(numbers)
    return tuple(_state(next(told), whole) if one else "" for one in found)


def _whole_of_shares(numbers: Sequence[float], *, is_decimal: bool, has_percents: bool) -> int:
    """Return the number that stands for all of a piece of work, 0 where nobody can tell."""
    top = max(numbers)
    if has_percents or 1 < top <= _WHOLE:
        return _WHOLE if top <= _WHOLE else 0
    return 1 if top <= 1 and (is_decimal or 0 in numbers) else 0


def _whole_of_codes(numbers: Sequence[float], *, has_percents: bool) -> int:
    top = max(numbers)
    if top <= 1 and not has_percents:
        return 1 if any(0 < number < 1 for number in numbers) else 0
    are_shares = top == _WHOLE and not any(0 < number < _SMALLEST_SHARE for number in numbers)
    return _WHOLE if top <= _WHOLE and (has_percents or are_shares) else 0


def _state(number: float, whole: int) -> str:
    if not whole:
        return ""
    return DONE if number >= whole else OPEN


@lru_cache(maxsize=1 << 12)
def _core(name: str) -> str:
    """Return a name in comparable words, without those that only say of what."""
    return _ABOUT.sub("", fold(name.replace("%", " percent ")), count=1)


@lru_cache(maxsize=1 << 12)
def _is_share(name: str) -> bool:
    return _names().fullmatch(_core(name)) is not None


@cache
def _names() -> re.Pattern[str]:
    return re.compile(any_of("progress_names"))
