"""Ids: paths of parts, each given by a person or made from a title."""

import re
import unicodedata
from functools import lru_cache

_SEPARATORS = re.compile(r"[^\w.]+|_+")
_LONGEST_PART = 60


@lru_cache(maxsize=4096)
def slug(title: str) -> str:
    """Return a short id part for a title: lower case, words joined by dashes.

    Letters of every script stay (`Città` → `citta`, `Дорожная карта` → `дорожная-карта`);
    a title without any letter or digit gives `item`. At most 60 characters, cut at a word.
    """
    low = title.casefold()
    text = _SEPARATORS.sub("-", low if low.isascii() else _without_marks(low)).strip("-.")
    if len(text) > _LONGEST_PART:
        head = text[: _LONGEST_PART + 1].rpartition("-")[0]
        text = (head or text[:_LONGEST_PART]).strip("-.")
    return text or "item"


def _without_marks(text: str) -> str:
    """Return the letters of a text without accents and other marks."""
    folded = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", plain)


def unique(part: str, taken: set[str]) -> str:
    """Return the part, or the part with the first free number, as in `export-2`."""
    if part not in taken:
        return part
    number = 2
    while f"{part}-{number}" in taken:
        number += 1
    return f"{part}-{number}"
