"""Names told with their short form: "Identity and Access Management (IAM)" is one thing."""

import re
from collections.abc import Iterator

from roadmap2backlog.decomposing.language.lexicon import load_language

_SHORT = re.compile(r"\(([A-Z][A-Za-z]*(?:[&+/]?[A-Z])+)s?\)")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 12
"""Words a name may have."""


def named_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of names and the brackets behind them that hold their first letters.

    Small words ("of", "and") may have a letter or none, and so may a last word.

    >>> list(named_spans("Add Track and Trace (T&T) to berths"))
    [(4, 25)]
    """
    for short in _SHORT.finditer(text):
        letters = [letter for letter in short[1].lower() if letter.isalpha()]
        before = list(_WORD.finditer(text[: short.start()]))[-_LONGEST:]
        for first in reversed(before):
            words = [word[0].lower() for word in before if word.start() >= first.start()]
            shortened = _are_initials(letters, words) or _are_initials(letters, words[:-1])
            if shortened and not _is_small(words[0]):
                yield first.start(), short.end()
                break


def _are_initials(letters: list[str], words: list[str]) -> bool:
    """Return whether letters are the first ones of words, those of small words left out or not."""
    if not words:
        return not letters
    taken = bool(letters) and words[0][0] == letters[0] and _are_initials(letters[1:], words[1:])
    return taken or (_is_small(words[0]) and _are_initials(letters, words[1:]))


def _is_small(word: str) -> bool:
    parts = load_language().parts
    return any(word in parts[part] for part in ("preposition", "determiner", "conjunction"))
