"""CSV: exports of Jira in any language, Aha!, Productboard, spreadsheets."""

from collections.abc import Sequence

from roadmap2backlog.diagnostics import Checked, Diagnostic, Span
from roadmap2backlog.loading.formats.imported import Imported, RoadmapFormat, imported_from
from roadmap2backlog.loading.formats.outline.columns import Columns, known_names
from roadmap2backlog.loading.formats.outline.from_table import items_of, leaves_of
from roadmap2backlog.loading.formats.outline.item import ROOT, Item, Leaf, Outline
from roadmap2backlog.loading.formats.text.csv_rows import Row, read_rows, sniff
from roadmap2backlog.model.provenance import PathKey

_HEADER_WITHIN = 10
_LONGEST_NAME = 60


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
        if not read.value:
            empty = Diagnostic("R109", "the file holds no content", Span(file))
            return Checked(None, (*read.findings, empty))
        outline = _outline(read.value, file)
        return imported_from(outline, file)


def _outline(rows: Sequence[Row], file: str) -> Outline:
    place = _header(rows)
    before = rows[: max(place, 0)]
    names = _names(rows, place)
    body = rows[place + 1 :]
    items, columns = items_of(names, body) if body else ([], None)
    root = Item(named=ROOT, children=items)
    root.notes += [" ".join(cell.strip() for cell in row.cells if cell.strip()) for row in before]
    if not body:
        root.children = [Item(name) for name in names if name.strip()]
    leaves = (*leaves_of(before, None), *leaves_of(body, columns))
    if not body:
        leaves = tuple(Leaf((name,)) for name in names if name.strip())

    def locate(path: PathKey) -> Span:
        line = path[0] if path and isinstance(path[0], int) else 1
        return Span(file, line)

    return Outline(root, leaves, locate, _told(columns))


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
    named = all(0 < len(name) < _LONGEST_NAME and not name[:1].isdigit() for name in first)
    return 0 if named and len(first) > 1 and len(set(first)) == len(first) else -1


def _names(rows: Sequence[Row], place: int) -> list[str]:
    if place >= 0:
        return list(rows[place].cells)
    return [""] * max(len(row.cells) for row in rows)


def _told(columns: Columns | None) -> str:
    if columns is None or columns.kind < 0:
        return "CSV table"
    is_jira = any("issue" in name.casefold() or "epic" in name.casefold() for name in columns.names)
    return "Jira export (CSV)" if is_jira else "tracker export (CSV)"


PLUGIN: RoadmapFormat = CsvTable()
