"""Tables of pages with bands: a row of one wide cell heads the rows below it."""

from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.item import KEY, Item
from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.text.inline import plain
from roadmap2backlog.loading.formats.words.levels import GROUP

_FEWEST_COLUMNS = 3


def banded(rows: Sequence[Row], width: int) -> list[tuple[Row | None, list[Row]]]:
    """Return the rows of a table in parts, each with the row that heads it, if one does.

    Args:
        rows: The rows below the names of the columns.
        width: The number of columns; in tables of two a lone cell heads nothing.
    """
    parts: list[tuple[Row | None, list[Row]]] = [(None, [])]
    for row in rows:
        if width >= _FEWEST_COLUMNS and len(row.cells) == 1:
            parts.append((row, []))
        else:
            parts[-1][1].append(row)
    return [part for part in parts if part[0] or part[1]]


def under_band(head: Row | None, items: list[Item]) -> list[Item]:
    """Return the items of a part, in a group where a row heads them."""
    if head is None:
        return items
    title = plain(head.cells[0]) or head.cells[0]
    band = Item(title, KEY, GROUP, path=(head.line,), children=items)
    band.source = head.cells[0] if title != head.cells[0] else ""
    return [band]
