"""Words: tokens with the part they play, and what can be asked of one or a few of them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import TextSpan, Token
from roadmap2backlog.decomposing.language.verb_forms import Shape

Tag = Literal[
    "word",  # noun, verb, adjective: what the tables do not call small
    "number",
    "determiner",
    "preposition",
    "condition",
    "cause",
    "benefit",
    "relative",
    "pronoun",
    "be",
    "have",
    "do",
    "modal",
    "not",
    "to",
    "adverb",
    "conjunction",
    "comma",
    "slash",
    "open",
    "close",
    "quote",
    "colon",
    "dash",
    "stop",
    "glue",  # inside a fixed phrase or a compound small word: belongs to the word before
]


_NO_FINITE_BE = frozenset({"be", "been", "being"})


class Word(NamedTuple):
    """A token and what it can be.

    Attributes:
        base: Base form where the token can be a form of a known verb, else "".
        shape: Which form of that verb.
        reading: How likely its bare form is a verb: verb, mostly, either, seldom, "".
    """

    token: Token
    low: str
    tag: Tag
    base: str = ""
    shape: Shape = ""
    reading: str = ""

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.token.start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.token.end


Segment = tuple[Word, ...]
"""A phrase among others that are coordinated."""


def span(text: str, words: Sequence[Word]) -> TextSpan:
    """Return the stretch of text from the first to the last of some words (at least one)."""
    start, end = words[0].start, words[-1].end
    if text.count('"', start, end) % 2:
        if start and text[start - 1] == '"':
            start -= 1
        elif text[end : end + 1] == '"':
            end += 1
    return TextSpan(text[start:end], start, end)


def content(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words without quotation marks."""
    return tuple(word for word in words if word.tag != "quote")


def parted(words: Iterable[Word], sign: str) -> tuple[tuple[Word, ...], ...]:
    """Return the words between the signs that part them; two signs in a row hold no words."""
    parts: list[list[Word]] = [[]]
    for word in words:
        if word.low == sign:
            parts.append([])
        else:
            parts[-1].append(word)
    return tuple(map(tuple, parts))


def inside(words: Sequence[Word], stretch: TextSpan | None) -> tuple[Word, ...]:
    """Return the words that begin inside a stretch of the text."""
    if stretch is None:
        return ()
    return tuple(word for word in words if stretch.start <= word.start < stretch.end)


def is_role_word(word: Word) -> bool:
    """Return whether a word names people: "nurses"."""
    return singular(word.low) in load_language().roles


def names_role(words: Sequence[Word]) -> bool:
    """Return whether the last word or two of a phrase (at least one word) name people."""
    low, roles = words[-1].low, load_language().roles
    one = singular(low)  # "foremen", too
    if low in roles or one in roles:
        return True
    return len(words) > 1 and f"{words[-2].low} {one}" in roles


def ends_as_adverb(word: Word) -> bool:
    """Return whether a word ends as adverbs of manner do: "quietly", not "apply"."""
    return word.low.endswith("ly") and not word.base


def tells_manner(word: Word) -> bool:
    """Return whether a word tells how something is done: "quietly", not "daily" or "apply"."""
    return ends_as_adverb(word) and word.low not in load_language().adjective_kinds["ly_adjective"]


def is_finite_be(word: Word) -> bool:
    """Return whether a word is a form of "be" that a clause can have: "is", not "been"."""
    return word.tag == "be" and word.low not in _NO_FINITE_BE


def is_plural_word(word: Word) -> bool:
    """Return whether a word looks like a plural noun."""
    return _reads_as_plural(word.token.text, word.low)


@lru_cache(maxsize=16384)
def _reads_as_plural(written: str, low: str) -> bool:
    if written[:-1].isupper() and written.endswith("s") and len(low) > 2:
        return True
    if written.endswith("S") and len(low) > 2:  # iOS, SMS, AWS
        return False
    language = load_language()
    if low in language.uncountable or low in language.plurals:
        return False
    if low in language.singulars:
        return True
    return low.endswith("s") and not low.endswith(("ss", "us", "is", "ics", "'s"))


def tells_how_it_works(word: Word, after: Word) -> bool:
    """Return whether something is said to work: "search works offline", not "work in progress"."""
    manner = after.low in {"without", "end"} or ends_as_adverb(after)  # "end to end"
    works = word.base in load_language().verb_kinds["functioning"]
    if not works or not (manner or after.tag in {"preposition", "adverb"}):
        return False
    return after.low not in {"for", "of"} and (word.shape == "s" or after.low != "in")
