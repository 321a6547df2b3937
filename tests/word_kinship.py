"""Independent reading of words: whether what was said is still there, and nothing else is.

Shares no code with the program: words are runs of letters or of digits, and two words are kin if
one can be the other inflected.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+|\d+")
_ENDINGS = re.compile(
    r"(?:[bdgklmnprt]?(?:ed|ing|er)|s|e?s|e|d|y|i?es|ied|ying|f|fe|ves|[ae]n|n|t|ers|ors?|ry|ery|ures?"
    r"|als?|[rsv]al|ments?|ages?|ity|[ae]nce|a?tions?|(?:fi)?cations?|i[sz]ations?|[ps]?sions?|ptions?|ions?"
    r"|at(?:e|es|ed|ing)|i[sz]e|i[bd]e|y[sz]is|y[sz]e)?"
)
_FAMILIES = Path(__file__).with_name("cases") / "word_families.txt"


def words_in(text: str) -> list[str]:
    """Return the words of a text, in order, in lower case."""
    return _WORD.findall(text.replace("’", "'").casefold())


class Vocabulary:
    """The words of some texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._exact = {word for text in texts for word in words_in(text)}
        self._by_start: dict[str, list[str]] = {}
        for word in self._exact:
            self._by_start.setdefault(word[:2], []).append(word)

    def __contains__(self, word: str) -> bool:
        """Return whether the word or one of its inflections is there."""
        if word in self._exact or not _families(word).isdisjoint(self._exact):
            return True
        return any(are_kin(word, other) for other in self._by_start.get(word[:2], ()))


@cache
def _families(word: str) -> frozenset[str]:
    """Return the irregular forms of a word, with what may stand before it ("rethink")."""
    lines = _FAMILIES.read_text(encoding="utf-8").splitlines()
    families = [line.split() for line in lines if not line.startswith("#")]
    return frozenset(
        f"{before}{one}"
        for before in ("", "re", "over", "under", "un", "out", "mis", "pre")
        if word.startswith(before)
        for family in families
        if word.removeprefix(before) in family
        for one in family
    )


def are_kin(one: str, other: str) -> bool:
    """Return whether one word can be an inflection of the other."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return any(
        _ENDINGS.fullmatch(one[cut:]) and _ENDINGS.fullmatch(other[cut:])
        for cut in range(max(2, shared - 2), shared + 1)
    )
