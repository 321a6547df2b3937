"""Markdown text to the pieces people wrote: headings, bullets, sentences."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from roadmap2backlog.decomposing.language import split_sentences
from roadmap2backlog.vocabulary.done_marks import (
    dropped_mark,
    mark_after,
    mark_before,
    reports_done,
)

PieceKind = Literal["heading", "bullet", "sentence"]

_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+")
_BULLET = re.compile(r"\s*(?:[-*+•–]|\d{1,3}[a-z]?[.)])\s+(?:\[(?P<box>[ xX])\]\s+)?")
_BOX = re.compile(r"\s*\[(?P<box>[ xX])\]\s+")
_LINK = re.compile(
    r"\[[^\[\]]+\]\((?!\S*/(?:issues|pull|browse|work_items|merge_requests|discussions)/)https?://"
    r"[^\s()]+\)(?: ?\([^()]*\))?[.;,]?"
)
"""A bullet that is a link to a page, and not to a ticket; a remark in brackets may follow."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text: `text == source[start:start + len(text)]`.

    `done` says that it is ticked off, struck out or marked as done: nothing is left to do.
    """

    kind: PieceKind
    text: str
    start: int
    done: bool = False

    @property
    def matter(self) -> str:
        """The text without a mark that says it is done."""
        if not self.done:
            return self.text
        bare = self.text[mark_before(self.text) :].strip()
        return bare[: mark_after(bare)].strip().strip("~") or self.text


def listed_piece(text: str) -> Piece:
    """Return an entry of a list as one piece, without its bullet, number or task box."""
    lead = _BULLET.match(text) or _BOX.match(text)
    begin = lead.end() if lead and text[lead.end() :].strip() else 0
    ticked = lead is not None and begin > 0 and (lead["box"] or " ") in "xX"
    return _piece("bullet", text, begin, 0, done=ticked)


def pieces(text: str) -> tuple[Piece, ...]:
    """Return the headings, bullets and sentences of a text, in order.

    A line that follows a bullet without a blank line or a bullet of its own continues it.
    """
    if "\n" not in text:
        return _block(text, 0) if text.strip() else ()
    found: list[Piece] = []
    paragraph: tuple[int, int] | None = None
    for start, end, joins in _lines(text):
        if paragraph and joins:
            paragraph = (paragraph[0], end)
            continue
        if paragraph:
            found += _block(text[slice(*paragraph)], paragraph[0])
        paragraph = (start, end)
    if paragraph:
        found += _block(text[slice(*paragraph)], paragraph[0])
    return _without_links(found)


def _without_links(found: list[Piece]) -> tuple[Piece, ...]:
    """Return the pieces; bullets that only point to pages elsewhere are text, where all do so."""
    bullets = [piece for piece in found if piece.kind == "bullet"]
    if len(bullets) > 1 and all(_LINK.fullmatch(piece.text) for piece in bullets):
        return tuple(replace(piece, kind="sentence") for piece in found)
    return tuple(found)


def _lines(text: str) -> list[tuple[int, int, bool]]:
    """Return start, end and whether the line continues the one before."""
    found: list[tuple[int, int, bool]] = []
    last_end = -2
    after_heading = False
    for line in _LINE.finditer(text):
        start, end = line.span()
        if not line.group().strip():
            continue
        heading = _HEADING.match(line.group())
        fresh = heading or _BULLET.match(line.group())
        close = bool(found) and text.count("\n", last_end, start) == 1
        found.append((start, end, close and not fresh and not after_heading))
        last_end, after_heading = end, bool(heading)
    return found


def _block(text: str, offset: int) -> tuple[Piece, ...]:
    """Return the pieces of one paragraph, heading or bullet."""
    heading = _HEADING.match(text)
    if heading and text[heading.end() :].strip():
        return (_piece("heading", text, heading.end(), offset),)
    bullet = _BULLET.match(text)
    if bullet and text[bullet.end() :].strip():
        ticked = (bullet["box"] or " ") in "xX"
        return (_piece("bullet", text, bullet.end(), offset, done=ticked),)
    return tuple(
        Piece("sentence", span.text, offset + span.start, _is_done(span.text))
        for span in split_sentences(text)
    )


def _piece(kind: PieceKind, text: str, begin: int, offset: int, *, done: bool = False) -> Piece:
    body = text[begin:].strip()
    start = text.index(body, begin)
    return Piece(kind, body, offset + start, done or _is_done(body))


def _is_done(text: str) -> bool:
    if dropped_mark(text):  # nobody did it: it is out of scope
        return False
    is_marked = mark_before(text) > 0 or mark_after(text) < len(text)
    return is_marked or reports_done(text)
