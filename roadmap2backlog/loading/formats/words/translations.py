"""Titles that say the same in two languages: `Export invoices / *Exporter les factures*`."""

import re
from dataclasses import dataclass

from roadmap2backlog.vocabulary.tables import shared_words

_BEHIND = re.compile(
    r"(?P<title>\S[^\n]*?) +/ +(?P<mark>\*|_)(?![*_\s])(?P<other>[^*_/\n]+)(?P=mark)"
    r"(?P<rest>(?:\*\*|__)?[ \t]*(?:$|\n.*|[^\w\s*_/].*))",
    re.DOTALL,
)
_BEFORE = re.compile(
    r"(?P<mark>\*|_)(?![*_\s])(?P<other>[^*_/\n]+)(?P=mark) +/ +(?P<title>[^\s*_/].*)", re.DOTALL
)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = frozenset({"de", "di", "par", "sera"})
"""Words that English borrows, so that alone they tell nothing; beside a translation they do."""


@dataclass(frozen=True, slots=True)
class Translated:
    """A line whose title has a translation in italics beside it.

    Args:
        text: The line without the translation.
        title: The title, which may be all of the line.
        other: The translation.
    """

    text: str
    title: str
    other: str

    @property
    def are_languages(self) -> bool:
        """Whether only one of the two looks English."""
        return _looks_foreign(self.title) != _looks_foreign(self.other)


def translated(line: str) -> Translated | None:
    """Return a line with its translation taken out, or None where it has no text of that shape."""
    if found := _BEHIND.fullmatch(line.strip()):
        return Translated(found["title"] + found["rest"], found["title"], found["other"])
    if found := _BEFORE.fullmatch(line.strip()):
        return Translated(found["title"], found["title"], found["other"])
    return None


def _looks_foreign(text: str) -> bool:
    """Return whether a text has letters or words that English has not."""
    if any(letter.isalpha() and not letter.isascii() for letter in text):
        return True
    known = shared_words("foreign_words") | _SMALL_WORDS
    return not known.isdisjoint(_WORD.findall(text.lower()))
