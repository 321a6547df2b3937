"""Tables with a column for each quarter or release: what stands in a cell is planned for then."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.item import KEY, TEXT, Field, Item
from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.words import levels
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import is_bare_label, is_list_label, is_version
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.times import is_time, target_of

_BETWEEN = re.compile(r"\s*(?:;|\n|<br\s*/?>)\s*(?:[-*•]\s+)?")
_NUMBER = re.compile(r"(?:^|(?<=\s))(?P<number>\d{1,2})[.)]\s+(?=\S)")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_MARK = re.compile(r"^[-*•]\s+")
_UNNAMED = re.compile(r"\s*|column \d+")
_FEWEST_TIMES = 2
_FEWEST_LETTERS = 3
_FEWEST_WORDS = 3


def time_columns(names: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Return the columns named by times whose cells are plans, not marks or numbers.

    Where they are named by releases (`V1 (pilot)`, `V2`, `Later`) the cells need more words.
    """
    places = [index for index, name in enumerate(names) if is_time(name)]
    if len(places) >= _FEWEST_TIMES and _hold_plans(rows, places, 1):
        return tuple(places)
    releases = [index for index, name in enumerate(names) if _is_release(name)]
    staged = sorted({*places, *releases})
    is_matrix = len(releases) >= _FEWEST_TIMES and 0 not in staged
    return tuple(staged) if is_matrix and _hold_plans(rows, staged, _FEWEST_WORDS) else ()


def _hold_plans(rows: Sequence[Sequence[str]], places: Sequence[int], words: int) -> bool:
    """Return whether most cells that are filled in some columns are plans of so many words."""
    told = [cell for row in rows for i in places if i < len(row) and (cell := row[i].strip())]
    told = [cell for cell in told if words == 1 or not (is_time(cell) or is_list_label(cell))]
    plans = [cell for cell in told if _is_plan(cell) and len(cell.split()) >= words]
    return len(plans) * 2 > len(told)


def _is_release(name: str) -> bool:
    """Return whether a column is named by a release or a phase, and not by a bare number."""
    bare = _BRACKETS.sub("", name).strip()
    is_named = not is_time(bare) and (is_version(bare) or is_bare_label(bare))
    return is_named and any(map(str.isdigit, bare)) and not bare.isdigit()


def planned_in_cells(names: Sequence[str], rows: Sequence[Row], times: Sequence[int]) -> list[Item]:
    """Return a group for each row with an item for each plan in its cells.

    A row without a name goes on with the one above; what tells of the columns are notes.
    """
    found: list[Item] = []
    told: list[str] = []
    for row in rows:
        if _tells_columns(row, times):
            told.append(" | ".join(cell.strip() for cell in row.cells if cell.strip()))
            continue
        group = _row(names, row, times)
        if found and not (group.title or group.fields):
            found[-1].children += group.children
            found[-1].notes += group.notes
        else:
            found.append(group)
    if found:
        found[0].notes += told
    return found or [Item(text, TEXT) for text in told]


def pieces_of(cell: str) -> tuple[str, ...]:
    """Return the plans that a cell lists, on lines, between semicolons or numbered.

    `Berths: 1. Dredge 2. Light` lists two of them, `Berths: Dredge` and `Berths: Light`.
    """
    lead, numbered = _numbered(cell)
    if numbered:
        mark = f"{lead.rstrip(' :')}: " if lead else ""
        return tuple(f"{mark}{piece}" for piece in numbered)
    return tuple(piece for part in _BETWEEN.split(cell) if (piece := _MARK.sub("", part.strip())))


def _numbered(cell: str) -> tuple[str, tuple[str, ...]]:
    """Return what stands in front of a numbered list in a cell, and its entries, if it is one."""
    text = " ".join(_BETWEEN.sub(" ", cell).split())
    marks = list(_NUMBER.finditer(text))
    if [int(mark["number"]) for mark in marks] != list(range(1, len(marks) + 1)):
        return "", ()
    if not marks or (len(marks) == 1 and marks[0].start() > 0):
        return "", ()
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    pieces = [text[mark.end() : end].rstrip(" .;") for mark, end in zip(marks, ends, strict=True)]
    return text[: marks[0].start()].strip(), tuple(pieces)


def _row(names: Sequence[str], row: Row, times: Sequence[int]) -> Item:
    group = Item("", KEY, levels.GROUP, path=(row.line,))
    is_release = any(i < len(names) and _is_release(names[i]) for i in times)
    for index, cell in enumerate(row.cells):
        name = names[index].strip() if index < len(names) else ""
        if index in times:
            pieces = pieces_of(cell)
            group.children += [
                _plan(piece, name, row.line, is_release=is_release) for piece in pieces
            ]
            is_split = len(pieces) > 1 or pieces not in {(), (cell.strip(),)}
            group.notes += [cell.strip()] if is_split and _is_marked(cell) else []
        elif cell.strip() and not group.title:
            group.title, group.word = " ".join(cell.split()), name
        elif cell.strip():
            is_unnamed = is_release and _UNNAMED.fullmatch(name)
            role = "description" if is_unnamed else role_of(name)
            group.fields.append(Field(name or f"column {index + 1}", role, (cell.strip(),)))
    return group


def _tells_columns(row: Row, times: Sequence[int]) -> bool:
    """Return whether a row tells of the columns, as a second head does: `Dates`, `Features`."""
    cells = [cell for i in times if i < len(row.cells) and (cell := row.cells[i].strip())]
    name = fold(row.cells[0]) if row.cells else ""
    is_when = "target" in {role_of(name), role_of(name.removesuffix("s"))}
    return bool(cells) and (is_when or all(map(is_list_label, cells)))


def _is_marked(cell: str) -> bool:
    """Return whether plans in a cell are parted by marks that get lost: numbers, line breaks."""
    return "<" in cell or bool(_numbered(cell)[1])


def _plan(piece: str, name: str, line: int, *, is_release: bool) -> Item:
    """Return the item of what a cell plans, for its time or release."""
    when = Field(name, "target", (target_of(name) or name,))
    when = Field("release", "release", (name,)) if is_release else when
    return Item(piece, TEXT, word=name, path=(line,), fields=[when])


def _is_plan(cell: str) -> bool:
    return sum(map(str.isalpha, cell)) >= _FEWEST_LETTERS and not is_state(cell)
