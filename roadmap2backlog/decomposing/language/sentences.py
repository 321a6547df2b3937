"""Text to sentences."""

import re

from roadmap2backlog.decomposing.language.parse import TextSpan
from roadmap2backlog.decomposing.language.tokens import tokenize

_END = re.compile(r"[.!?…\n]")


def split_sentences(text: str) -> tuple[TextSpan, ...]:
    """Return the sentences, trimmed; an empty line or a line break before a bullet ends one."""
    if not _END.search(text):  # most titles
        whole = text.strip()
        start = text.find(whole)
        return (TextSpan(whole, start, start + len(whole)),) if whole else ()
    tokens = tokenize(text)
    spans: list[TextSpan] = []
    start = 0
    for position, token in enumerate(tokens):
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        ends = token.kind == "punct" and token.text[0] in ".!?…"
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
