"""Tables in one sheet: a row of names that comes again begins another part, under its heading."""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.loading.formats.text.csv_rows import Row


@dataclass(frozen=True, slots=True)
class Part:
    """Rows under one row of names; `heading` is the lone cell right above the names, if any."""

    heading: Row | None
    rows: tuple[Row, ...]


def parts_of(
    names: Sequence[str], before: Sequence[Row], body: Sequence[Row]
) -> tuple[tuple[Part, ...], tuple[Row, ...]]:
    """Return the parts of a sheet, and what stands above the first one.

    Args:
        names: The cells of the row of names.
        before: The rows above it.
        body: The rows below it.
    """
    wanted = _bare(names)
    places = [place for place, row in enumerate(body) if _bare(row.cells) == wanted]
    if not places:
        return (Part(None, tuple(body)),), tuple(before)
    heading, above = _split(before)
    found: list[Part] = []
    start = 0
    for place in [*places, None]:
        rows = body[start:place]
        following, inside = (None, tuple(rows)) if place is None else _split(rows)
        found.append(Part(heading, inside))
        heading, start = following, (place or 0) + 1
    return tuple(found), above


def _split(rows: Sequence[Row]) -> tuple[Row | None, tuple[Row, ...]]:
    """Return the last row as a heading where it is a lone cell, and the rows above it."""
    if rows and rows[-1].filled == 1:
        return rows[-1], tuple(rows[:-1])
    return None, tuple(rows)


def _bare(cells: Sequence[str]) -> list[str]:
    texts = [cell.strip().casefold() for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return texts
