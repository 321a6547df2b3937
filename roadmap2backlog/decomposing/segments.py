"""Markdown text to the pieces people wrote: headings, bullets, sentences."""

import re
from dataclasses import dataclass
from typing import Literal

from roadmap2backlog.decomposing.language import split_sentences

SegmentKind = Literal["heading", "bullet", "sentence"]

_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+")
_BULLET = re.compile(r"\s*(?:[-*+•–]|\d{1,3}[.)])\s+(?:\[(?P<box>[ xX])\]\s+)?")
_DONE = re.compile(r"\s*(?:✅|✔️?|☑️?|~~)")


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text: `text == source[start:start + len(text)]`.

    `done` says that it is ticked off or struck out: nothing is left to do.
    """

    kind: SegmentKind
    text: str
    start: int
    done: bool = False


def segments(text: str) -> tuple[Segment, ...]:
    """Return the headings, bullets and sentences of a text, in order.

    A line that is indented under a bullet continues it.
    """
    if "\n" not in text:
        return _line(text, 0) if text.strip() else ()
    found: list[Segment] = []
    paragraph: tuple[int, int] | None = None
    for start, end, joins in _lines(text):
        if paragraph and joins:
            paragraph = (paragraph[0], end)
            continue
        if paragraph:
            found += _line(text[slice(*paragraph)], paragraph[0])
        paragraph = (start, end)
    if paragraph:
        found += _line(text[slice(*paragraph)], paragraph[0])
    return tuple(found)


def _lines(text: str) -> list[tuple[int, int, bool]]:
    """Return start, end and whether the line continues the one before."""
    found: list[tuple[int, int, bool]] = []
    last_end = -2
    for line in _LINE.finditer(text):
        start, end = line.span()
        if not line.group().strip():
            continue
        fresh = _HEADING.match(text, start, end) or _BULLET.match(text, start, end)
        close = text.count("\n", max(last_end, 0), start) == 1
        heading_before = bool(found) and _HEADING.match(text, found[-1][0], found[-1][1])
        found.append((start, end, bool(found) and close and not fresh and not heading_before))
        last_end = end
    return found


def _line(text: str, offset: int) -> tuple[Segment, ...]:
    """Return the segments of one paragraph, heading or bullet."""
    heading = _HEADING.match(text)
    if heading:
        return _piece("heading", text, heading.end(), offset)
    bullet = _BULLET.match(text)
    if bullet:
        done = (bullet["box"] or " ") in "xX" or bool(_DONE.match(text, bullet.end()))
        return _piece("bullet", text, bullet.end(), offset, done=done)
    return tuple(
        Segment("sentence", span.text, offset + span.start, bool(_DONE.match(span.text)))
        for span in split_sentences(text)
    )


def _piece(
    kind: SegmentKind, text: str, begin: int, offset: int, *, done: bool = False
) -> tuple[Segment, ...]:
    body = text[begin:].strip()
    if not body:
        body, begin = text.strip(), 0
    start = text.index(body, begin)
    return (Segment(kind, body, offset + start, done),)
