"""Tables of a section → its items, fields or notes."""

from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.from_table import is_schedule, items_of
from roadmap2backlog.loading.formats.outline.item import SCHEDULE, Field, Item, items_in, text_of
from roadmap2backlog.loading.formats.outline.reference_tables import is_reference
from roadmap2backlog.loading.formats.outline.table_bands import banded, under_band
from roadmap2backlog.loading.formats.outline.table_keys import (
    compares,
    explains_pictures,
    explains_signs,
    gives_examples,
    lists_people,
    says_where_things_are,
)
from roadmap2backlog.loading.formats.outline.tidy_rows import tidy_row
from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.text.inline import is_picture, plain
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.folding import fold

_NAMES = frozenset({"", "field", "key", "attribute", "property", "name", "item", "what", "feld"})
_VALUES = frozenset({"", "value", "values", "details", "detail", "content", "wert", "info"})


def take_table(section: Item, table: Sequence[Row]) -> None:
    """Add what a table tells to its section: fields, notes or an item a row.

    Args:
        section: Where it stands; changed.
        table: Its rows, the names of its columns first.
    """
    names, rows = table[0].cells, table[1:]
    columns = [plain(name) for name in names]
    if not rows:
        section.notes.append(" | ".join(names))
    elif _is_card(names, rows):
        _take_card(section, table)
    elif is_schedule(rows) or _plans_nothing(columns, rows):
        section.notes.append("\n".join(" | ".join(row.cells) for row in table))
        section.word = SCHEDULE
    else:
        _take_items(section, columns, rows)
        section.notes.append(" | ".join(name for name in names if name))


def _take_card(section: Item, table: Sequence[Row]) -> None:
    """Add a field a row; its first row is one, too, where it begins with a label."""
    names = table[0].cells
    headless = _is_label(names[0])
    rows = table if headless else table[1:]
    pairs = [(row.cells[0], row.cells[1]) for row in rows if len(row.cells) > 1]
    names_told = ((plain(name).rstrip(":： "), value) for name, value in pairs)
    told = [Field(name, role_of(name), (value,)) for name, value in names_told]
    section.fields += [found for found in told if found.name and found.values[0]]
    section.notes += [row.cells[0] for row in rows if not all(row.cells[:2])]
    section.notes += [" | ".join(row.cells[2:]) for row in rows if any(row.cells[2:])]
    text = "" if headless else " | ".join(name for name in names if name)
    section.notes += [text] if text else []


def _take_items(section: Item, columns: list[str], rows: Sequence[Row]) -> None:
    """Add an item a row, those below a band that parts the table under its title."""
    for title, part in banded(rows, len(columns)):
        items, _ = items_of(columns, part)
        badges = [item for item in items if is_picture(item.title)]
        items = [item for item in items if item not in badges]
        for item in items:
            for inner in items_in(item):
                tidy_row(inner)
        section.notes += [text_of(item) for item in badges]
        section.children += under_band(title, items)


def _is_card(names: Sequence[str], rows: Sequence[Row]) -> bool:
    """Return whether a table has a field a row, as the head of a page often has.

    Each may be a label with a colon, and what it says left empty for a program to fill in.
    """
    if len(names) != 2:  # noqa: PLR2004 -- name and value
        return False
    are_labels = all(_is_label(cells[0]) for cells in (names, *(row.cells for row in rows)))
    return are_labels or (fold(names[0]) in _NAMES and fold(names[1]) in _VALUES)


def _is_label(cell: str) -> bool:
    return cell.rstrip(" *_").endswith((":", "："))


def _plans_nothing(columns: Sequence[str], rows: Sequence[Row]) -> bool:
    is_key = (
        explains_signs(columns)
        or explains_pictures(columns, rows)
        or compares(columns)
        or gives_examples(columns)
        or lists_people(columns)
    )
    return is_key or says_where_things_are(columns, rows) or is_reference(columns, rows)
