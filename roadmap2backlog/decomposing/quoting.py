"""A text as a quotation inside a story sentence."""

import re
from functools import lru_cache
from itertools import chain, zip_longest

from roadmap2backlog.decomposing.language import split_sentences
from roadmap2backlog.decomposing.phrases import clean, trimmed
from roadmap2backlog.decomposing.verify import is_denial
from roadmap2backlog.decomposing.words import keys_of

_BRACKETED = re.compile(
    r"(?:(?<![\w./\[=-])|\s+)(?:\([^()]+\)|\[(?!\[)[^\[\]]*\](?!\])|\{[^{}]*\})(?!['’]\w)"
)
"""What stands in brackets, but for those inside a word or doubled: "LOAN-[id]", "[[Page]]"."""
_QUOTED = re.compile(r"(\"[^\"]+\"|“[^“”]+”|`[^`]+`)")
_BEFORE_A_WORD = re.compile(rf"{_BRACKETED.pattern}(?=\w)")
_OPENS = re.compile(r"[(\[{]")
_OPEN = re.compile(r"\s*[(\[{][^()\[\]{}]*$")
_DASH = re.compile(r"\s[-–—]\s")
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’]\w+)?")
_TELLING = 3


def quotable(text: str) -> str:
    """Return the first sentence of a text without brackets and afterthoughts.

    The title of the story keeps all of it. What denies something is never cut.
    """
    whole = trimmed(text) or clean(text)
    sentences = split_sentences(whole)
    short = trimmed(sentences[0].text) if sentences else whole
    short = trimmed(_cut(short))
    dash = _DASH.search(short)
    if dash and len(_WORD.findall(short[: dash.start()])) >= _TELLING:
        short = trimmed(short[: dash.start()])
    short = trimmed(_OPEN.sub("", short))
    if not _WORD.search(short) or _denials(short) != _denials(whole):
        return whole
    if not frozenset(keys_of(whole)).issuperset(keys_of(short)):  # a cut made a word of its own
        return whole
    return short


@lru_cache(maxsize=4096)
def without_brackets(text: str) -> str:
    """Return a text without its brackets, unless one of them denies something."""
    bare = clean(_cut(text))
    if len(bare) == len(text):
        return bare
    return bare if _denials(bare) == _denials(text) else text


def _cut(text: str) -> str:
    """Return a text without its brackets; what stands right behind one stays a word of its own.

    What is quoted keeps them, and code: “"You crossed [3] rivers"”.
    """
    if not _OPENS.search(text):  # most texts have none
        return text
    pieces = _QUOTED.split(text)
    plain = (_BRACKETED.sub("", _BEFORE_A_WORD.sub(" ", piece)) for piece in pieces[::2])
    return "".join(chain.from_iterable(zip_longest(plain, pieces[1::2], fillvalue="")))


def is_in_quotes(text: str, place: int) -> bool:
    """Return whether a place of a text is within quotation marks."""
    return any(found.start() < place < found.end() for found in _QUOTED.finditer(text))


def _denials(text: str) -> int:
    return sum(is_denial(word.lower().replace("’", "'")) for word in _WORD.findall(text))
