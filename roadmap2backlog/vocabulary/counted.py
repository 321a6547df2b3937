"""Amounts with their nouns."""

import re

_CONSONANT_Y = re.compile(r"[^aeiou]y$")


def counted(amount: float, noun: str) -> str:
    """Return an amount with its noun: `1 story`, `3 stories`, `2.5 points`."""
    shown = f"{amount:g}" if isinstance(amount, float) else str(amount)
    return f"{shown} {noun if shown == '1' else plural_of(noun)}"


def plural_of(noun: str) -> str:
    """Return the regular plural of a noun, or of the last word of several."""
    return f"{noun[:-1]}ies" if _CONSONANT_Y.search(noun) else f"{noun}s"
