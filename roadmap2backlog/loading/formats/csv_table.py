"""CSV: exports of Jira in any language, Aha!, Productboard, spreadsheets."""

import re
from collections.abc import Sequence

from roadmap2backlog.diagnostics import Checked, Diagnostic, Span
from roadmap2backlog.loading.formats.imported import Imported, RoadmapFormat, imported_from
from roadmap2backlog.loading.formats.outline.columns import Columns, columns_of, known_names
from roadmap2backlog.loading.formats.outline.from_table import is_jira_key, items_of, leaves_of
from roadmap2backlog.loading.formats.outline.item import KEY, ROOT, Item, Leaf, Outline
from roadmap2backlog.loading.formats.outline.line_places import lines_of
from roadmap2backlog.loading.formats.outline.table_parts import Part, parts_of
from roadmap2backlog.loading.formats.text.csv_rows import Row, read_rows, sniff
from roadmap2backlog.loading.formats.text.unquoted import cut_row, with_joined_cells
from roadmap2backlog.loading.formats.words import levels

_HEADER_WITHIN = 10
_LONGEST_NAME = 60
_ADDRESS = re.compile(r"https?://|\d{4}-\d\d-\d\d|#\d")
_SEPARATOR_LINE = re.compile(r"^sep=.\r?\n", re.IGNORECASE)  # spreadsheets say it to themselves


class CsvTable:
    """A table with one plan a row."""

    def recognise(self, text: str, file: str) -> float:
        """Return how much a text looks like CSV (0–1)."""
        if file.casefold().endswith((".csv", ".tsv")):
            return 1.0
        lines = text.split("\n", 3)[:2]
        if len(lines) < 2 or not lines[0].strip():  # noqa: PLR2004 -- a header and a row
            return 0.0
        delimiter, evenness = sniff(text)
        names = [name.strip().strip('"') for name in lines[0].split(delimiter)]
        if len(names) < 2 or lines[0].lstrip().startswith(("#", "-", "|", "<", "{")):  # noqa: PLR2004
            return 0.0
        return evenness * (0.9 if known_names(names) * 2 >= len(names) else 0.3)

    def read(self, text: str, file: str) -> Checked[Imported]:
        """Return the roadmap that a table tells."""
        delimiter, _ = sniff(text)
        read = read_rows(text, file, delimiter)
        if read.value is None:
            return Checked(None, read.findings)
        rows: Sequence[Row] = read.value
        if rows and _SEPARATOR_LINE.match(text):
            rows = rows[1:]
        if len(rows) < 2 and (not rows or known_names(rows[0].cells) > 1):  # noqa: PLR2004 -- a row
            what = (
                "only names of columns stand in the file" if rows else "the file holds no content"
            )
            return Checked(None, (*read.findings, Diagnostic("R109", what, Span(file))))
        return imported_from(_outline(rows, file), file)


def _outline(rows: Sequence[Row], file: str) -> Outline:
    place = _header(rows)
    names = _names(rows, place)
    body = with_joined_cells(rows[place + 1 :], _width(names)) if place >= 0 else rows
    root = Item(named=ROOT)
    columns = None
    if body:
        parts, before = parts_of(names, rows[: max(place, 0)], body)
        inside = [row for part in parts for row in part.rows]
        columns = columns_of(names, [row.cells for row in inside])
        for part in parts:
            root.children += _items_of(part, names, columns)
        headings = [part.heading for part in parts if part.heading is not None]
        leaves = [*leaves_of((*before, *headings), None), *leaves_of(inside, columns)]
        root.title = columns.product
    else:
        before = tuple(rows[:place])
        root.children = [Item(name) for name in names if name.strip()]
        leaves = [*leaves_of(before, None), *(Leaf((name,)) for name in names if name.strip())]
    root.notes += [" ".join(cell.strip() for cell in row.cells if cell.strip()) for row in before]

    wide = [row for row in body if place >= 0 and cut_row(row, len(names))]
    findings = _cut(wide, len(names), file)
    return Outline(root, tuple(leaves), lines_of(file), _told(columns, root), findings)


def _cut(rows: Sequence[Row], width: int, file: str) -> tuple[Diagnostic, ...]:
    """Return the finding of rows with more cells than there are columns, told at the first."""
    if not rows:
        return ()
    count = f"{len(rows)} rows have" if len(rows) > 1 else "this row has"
    what = f"{count} more cells than the table has columns ({width})"
    return (Diagnostic("R113", what, Span(file, rows[0].line)),)


def _items_of(part: Part, names: Sequence[str], columns: Columns) -> list[Item]:
    """Return the items of a part, inside a group where the part has a heading."""
    items = items_of(names, part.rows, columns)[0]
    if part.heading is None:
        return items
    title = next(cell for cell in part.heading.cells if cell.strip())
    path = (part.heading.line,)
    return [Item(" ".join(title.split()), KEY, levels.GROUP, path=path, children=items)]


def _header(rows: Sequence[Row]) -> int:
    """Return the index of the row of column names; -1 where the file has none."""
    best, place = 0, -1
    for index, row in enumerate(rows[:_HEADER_WITHIN]):
        known = known_names(row.cells)
        if known > best and known * 3 >= row.filled and (known > 1 or index == 0):
            best, place = known, index
    if place >= 0:
        return place
    first = [cell.strip() for cell in rows[0].cells]
    named = all(map(_may_name, first))
    return 0 if named and len(first) > 1 and len(set(first)) == len(first) else -1


def _may_name(cell: str) -> bool:
    """Return whether a cell may be the name of a column, and is no address, number or moment."""
    is_value = cell[:1].isdigit() or _ADDRESS.search(cell) is not None
    return 0 < len(cell) < _LONGEST_NAME and not is_value


def _names(rows: Sequence[Row], place: int) -> list[str]:
    if place >= 0:
        return list(rows[place].cells)
    return [""] * max(len(row.cells) for row in rows)


def _width(names: Sequence[str]) -> int:
    """Return how many columns there are up to the last that has a name."""
    return max((place + 1 for place, name in enumerate(names) if name.strip()), default=0)


def _told(columns: Columns | None, root: Item) -> str:
    """Return what a table is called: Jira's names or keys tell it from other trackers."""
    if columns is None or columns.kind is None:
        return "CSV table"
    names = " ".join(columns.names).casefold()
    has_keys = any(is_jira_key(item.given_id) for item in root.children)
    is_jira = has_keys or "issue" in names or "epic" in names
    return "Jira export (CSV)" if is_jira else "tracker export (CSV)"


PLUGIN: RoadmapFormat = CsvTable()
