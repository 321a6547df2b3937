"""Words as the ledger compares them: case, inflection and edge punctuation do not matter."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from roadmap2backlog.decomposing.language import (
    Token,
    lemma,
    load_language,
    nominal_verb,
    singular,
    tokenize,
)

_EDGES = " .,;:!?'\"`/"
_STOPS = ".,;:!?"
_KNOWN_FORMS = 1 << 16


_SHORT = 400
_KNOWN_TEXTS = 1 << 14


def keys_of(text: str) -> tuple[str, ...]:
    """Return the words, numbers and names of a text in lower case; punctuation has no key."""
    return _known_keys(text) if len(text) < _SHORT else _keys(text)


def _keys(text: str) -> tuple[str, ...]:
    if "`" in text:  # code goes on over blanks
        return _token_keys(text)
    keys: list[str] = []
    for chunk in text.split():
        bare = chunk.rstrip(_STOPS)
        if bare.isalpha() or bare.isdecimal():
            keys.append(bare.lower())
        else:
            keys += _chunk_keys(chunk)
    return tuple(keys)


def key_of(token: Token) -> str:
    """Return what a token is compared by, in lower case; "" for one that says nothing."""
    if token.kind == "code":  # on however many lines
        key = " ".join(token.lower.split()).strip(_EDGES)
        return key if any(map(str.isalnum, key)) else ""  # not "`[`"
    return "" if token.kind == "punct" else token.lower.strip(_EDGES)


def _token_keys(text: str) -> tuple[str, ...]:
    return tuple(key for token in tokenize(text) if (key := key_of(token)))


_chunk_keys = lru_cache(maxsize=_KNOWN_TEXTS)(_token_keys)


_known_keys = lru_cache(maxsize=_KNOWN_TEXTS)(_keys)


@lru_cache(maxsize=_KNOWN_FORMS)
def forms_of(key: str) -> frozenset[str]:
    """Return the base forms a word can stand for, itself included ("imports" → import)."""
    base = lemma(key)
    found = {key, base, singular(key), singular(base)}
    found.add(load_language().verb_forms.get(key, key))  # "found" is of "find", too
    found.add(base[:-1] if base.endswith("ll") else base)  # "enrolled" is of "enrol", too
    if len(key) == len("GPs") and key.endswith("s"):
        found.add(key[:-1])  # of "GP", too; capitals are gone here
    found |= {verb for form in (key, singular(key)) if (verb := nominal_verb(form))}
    return frozenset(found)


@lru_cache(maxsize=_KNOWN_FORMS)
def stem_of(key: str) -> str:
    """Return one base form of a word, to compare texts by; not for showing to people."""
    one = singular(key)
    return nominal_verb(one) or lemma(one)


class WordSet:
    """The words of some texts; they and their inflections are worked out when asked for."""

    __slots__ = ("_forms", "_texts", "_words")

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._words: frozenset[str] | None = None
        self._forms: frozenset[str] | None = None

    def __contains__(self, key: str) -> bool:
        return key in self.exact() or not self.inflections().isdisjoint(forms_of(key))

    def lacking(self, keys: frozenset[str]) -> frozenset[str]:
        """Return those words that are not there, inflected or not; the very word often is."""
        return frozenset(key for key in keys - self.exact() if key not in self)

    def has_exactly(self, key: str) -> bool:
        """Return whether the very word is there, inflections aside."""
        return key in self.exact()

    def exact(self) -> frozenset[str]:
        """Return the very words."""
        if self._words is None:
            # A lone back quote on each of two lines makes code of what is between them once the
            # lines are joined; the words in it are there all the same.
            bare = (text.replace("`", " ") for text in self._texts if "`" in text)
            self._words = frozenset(chain.from_iterable(map(keys_of, (*self._texts, *bare))))
        return self._words

    def inflections(self) -> frozenset[str]:
        """Return the words and all they can stand for."""
        if self._forms is None:
            self._forms = frozenset(chain.from_iterable(map(forms_of, self.exact())))
        return self._forms
