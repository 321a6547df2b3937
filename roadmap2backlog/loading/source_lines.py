"""The lines around a place in a YAML text, read the way a person reads them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_FIELD = re.compile(r"^(\s*(?:-\s+)*)([^\s#].*?)\s*:(?:\s+(.*?))?\s*$")
_TIGHT_COMMENT = re.compile(r" (#\w[^\r\n]*)")
_QUOTES = "\"'"
_TYPOGRAPHIC = {"“": "”", "„": "“", "‘": "’", "«": "»", "»": "«", "”": "”"}
_MOST_COLUMNS = 2
_LONGEST_NAME = 30
_NOWHERE = 1_000_000_000


class Line(NamedTuple):
    """A line of the text.

    Args:
        start: Index of its first character in the whole text.
        text: The line without its end.
    """

    start: int
    text: str

    @property
    def first(self) -> int:
        """Return the offset of the first character that is no white space."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def first_name(self) -> int:
        """Return the offset of the first character that is no white space and no dash."""
        found = re.match(r"\s*(?:-\s+)*", self.text)
        return found.end() if found else 0

    @property
    def is_entry(self) -> bool:
        """Whether the line starts an entry of a list."""
        return self.text.lstrip().startswith(("- ", "-\t")) or self.text.strip() == "-"

    @property
    def is_blank(self) -> bool:
        """Whether the line holds nothing, or only a comment."""
        stripped = self.text.lstrip()
        return not stripped or stripped.startswith("#")

    @property
    def field(self) -> tuple[str, str, int]:
        """Return name and value of the field on the line, and the value's offset.

        A list entry without a name has an empty one.
        """
        found = _FIELD.match(self.text)
        if found:
            return found[2], found[3] or "", found.start(3)
        return "", self.text[self.first_name :].rstrip(), self.first_name


def line_at(text: str, index: int) -> Line:
    """Return the line that an index is in."""
    start = text.rfind("\n", 0, index) + 1
    start = max(start, text.rfind("\r", start, index) + 1)
    end = text.find("\n", index)
    end = len(text) if end < 0 else end
    early = text.find("\r", index, end)
    return Line(start, text[start : end if early < 0 else early])


def line_before(text: str, line: Line) -> Line | None:
    """Return the line above that is neither blank nor a comment."""
    while line.start > 0:
        line = line_at(text, line.start - 1)
        if not line.is_blank:
            return line
    return None


def lines_above(text: str, line: Line) -> Iterator[Line]:
    """Yield the lines above that are neither blank nor comments, the nearest first."""
    above = line_before(text, line)
    while above is not None:
        yield above
        above = line_before(text, above)


def line_after(text: str, line: Line) -> Line | None:
    """Return the line below that is neither blank nor a comment."""
    while (start := line.start + len(line.text) + 1) < len(text):
        line = line_at(text, start)
        if not line.is_blank:
            return line
    return None


def columns_above(text: str, line: Line) -> list[tuple[int, str]]:
    """Return the columns, from 1, where a line like this may start, each with its neighbour.

    A list entry goes with list entries, a field with fields. The nearest come first: beside
    the line above, then beside what that stands in.
    """
    found: list[tuple[int, str]] = []
    leftmost = _NOWHERE
    above = line_before(text, line)
    while above is not None and leftmost > 0 and len(found) < _MOST_COLUMNS:
        offset = above.first if line.is_entry else above.first_name
        if (above.is_entry if line.is_entry else above.field[0]) and offset < leftmost:
            name = above.text[offset:] if line.is_entry else above.field[0]
            found.append((offset + 1, name[:_LONGEST_NAME].strip()))
        leftmost = min(leftmost, offset)
        above = line_before(text, above)
    return found


def quoted(value: str) -> str:
    """Return a text in quotes that hold whatever stands in it."""
    text = value.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in _QUOTES and not _ends_inside(text):
        text = text[1:-1]
    if _TYPOGRAPHIC.get(text[:1], "") == text[-1:] != "":
        text = text[1:-1]
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _ends_inside(text: str) -> bool:
    """Return whether the quote that opens a text closes before its end: `"a" and "b"`."""
    found = re.search(rf"\S{text[0]}(?!\w)", text[1:])
    opened = re.search(rf"\s{text[0]}", text[1:])
    return (
        found is not None
        and found.end() < len(text) - 1
        and not (opened is not None and opened.start() < found.start())
    )


def is_in_typographic_quotes(value: str) -> bool:
    """Return whether a text starts with a quote that YAML does not know."""
    return value[:1] in _TYPOGRAPHIC


def with_quotes(line: Line) -> str:
    """Return the line's field or entry with its value in quotes."""
    name, value, _ = line.field
    return f"{name}: {quoted(value)}" if name else quoted(value)


def tag_hint(text: str, start: int) -> str:
    """Return the advice for a value that starts with `!`."""
    line = line_at(text, start)
    return f"if the `!` belongs to the text, put the text in quotes: {with_quotes(line)}"


def anchor_hint(text: str, start: int) -> str:
    """Return the advice for a value that starts with `&`."""
    return f"if it belongs to the text, write {with_quotes(line_at(text, start))}"


def lost_comment(text: str, start: int, end: int) -> tuple[str, str] | None:
    """Return the comment after a text that was probably meant as text, and what to write."""
    found = _TIGHT_COMMENT.match(text, end)
    if found is None or "\n" in text[start:end]:
        return None
    line = line_at(text, start)
    whole = quoted(f"{text[start:end]} {found[1]}".rstrip())
    name = line.field[0]
    return found[
        1
    ].rstrip(), f"if it belongs to the text, write {name + ': ' if name else ''}{whole}"
