"""How alike two short texts are: half by letters, half by words."""

import re
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "s", "ly")
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """What is compared of a text: its trigrams and the stems of its words."""

    trigrams: frozenset[str]
    stems: frozenset[str]


def shape_of(text: str) -> Shape:
    """Return the trigrams and stems of a text, upper and lower case alike."""
    folded = " ".join(_WORD.findall(text.casefold()))
    padded = f" {folded} "
    trigrams = frozenset(padded[i : i + 3] for i in range(len(padded) - 2))
    return Shape(trigrams, frozenset(stem(word) for word in folded.split()))


def stem(word: str) -> str:
    """Return a word without the commonest endings; never shorter than three letters."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def similarity(one: Shape, other: Shape) -> float:
    """Return ½ Dice of the trigrams + ½ Jaccard of the stems, from 0 to 1."""
    letters = len(one.trigrams) + len(other.trigrams)
    words = len(one.stems | other.stems)
    dice = 2 * len(one.trigrams & other.trigrams) / letters if letters else 0.0
    jaccard = len(one.stems & other.stems) / words if words else 0.0
    return (dice + jaccard) / 2
