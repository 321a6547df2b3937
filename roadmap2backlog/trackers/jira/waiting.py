"""How long to wait before asking again."""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

FIRST_SECONDS = 1.0
LONGEST_SECONDS = 30.0
"""Longest wait of our own choice; a server that names a time is given it."""

ATTEMPTS = 6
TOTAL_SECONDS = 120.0
"""One request waits so long altogether unless the settings say else; who wants more gets another
run."""


def pause(attempt: int, headers: Mapping[str, str], now: float) -> float:
    """Return the seconds to wait: doubling from one second, but never less than asked for.

    Args:
        attempt: How often it was tried, from 1.
        headers: Of the answer, if there was one.
        now: Seconds since 1970.
    """
    own = min(LONGEST_SECONDS, FIRST_SECONDS * 2.0 ** (attempt - 1))
    return max(own, asked_for(headers, now))


def asked_for(headers: Mapping[str, str], now: float) -> float:
    """Return the seconds that an answer asks to wait, 0 where it does not say.

    `Retry-After` comes as seconds, whole or not, or as a date, which is compared with the
    answer's own date, so that our clock does not matter. Else `X-RateLimit-Reset` may say
    when the limit ends, as a date or in seconds since 1970.
    """
    said = headers.get("Retry-After", "").strip()
    if said:
        return _seconds(said) or _until(_date(said), headers, now)
    reset = headers.get("X-RateLimit-Reset", "").strip()
    moment = _date(reset)
    if moment is None and _seconds(reset) > now / 2:
        moment = _seconds(reset)
    return _until(moment, headers, now)


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if math.isfinite(value) and value > 0 else 0.0


def _until(moment: float | None, headers: Mapping[str, str], now: float) -> float:
    if moment is None:
        return 0.0
    theirs = _date(headers.get("Date", ""))
    return max(0.0, moment - (now if theirs is None else theirs))


def _date(text: str) -> float | None:
    """Return a date of an HTTP header or of ISO 8601 in seconds since 1970."""
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            found = read(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
    return None
