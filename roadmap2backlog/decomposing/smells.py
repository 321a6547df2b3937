"""Wordings of the source that a product owner should sharpen, as flags."""

from collections.abc import Iterable
from functools import lru_cache

from roadmap2backlog.decomposing.bounds import limits
from roadmap2backlog.decomposing.language import Frame, Token, lemma, tokenize
from roadmap2backlog.decomposing.tables import table

_LONGEST_PHRASE = 4


def smells_of(text: str, parsed: Frame) -> tuple[str, ...]:
    """Return VAGUE, SOLUTION, UNQUANTIFIED and NFR_METHOD as far as they apply."""
    tokens = tokenize(text)
    words = tuple(token.lower for token in tokens if token.kind != "punct")
    found = []
    if holds_phrase(words, table("vague")):
        found.append("VAGUE")
    if holds_phrase(words, table("technologies")):
        found.append("SOLUTION")
    has_number = any(token.kind == "number" for token in tokens)
    if not has_number and _asks_for_more(words, parsed):
        found.append("UNQUANTIFIED")
    if table("qualities") & set(words) and not limits(text) and _is_about_quality(tokens, parsed):
        found.append("NFR_METHOD")
    return tuple(found)


def holds_phrase(words: tuple[str, ...], phrases: frozenset[str]) -> bool:
    """Return whether one of the phrases stands among the words."""
    openers = _openers(phrases)
    return any(
        " ".join(words[start : start + length]) in phrases
        for start, word in enumerate(words)
        if word in openers
        for length in range(1, min(_LONGEST_PHRASE, len(words) - start) + 1)
    )


@lru_cache(maxsize=8)
def _openers(phrases: frozenset[str]) -> frozenset[str]:
    """Return the first words of phrases."""
    return frozenset(phrase.partition(" ")[0] for phrase in phrases)


def _asks_for_more(words: Iterable[str], parsed: Frame) -> bool:
    """Return whether the text wants more, less or better of something it names no number for."""
    comparatives = table("comparatives")
    if parsed.verbs:
        return any(lemma(verb.lemma) in comparatives for verb in parsed.verbs)
    return any(word in comparatives for word in words)


def _is_about_quality(tokens: tuple[Token, ...], parsed: Frame) -> bool:
    qualities = table("qualities")
    if parsed.object is not None:
        return any(token.lower in qualities for token in tokenize(parsed.object.text))
    return any(token.lower in qualities for token in tokens)
