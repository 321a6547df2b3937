"""Rows of trackers that name their epic in a column: they stand below it."""

from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.columns import Columns
from roadmap2backlog.loading.formats.outline.item import TEXT, Field, Item
from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.words import levels
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.levels import level_of

Rows = list[tuple[Item, Row]]


def under_epics(items: Sequence[Item], rows: Sequence[Row], columns: Columns) -> Rows:
    """Return the items that stand below no other, with their rows; the others stand below epics.

    The epic of a name is the row of that sort with the name in the same column, else an item of
    its own. What groups rows otherwise, such as a component, is told of each.
    """
    pairs = list(zip(items, rows, strict=True))
    for item, row in pairs:
        item.fields += [
            Field(columns.names[index], "", (value,))
            for index in columns.groups
            if (value := _cell(row, index)) and not _names_epics(columns, index)
        ]
    for index in columns.groups:
        if _names_epics(columns, index):
            pairs = _nested(pairs, index, columns.names[index])
    return pairs


def _names_epics(columns: Columns, index: int) -> bool:
    return level_of(columns.names[index]) == levels.INITIATIVE


def _nested(pairs: Rows, index: int, column: str) -> Rows:
    epics: dict[str, Item] = {}
    for item, row in pairs:
        if item.level == levels.INITIATIVE and (name := _cell(row, index)):
            item.fields += [] if name == item.title else [Field(column, "", (name,))]
            epics.setdefault(fold(name), item)
    found: Rows = []
    for item, row in pairs:
        name = _cell(row, index)
        if not name or item.level == levels.INITIATIVE:
            found.append((item, row))
            continue
        if fold(name) not in epics:
            epics[fold(name)] = Item(name, TEXT, levels.INITIATIVE, column, path=(row.line,))
            found.append((epics[fold(name)], row))
        epics[fold(name)].children.append(item)
    return found


def _cell(row: Row, index: int) -> str:
    return " ".join(row.cells[index].split()) if 0 <= index < len(row.cells) else ""
