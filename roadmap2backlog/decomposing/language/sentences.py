"""Text to sentences."""

import re
from collections.abc import Sequence

from roadmap2backlog.decomposing.language.parse import TextSpan, Token
from roadmap2backlog.decomposing.language.tokens import tokenize

_END = re.compile(r"[.!?…\n]")
_MARKS = ".!?…"
_OPENING, _CLOSING = "([{", ")]}"


def split_sentences(text: str) -> tuple[TextSpan, ...]:
    """Return the sentences, trimmed; an empty line or a line break before a bullet ends one.

    None ends within brackets: "undo (for moves above all! And for prices) in lists". A bracket
    that is itself a sentence, or several, ends with its bracket.
    """
    if not _END.search(text):  # most titles
        whole = text.strip()
        start = text.find(whole)
        return (TextSpan(whole, start, start + len(whole)),) if whole else ()
    tokens = tokenize(text)
    spans: list[TextSpan] = []
    start = 0
    bracketed = _bracketed(tokens)
    for position, token in enumerate(tokens):
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        opened = bracketed.get(position)
        ends = _is_mark(token) if opened is None else opened == start and _is_last(position, tokens)
        gap = text[token.end : following.start] if following else ""
        broken = "\n\n" in gap or (
            "\n" in gap and following is not None and following.text[0] in "-*•+"
        )
        fresh = following is None or (gap != "" and not following.text[0].islower())
        if (ends and fresh) or broken or following is None:
            begin = tokens[start].start
            spans.append(TextSpan(text[begin : token.end], begin, token.end))
            start = position + 1
    return tuple(spans)


def _bracketed(tokens: Sequence[Token]) -> dict[int, int]:
    """Return the places of what stands in outermost brackets that are closed → where they open."""
    closed: dict[int, int] = {}
    opened: list[int] = []
    for position, token in enumerate(tokens):
        if token.kind == "punct" and token.text in _OPENING:
            opened.append(position)
        elif token.kind == "punct" and token.text in _CLOSING and opened:
            closed[opened.pop()] = position
    found: dict[int, int] = {}
    last = -1
    for start in sorted(closed):
        if start > last:
            last = closed[start]
            found |= dict.fromkeys(range(start, last + 1), start)
    return found


def _is_last(position: int, tokens: Sequence[Token]) -> bool:
    """Return whether a bracket closes here, right behind the end of a sentence."""
    return tokens[position].text in _CLOSING and _is_mark(tokens[position - 1])


def _is_mark(token: Token) -> bool:
    return token.kind == "punct" and token.text[0] in _MARKS
