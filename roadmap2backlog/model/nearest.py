"""The word a person probably meant."""

import re
from collections.abc import Iterable, Mapping

_SURE = 100.0
_LIKELY = 75.0
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_JOINTS = re.compile(r"[\s\-_/.]+")


def folded(word: str) -> str:
    """Return the word in lower case with its parts joined by `_`: `dependsOn` → `depends_on`."""
    return _JOINTS.sub("_", _CAMEL.sub("_", word.strip()).casefold()).strip("_")


def nearest(
    word: str, known: Iterable[str], synonyms: Mapping[str, str] | None = None
) -> str | None:
    """Return the known word that was probably meant, or None if none is close.

    Args:
        word: What the person wrote.
        known: The words that are right; of equally near ones the first wins.
        synonyms: Known words for other words, in the form of `folded`.
    """
    choices = list(known)
    name = folded(word)
    meant = (synonyms or {}).get(name)
    if meant is not None and meant in choices:
        return meant
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 -- only loaded when something is wrong

    best, best_score = None, 0.0
    for choice in choices:
        other = folded(choice)
        score = _SURE if other == name else ratio(name, other, score_cutoff=best_score)
        if score > best_score:
            best, best_score = choice, score
    return best if best_score >= _LIKELY else None
