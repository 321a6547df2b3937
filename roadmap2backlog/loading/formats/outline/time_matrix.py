"""Tables with a column for each quarter or month: what stands in a cell is planned for then."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.item import KEY, TEXT, Field, Item
from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.words import levels
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.times import is_time, target_of

_BETWEEN = re.compile(r"\s*(?:;|\n)\s*(?:[-*•]\s+)?")
_MARK = re.compile(r"^[-*•]\s+")
_FEWEST_TIMES = 2
_FEWEST_LETTERS = 3


def time_columns(names: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Return the columns named by times whose cells are plans, not marks or numbers."""
    places = [index for index, name in enumerate(names) if is_time(name)]
    cells = [row[i].strip() for row in rows for i in places if i < len(row)]
    told = [cell for cell in cells if cell]
    plans = [cell for cell in told if _is_plan(cell)]
    is_matrix = len(places) >= _FEWEST_TIMES and len(plans) * 2 > len(told)
    return tuple(places) if is_matrix else ()


def planned_in_cells(names: Sequence[str], rows: Sequence[Row], times: Sequence[int]) -> list[Item]:
    """Return a group for each row with an item for each plan in its cells."""
    return [_row(names, row, times) for row in rows]


def pieces_of(cell: str) -> tuple[str, ...]:
    """Return the plans that a cell lists, on lines or between semicolons."""
    return tuple(piece for part in _BETWEEN.split(cell) if (piece := _MARK.sub("", part.strip())))


def _row(names: Sequence[str], row: Row, times: Sequence[int]) -> Item:
    group = Item("", KEY, levels.GROUP, path=(row.line,))
    for index, cell in enumerate(row.cells):
        name = names[index].strip() if index < len(names) else ""
        if index in times:
            when = Field(name, "target", (target_of(name) or name,))
            group.children += [
                Item(piece, TEXT, word=name, path=(row.line,), fields=[when])
                for piece in pieces_of(cell)
            ]
        elif cell.strip() and not group.title:
            group.title, group.word = " ".join(cell.split()), name
        elif cell.strip():
            group.fields.append(
                Field(name or f"column {index + 1}", role_of(name), (cell.strip(),))
            )
    return group


def _is_plan(cell: str) -> bool:
    return sum(map(str.isalpha, cell)) >= _FEWEST_LETTERS and not is_state(cell)
