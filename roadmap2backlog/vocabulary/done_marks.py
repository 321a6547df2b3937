"""Marks by which a text says that nothing is left to do: `✅ Lamps`, `Shipped: radio`."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

from roadmap2backlog.vocabulary.states import NOT_WHOLLY, TICKS, state_words

_TICK = rf"[{TICKS}]\ufe0f?"
_CODE = (
    r"(?:[A-Z]{1,8}-?\d{2,6}|#\d+|v\d[\w.]*|(?=[a-f]*\d)[0-9a-f]{7,40}"
    r"|(?i:commits?|issues?|milestone|phase|PR|MR|release|sprint|ticket|version)"
    r" `?[#!]?\w*\d[\w.-]*)"
)
_REPORT = re.compile(
    r"(?:completed|delivered|done|finished|implemented|landed|released|shipped)"
    rf"(?: already| fully)? (?:as|as part of|in|with) (?-i:[`*]*{_CODE}[`*]*)(?=[\s:;,.]|$)",
    re.IGNORECASE,
)
"""What begins a line that reports in which piece of work it was done: `Completed in HX09 for …`."""
_SHORT_NOT = re.compile(r"\\ t(?=\\|$)")
"""The rest of "won't", as `re.escape` leaves it in a table without signs: `won\\ t`."""
_NEAR_MARK = re.compile(r"[()\[\]:—–-]")
"""A sign of those that set off a mark that says that nobody will do it: most texts have none."""


def mark_before(text: str) -> int:
    """Return where a mark in front of a text ends that says that nothing is left to do, else 0."""
    found = _before().match(text)
    return found.end() if found else 0


def mark_after(text: str) -> int:
    """Return where a mark behind a text begins that says that it is done, else its end."""
    found = _after().search(text)
    return found.start() if found else len(text)


def reports_done(text: str) -> bool:
    """Return whether a line reports in which piece of work it was done: `Shipped in v2.1`."""
    return _REPORT.match(text) is not None and not NOT_WHOLLY.search(text)


@lru_cache(maxsize=1 << 12)
def dropped_mark(text: str) -> str:
    """Return the mark of a text that says that nobody will do it, or "".

    In front of it ("Rejected: …") or behind it ("… (won't do)", "… – cancelled").
    """
    found = _dropped().search(text) if _NEAR_MARK.search(text) else None
    return found.group().strip() if found else ""


@cache
def _dropped() -> re.Pattern[str]:
    words = "|".join(_patterns({*state_words("dropped")} - {*state_words("vague"), "duplicate"}))
    return re.compile(
        rf"^\W{{0,3}}(?:{words})(?:[\])]|\s*:\s|\s[—–-]\s)"
        rf"|[(\[](?:{words})(?:[\s:;,—–-][^()\[\]]*)?[)\]]\.?$"
        rf"|(?:\s[—–-]|:)\s(?:{words})\.?$",
        re.IGNORECASE,
    )


@cache
def _before() -> re.Pattern[str]:
    words = "|".join([*_marks("done"), *_marks("dropped")])
    return re.compile(rf"(?:P\d\s+)?\W{{0,3}}(?:{_TICK}|~~|(?i:{words})\s*(?:[\])]|[—–:-]\s))")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"(?:{_TICK}|[(\[](?i:{'|'.join(_marks('done'))})[)\]])\s*$")


def _marks(state: Literal["done", "dropped"]) -> list[str]:
    """Return patterns of the words that say so beside a text, and name nothing else there."""
    others = {*state_words("vague"), *state_words("named")}
    return _patterns(word for word in state_words(state) if word not in others)


def _patterns(words: Iterable[str]) -> list[str]:
    return [
        _SHORT_NOT.sub(r"['’ ]?t", re.escape(word)).replace(r"\ ", "[ -]?")
        for word in sorted(words)
    ]
