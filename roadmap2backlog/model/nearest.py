"""The word a person probably meant."""

import re
from collections.abc import Iterable, Mapping

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
    forms = [folded(choice) for choice in choices]
    if name in forms:
        return choices[forms.index(name)]
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 -- only loaded when something is wrong
    from rapidfuzz.process import extractOne  # noqa: PLC0415 -- as above

    found = extractOne(name, forms, scorer=ratio, score_cutoff=_LIKELY)
    return None if found is None else choices[found[2]]
