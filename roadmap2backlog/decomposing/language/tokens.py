"""Text to tokens that keep their offsets."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from roadmap2backlog.decomposing.language.parse import Token, TokenKind
from roadmap2backlog.decomposing.language.tables import ENGLISH, folder_of, words_of

# One alternation, tried left to right at each place; no alternative can look back or rescan
# what another has passed, so the time is linear in the text. Bounded repeats ({1,N}) keep
# failing attempts short on long runs without blanks.
_SHAPES = r"""
    (?P<url>(?:https?://|ftp://|www\.)[^\s<>()\[\]"“”'`]*[^\s<>()\[\]"“”'`.,;:!?]
        |(?:[A-Za-z0-9-]{1,40}\.){1,4}(?:com|org|net|gov|edu|io|ai|app|dev|to)(?:/[\w.-]{0,60}\w)?\b(?![\w@-]))
  | (?P<email>[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9][A-Za-z0-9-]{0,62}
        (?:\.[A-Za-z0-9-]{1,63}){1,4})
  | (?P<code>`(?:[^`\n]|\n(?!\s*\n)){1,200}`|(?<![\w-])--[A-Za-z][\w-]{1,40}(?![\w-]))
  | (?P<file>[\w-]{1,60}(?:[./][\w-]{1,60}){0,6}
        \.(?:py|js|ts|tsx|json|ya?ml|md|toml|csv|tsv|xlsx?|docx?|pdf|html?|css|xml|sql|sh|txt|
             png|jpe?g|svg|ics|env|lock|rst|ini|cfg|go|rs|java|rb|php|mjs|cjs|jsx|scss)\b(?!\.\w)
        |[A-Za-z_]\w{0,60}(?:::[A-Za-z_]\w{0,60}){1,6}
        |[\w.-]{1,60}/[\w.-]{1,60}\#\d{1,7}\b
        |[\w.-]{1,40}/[a-zA-Z]{1,20}-[\w.]{0,20}\d[\w.]{0,20}-[\w.-]{0,40}\w
        |(?:[\w.-]{1,60}/){2,8}(?![\w/]))
  | (?P<version>v?\d{1,6}(?:\.\d{1,6}){1,4}(?:-[A-Za-z0-9]{1,12})?\+?(?![\w%])
        |v\d{1,4}\b|\d{4}-\d\d-\d\d\b)
  | (?P<abbreviation>(?:[A-Za-z]\.){2,5}|(?<![\w/])w/(?:o\b)?
        |(?:ABBREVIATIONS)\.(?=\s*[a-z0-9,;:)\]]|\s*$))
  | (?P<number>(?!(?:SPOKEN)\b)[$€£¥]?\d+(?:[.,]\d+)*
        (?:[kKM%]?\+(?![\w+])|%|st\b|nd\b|rd\b|th\b)?)
  | (?P<word>(?:SPOKEN)\b|(?<!\S)\.(?-i:[a-z]{2,5}|NET)\b(?![.\w])
        |[^\W\d_](?:\w|['’](?=[^\W\d_])|-(?=[^\W_]))*
        (?:\+\+|\+(?=[\s).,;:!?"”…–—]|-?(?:\s|$))|\#(?!\w)|(?<=s)['’](?=[ ][^\W\d_]))?)
  | (?P<punct>\.{2,}|[-–—]{2,}|[.,;:!?()\[\]{}"'“”‘’«»…/\\|&+–—-])
  | (?P<symbol>[^\s])
"""


_SPOKEN = "2fa|[23]d|3ds2?|[345]g|4k"
"""Words that begin with a figure."""


@cache
def _abbreviations() -> frozenset[str]:
    return words_of(folder_of(ENGLISH), "abbreviations.txt")


@cache
def _pattern() -> re.Pattern[str]:
    short = _abbreviations()
    plain = sorted((word for word in short if word.isalpha()), key=lambda word: (-len(word), word))
    source = _SHAPES.replace("ABBREVIATIONS", "|".join(plain)).replace("SPOKEN", _SPOKEN)
    return re.compile(source, re.VERBOSE | re.IGNORECASE)


_CHUNK = re.compile(r"\S+")
_STOPS = frozenset(".,;:!?")
_SHORT = 400
_REMEMBERED = 1 << 14


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text, in order, in time linear in its length.

    Every check and the ledger read the same short texts again, so those are remembered.
    """
    return _known_tokens(text) if len(text) < _SHORT else _tokens(text)


def _tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens; plain words and numbers, which are most, are told without the pattern.

    Only code between backticks goes on over a blank.
    """
    if "`" in text:
        return tuple(_token(found) for found in _pattern().finditer(text))
    tokens: list[Token] = []
    for chunk in _CHUNK.finditer(text):
        word, start = chunk.group(), chunk.start()
        bare = word[:-1] if word[-1] in _STOPS else word
        low = bare.lower()
        kind: TokenKind = "word" if bare.isalpha() else "number"
        short = word[-1] == "." and low in _abbreviations()
        if short or not (kind == "word" or bare.isdecimal()):
            tokens += _inside(text, start, chunk.end())
            continue
        end = start + len(bare)
        tokens.append(Token(bare, start, end, kind, low))
        if bare is not word:
            tokens.append(Token(word[-1], end, end + 1, "punct", word[-1]))
    return tuple(tokens)


def _inside(text: str, at: int, end: int) -> Iterator[Token]:
    """Return the tokens of a stretch without blanks; each of its characters begins one."""
    match = _pattern().match
    while at < end:
        found = match(text, at)
        if found is None:  # pragma: no cover -- the last alternative takes any character
            return
        at = found.end()
        yield _token(found)


def _token(found: re.Match[str]) -> Token:
    text = found.group()
    return Token(
        text, found.start(), found.end(), found.lastgroup,  # type: ignore[arg-type]
        text.lower().replace("’", "'"),
    )  # fmt: skip


_known_tokens = lru_cache(maxsize=_REMEMBERED)(_tokens)
