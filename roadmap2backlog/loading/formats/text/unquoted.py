"""Rows with more cells than columns, where commas within a text were not quoted."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.words.states import is_no_answer

_LETTERS = re.compile(r"[^\W\d_]+")
_FEW_OF = 20
_DIGITS = re.compile(r"\d+")


def with_joined_cells(rows: Sequence[Row], width: int) -> tuple[Row, ...]:
    """Return the rows, with the cells of a text that commas cut into several as one again.

    Cells that begin with a blank go on with the cell before, where rows that fit have next to no
    such cells. Of what is then still too much, cells are joined where the others fit best what
    stands in their columns.

    Args:
        rows: The rows below the names of the columns.
        width: How many columns have a name.
    """
    if width < 2 or _parts_by_blanks([row for row in rows if len(row.cells) <= width]):  # noqa: PLR2004 -- a table
        return tuple(rows)
    joined = [_with_leads_joined(row) if len(row.cells) > width else row for row in rows]
    full = [row.cells for row in joined if len(_cells(row)) == width]
    marks = [{mark for cells in full for mark in _marks(cells[place])} for place in range(width)]
    lengths = [sum(len(cells[place]) for cells in full) for place in range(width)]
    return tuple(
        _fitted(row, marks, lengths) if row is not before else row
        for row, before in zip(joined, rows, strict=True)
    )


def cut_row(row: Row, width: int) -> bool:
    """Return whether a row has more cells than columns, so that a comma may have cut a text."""
    return len(_cells(row)) > width > 1


def _cells(row: Row) -> tuple[str, ...]:
    """Return the cells of a row up to the last that holds something."""
    end = max((place for place, cell in enumerate(row.cells) if cell.strip()), default=-1)
    return row.cells[: end + 1]


def _parts_by_blanks(rows: Sequence[Row]) -> bool:
    """Return whether more than a few cells of rows begin with a blank, as some files part them."""
    cells = [cell for row in rows for cell in row.cells[1:] if cell.strip()]
    return _FEW_OF * sum(map(_goes_on, cells)) > len(cells)


def _goes_on(cell: str) -> bool:
    return cell[:1] == " " and bool(cell.strip()) and not is_no_answer(cell)


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


def _fitted(row: Row, marks: Sequence[set[str]], lengths: Sequence[int]) -> Row:
    """Return a row with as many cells as columns, if there is a place that fits best for it.

    Of places that fit alike, the one is taken where more cells go on in lower case, then that of
    the longest texts. A row with a cell too few has an empty one behind what was joined.
    """
    cells, over = _cells(row), len(_cells(row)) - len(marks)
    if over < 0:
        return _padded(row, cells, marks)
    if not over:
        return row
    tried = {
        place: (
            *cells[:place],
            ", ".join(cells[place : place + over + 1]),
            *cells[place + over + 1 :],
        )
        for place in range(len(marks))
    }

    def rank(place: int) -> tuple[int, int, int]:
        going_on = sum(cell[:1].islower() for cell in cells[place + 1 : place + over + 1])
        return _fit(tried[place], marks), going_on, lengths[place]

    best = max(tried, key=rank)
    fits = _fit(tried[best], marks) > _fit(cells, marks)
    return replace(row, cells=tried[best]) if fits else row


def _padded(row: Row, cells: Sequence[str], marks: Sequence[set[str]]) -> Row:
    """Return a row with an empty cell behind its joined text, where the others fit better so."""
    joined = [place for place, cell in enumerate(cells) if ", " in cell]
    if len(cells) + 1 != len(marks) or not joined:
        return row
    padded = (*cells[: joined[-1] + 1], "", *cells[joined[-1] + 1 :])
    return replace(row, cells=padded) if _fit(padded, marks) > _fit(cells, marks) else row


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
