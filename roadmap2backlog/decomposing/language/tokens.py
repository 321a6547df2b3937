"""Text to tokens that keep their offsets."""

import re
from functools import cache, lru_cache

from roadmap2backlog.decomposing.language.parse import Token
from roadmap2backlog.decomposing.language.tables import folder_of, words_of

# One alternation, tried left to right at each place; no alternative can look back or rescan
# what another has passed, so the time is linear in the text. Bounded repeats ({1,N}) keep
# failing attempts short on long runs without blanks.
_SHAPES = r"""
    (?P<url>(?:https?://|ftp://|www\.)[^\s<>()\[\]"'`]*[^\s<>()\[\]"'`.,;:!?]
        |(?:[A-Za-z0-9-]{1,40}\.){1,4}(?:com|org|net|gov|edu|io)\b(?![\w@-]))
  | (?P<email>[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9][A-Za-z0-9-]{0,62}
        (?:\.[A-Za-z0-9-]{1,63}){1,4})
  | (?P<code>`[^`\n]{1,200}`)
  | (?P<file>[\w-]{1,60}(?:[./][\w-]{1,60}){0,6}
        \.(?:py|js|ts|tsx|json|ya?ml|md|toml|csv|tsv|xlsx?|docx?|pdf|html?|css|xml|sql|sh|txt|
             png|jpe?g|svg|ics|env|lock|rst|ini|cfg|go|rs|java|rb|php)\b(?!\.\w))
  | (?P<version>v?\d{1,6}(?:\.\d{1,6}){1,4}(?:-[A-Za-z0-9]{1,12})?\+?(?!\w)
        |v\d{1,4}\b|\d{4}-\d\d-\d\d\b)
  | (?P<abbreviation>(?:[A-Za-z]\.){2,5}
        |(?:ABBREVIATIONS)\.(?=\s*[a-z0-9,;:)\]]|\s*$))
  | (?P<number>[$€£¥]?\d+(?:[.,]\d+)*(?:%|st\b|nd\b|rd\b|th\b)?)
  | (?P<word>[^\W\d_](?:\w|['’](?=[^\W\d_])|-(?=[^\W_]))*
        (?:\+\+|\#(?!\w)|(?<=s)['’](?=[ ][^\W\d_]))?)
  | (?P<punct>\.{2,}|[-–—]{2,}|[.,;:!?()\[\]{}"'“”‘’«»…/\\|&+–—-])
  | (?P<symbol>[^\s])
"""


@cache
def _pattern() -> re.Pattern[str]:
    short = words_of(folder_of("en"), "abbreviations.txt")
    plain = sorted((word for word in short if word.isalpha()), key=lambda word: (-len(word), word))
    source = _SHAPES.replace("ABBREVIATIONS", "|".join(plain))
    return re.compile(source, re.VERBOSE | re.IGNORECASE)


_SHORT = 400
_REMEMBERED = 1 << 14


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text, in order, in time linear in its length.

    Every check and the ledger read the same short texts again, so those are remembered.
    """
    return _known_tokens(text) if len(text) < _SHORT else _tokens(text)


def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(found.group(), found.start(), found.end(), found.lastgroup)  # type: ignore[arg-type]
        for found in _pattern().finditer(text)
    )


_known_tokens = lru_cache(maxsize=_REMEMBERED)(_tokens)
