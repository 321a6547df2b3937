"""Titles that are only a number of something: measures of success, `1,000 monthly users`."""

import re
from functools import cache

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import any_of

_NUMBER = re.compile(
    r"[~≈>≥<≤+\s]*(?:(?:usd|eur|gbp|chf|[$€£])\s*)?\d[\d.,’' ]*\s*"
    r"(?:(?:k|m|mm|mn|mio|bn|b|thousand|million|billion|millionen|mille|millions|mil)\b\.?)?\s*[+%]?"
    r"\s*(?:(?:usd|eur|gbp|chf|usdt|usdc|eth|btc|dollars?|euros?)\b|[$€£])?\s*(?:in |of )?",
    re.IGNORECASE,
)
_SORT = (
    r"(?:(?:active|annual|beta|daily|early|first|happy|live|monthly|new|paid|paying|pilot|real"
    r"|registered|total|unique|weekly|yearly) ){0,2}"
)
_EACH = r"(?: (?:a|an|each|per) (?:day|month|week|year|quarter))?"


def is_measure(title: str) -> bool:
    """Return whether a title only counts what success is measured by: `500K USD TVL`."""
    found = _NUMBER.match(title.strip())
    rest = fold(title.strip()[found.end() :]) if found else ""
    return bool(rest) and _things().fullmatch(rest) is not None


@cache
def _things() -> re.Pattern[str]:
    return re.compile(f"{_SORT}{any_of('measured_things')}{_EACH}")
