"""Rows with more cells than columns, where commas within a text were not quoted."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from roadmap2backlog.loading.formats.text.csv_rows import Row

_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")


def with_joined_cells(rows: Sequence[Row], width: int) -> tuple[Row, ...]:
    """Return the rows, with the cells of a text that commas cut into several as one again.

    Cells that begin with a blank go on with the cell before, where rows that fit have no such
    cells. Of what is then still too much, cells are joined where the others fit best what stands
    in their columns.

    Args:
        rows: The rows below the names of the columns.
        width: How many columns have a name.
    """
    if width < 2 or any(map(_has_blank_lead, (row for row in rows if len(row.cells) <= width))):  # noqa: PLR2004 -- a table
        return tuple(rows)
    joined = [_with_leads_joined(row) if len(row.cells) > width else row for row in rows]
    full = [row.cells for row in joined if len(_cells(row)) == width]
    marks = [{mark for cells in full for mark in _marks(cells[place])} for place in range(width)]
    return tuple(
        _fitted(row, marks) if row is not before else row
        for row, before in zip(joined, rows, strict=True)
    )


def _cells(row: Row) -> tuple[str, ...]:
    """Return the cells of a row up to the last that holds something."""
    end = max((place for place, cell in enumerate(row.cells) if cell.strip()), default=-1)
    return row.cells[: end + 1]


def _has_blank_lead(row: Row) -> bool:
    return any(map(_goes_on, row.cells))


def _goes_on(cell: str) -> bool:
    return cell[:1] == " " and bool(cell.strip())


def _with_leads_joined(row: Row) -> Row:
    """Return a row with its cells that begin with a blank joined; the same one without any."""
    if not any(map(_goes_on, row.cells[1:])):
        return row
    cells = [row.cells[0]]
    for cell in row.cells[1:]:
        if _goes_on(cell) and cells[-1].strip():
            cells[-1] += f",{cell}"
        else:
            cells.append(cell)
    return replace(row, cells=tuple(cells))


def _fitted(row: Row, marks: Sequence[set[str]]) -> Row:
    """Return a row with as many cells as columns, if there is a place that fits best for it."""
    cells, over = _cells(row), len(_cells(row)) - len(marks)
    if over <= 0:
        return row
    tried = [
        (*cells[:place], ", ".join(cells[place : place + over + 1]), *cells[place + over + 1 :])
        for place in range(len(marks))
    ]
    fits = [_fit(option, marks) for option in tried]
    best = max(fits)
    return replace(row, cells=tried[fits.index(best)]) if best > _fit(cells, marks) else row


def _fit(cells: Sequence[str], marks: Sequence[set[str]]) -> int:
    """Return how many cells look like what stands in their columns."""
    pairs = zip(cells, marks, strict=False)
    return sum(not known.isdisjoint(_marks(cell)) for cell, known in pairs)


def _marks(cell: str) -> Iterable[str]:
    """Return how a cell looks: its text, its shape if it has digits, the word it begins with."""
    text = cell.strip().casefold()
    words = text.split()
    if text:
        yield text
    if len(words) > 1:
        yield f"{words[0]} …"
    elif _DIGITS.search(text):
        yield _DIGITS.sub("9", _LETTERS.sub("a", text))
