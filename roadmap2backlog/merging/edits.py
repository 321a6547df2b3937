"""Edits of a text: stretches and what replaces them."""

from collections.abc import Iterable

Edit = tuple[int, int, str]
"""Start, end and the new text between."""


class UnspliceableError(Exception):
    """The layout allows no small edit here; the item around must be written anew."""


def applied(text: str, edits: Iterable[Edit], start: int = 0, end: int | None = None) -> str:
    """Return a stretch of a text with the edits inside it made.

    Raises:
        UnspliceableError: If two edits overlap.
    """
    parts: list[str] = []
    here = start
    for first, last, new in sorted(edits, key=lambda edit: edit[:2]):
        if first < here:
            raise UnspliceableError
        parts += (text[here:first], new)
        here = last
    parts.append(text[here : len(text) if end is None else end])
    return "".join(parts)
