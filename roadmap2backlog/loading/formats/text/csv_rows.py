"""CSV text → rows with their lines; commas, semicolons, tabs or bars, quotes as RFC 4180 says."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cache

from roadmap2backlog.diagnostics import Checked, Diagnostic, Span
from roadmap2backlog.loading.encoding import line_starts

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 60_000
_SAMPLED_ROWS = 60


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, and the line it starts on."""

    line: int
    cells: tuple[str, ...]

    @property
    def filled(self) -> int:
        """How many cells hold something."""
        return sum(bool(cell.strip()) for cell in self.cells)


@cache
def _cell(delimiter: str) -> re.Pattern[str]:
    mark = re.escape(delimiter)
    return re.compile(rf'[ ]*"((?:[^"]|"")*+)"([^{mark}\r\n]*)|([^{mark}\r\n]*)')


def read_rows(text: str, file: str, delimiter: str) -> Checked[tuple[Row, ...]]:
    """Return the rows that hold anything; a quote that never closes is an error at its place."""
    pattern = _cell(delimiter)
    starts = line_starts(text)
    rows: list[Row] = []
    cells: list[str] = []
    place = begin = 0
    while place <= len(text):
        found = pattern.match(text, place)
        quoted, tail, bare = found.groups() if found else (None, None, "")
        if quoted is None and bare and bare.lstrip(" ").startswith('"') and _is_open(bare):
            return Checked(None, (_unclosed(text, place, starts, file),))
        cells.append(
            bare if quoted is None else quoted.replace('""', '"') + (tail or "").rstrip(" ")
        )
        place = found.end() if found else place
        if place < len(text) and text[place] == delimiter:
            place += 1
            continue
        row = Row(bisect_right(starts, begin), tuple(cells))
        if row.filled:
            rows.append(row)
        cells = []
        place += 2 if text.startswith("\r\n", place) else 1
        begin = place
    return Checked(tuple(rows))


def sniff(text: str) -> tuple[str, float]:
    """Return the delimiter that gives the most even rows, and how even they are (0–1).

    One that cuts the first row into columns goes before those that do not: semicolons inside of
    texts may be more even than commas where these stand in texts without quotes, too.
    """
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample.rpartition("\n")[0] or sample
    best = (False, 0.0, ",")
    for delimiter in DELIMITERS:
        rows = read_rows(sample, "", delimiter).value
        if rows is None:
            rows = read_rows(sample[: sample.rfind('"')], "", delimiter).value or ()
        widths = Counter(len(row.cells) for row in rows[:_SAMPLED_ROWS])
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda pair: (pair[1] * (pair[0] > 1), pair[0]))
        evenness = count / sum(widths.values()) if width > 1 else 0.0
        names_columns = len(rows[0].cells) > 1
        if evenness and (names_columns, evenness) > best[:2]:
            best = (names_columns, evenness, delimiter)
    return best[2], best[1]


def _is_open(bare: str) -> bool:
    return bare.count('"') % 2 == 1


def _unclosed(text: str, place: int, starts: list[int], file: str) -> Diagnostic:
    place += text[place:].index('"')
    line = bisect_right(starts, place)
    column = place - starts[line - 1] + 1
    return Diagnostic(
        "R110",
        "this quote opens a cell and is never closed",
        Span(file, line, column, line, column + 1),
        'close the cell with a quote ("), or write a quote inside a cell twice ("")',
    )
