"""The place of a character of a text inside the way the text is written in YAML."""

import re
from bisect import bisect_left
from collections.abc import Sequence

_PROPERTIES = re.compile(r"(?:[&!][^\s\[\]{},]*\s+)+")
_VISIBLE = {
    "'": re.compile(r"''|[^\s]"),
    '"': re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\r\n])|[^\s\\]"),
}
_BARE = re.compile(r"\S")
_BLANK_ESCAPES = frozenset({"\\n", "\\t", "\\r", "\\v", "\\f", "\\ ", "\\N", "\\_", "\\L", "\\P"})


class ScalarPlaces:
    """Knows for each character of a value where it stands in the written scalar.

    White space may be folded or indented away, everything else stands in the same order in
    both, so visible characters are counted.

    Args:
        written: The scalar as it stands in the file.
        value: The text that it stands for.
    """

    def __init__(self, written: str, value: str) -> None:
        self._value = value
        self._length = len(written)
        self._start = _body(written)
        mark = written[self._start - 1] if self._start else ""
        self._is_short = mark not in _VISIBLE and "\n" not in written
        shown = () if self._is_short else _shown(written, self._start, mark)
        self._visible = () if self._is_short else _visible(value)
        self._begins = [begin for begin, _ in shown]
        self._ends = [self._start, *(end for _, end in shown)]

    def at(self, offset: int) -> int:
        """Return the index in the written scalar of character `offset` of the value."""
        if self._is_short:
            return min(self._start + offset, self._length)
        before = bisect_left(self._visible, offset)
        if before >= len(self._begins):
            return min(self._ends[-1], self._length)
        end = self._ends[before]
        on_blank = offset >= len(self._value) or self._value[offset].isspace()
        return end if on_blank and end > self._start else self._begins[before]


def _shown(written: str, start: int, mark: str) -> Sequence[tuple[int, int]]:
    """Return where the characters that can be seen are written, behind a mark such as a quote."""
    found = _VISIBLE.get(mark, _BARE).finditer(written, start)
    return [one.span() for one in found if one.group() not in _BLANK_ESCAPES]


def _visible(value: str) -> Sequence[int]:
    """Return the offsets of the characters that can be seen."""
    return [place for place, character in enumerate(value) if not character.isspace()]


def _body(written: str) -> int:
    """Return where the text itself starts: after anchor, quote or the line of a `|`."""
    properties = _PROPERTIES.match(written)
    start = properties.end() if properties else 0
    indicator = written[start : start + 1]
    if indicator in {"'", '"'}:
        return start + 1
    if indicator in {"|", ">"}:
        return written.find("\n", start) + 1 or len(written)
    return start
