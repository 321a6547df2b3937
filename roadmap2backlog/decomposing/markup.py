"""Markdown and HTML inside a sentence: what is markup, and what it says without."""

import re
from dataclasses import dataclass

from roadmap2backlog.vocabulary.tables import shared_words

_LINK = re.compile(r"!?\[(?P<text>[^\[\]\n]{0,300})\]\((?P<url>[^()\s]{1,1000})\)")
_TAG = re.compile(
    rf"</?(?:{'|'.join(sorted(shared_words('html_tags')))})(?:\s[^<>\n]{{0,300}})?/?>"
    r"|<!--[^\n]{0,1000}?-->",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3}|~~)(?=\S)([^*_~\n]{1,500}?)(?<=\S)\1(?![\w*])")
_ICON = r"(?:[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]\ufe0f?[ \t]+(?=\w))"
"""A picture in front of a text: "🎯 Release the shop"."""
_LEADING_ICON = re.compile(rf"\s*{_ICON}")
_LEAD = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]*)?(?:(?:[-*+•–]|\d{1,3}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?"
    rf"{_ICON}?",
    re.MULTILINE,
)
SIGNS = frozenset("*_~#>|•=^\\✅☑✔")
"""Signs that only mark up a text where the words around them stay."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without markup, and the addresses that its links led to."""

    text: str
    links: tuple[str, ...] = ()


def plain(text: str) -> Plain:
    """Return the words of a text: no emphasis, no tags, no icon in front, links by their text."""
    if not text.isascii():
        text = _LEADING_ICON.sub("", text, count=1) if _LEADING_ICON.match(text) else text
    if not any(sign in text for sign in "*_~[<"):
        return Plain(text)
    links: list[str] = []

    def shown(match: re.Match[str]) -> str:
        links.append(match["url"])
        return match["text"] or match["url"]

    bare = _LINK.sub(shown, text)
    bare = _TAG.sub(" ", bare)
    for _ in range(2):
        bare = _EMPHASIS.sub(r"\2", bare)
    return Plain(bare, tuple(links))


def markup_places(text: str) -> tuple[tuple[int, int], ...]:
    """Return where bullets, numbering, task boxes, heading signs and tags stand, in order."""
    found = [match.span() for match in _LEAD.finditer(text) if match.group().strip()]
    if "<" in text:
        found += [match.span() for match in _TAG.finditer(text)]
    return tuple(sorted(found))
