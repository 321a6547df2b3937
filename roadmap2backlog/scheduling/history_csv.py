"""The history of work from a tracker's CSV export, without an account.

An export holds no past states, so what it does not say is left out: an item is created, at
most started and at most done, each on the day the export gives.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from roadmap2backlog.diagnostics import Checked, Diagnostic, Span
from roadmap2backlog.model.outlook import WorkEvent, WorkHistory
from roadmap2backlog.model.settings import HistorySettings
from roadmap2backlog.scheduling.export_words import (
    COLUMNS,
    DOING_WORDS,
    DONE_WORDS,
    KINDS,
    MONTHS,
)

_CUSTOM = re.compile(r"^[^()]*\((.*)\)$")
_NAMED_MONTH = re.compile(r"(\d{1,2})[-/. ]+([^\W\d]+)\.?[-/. ]+(\d{2,4})")
_ISO = re.compile(r"(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})")
_CENTURY = 2000
_MONTHS_A_YEAR = 12


def history_from_csv(text: str, settings: HistorySettings, file: str = "") -> Checked[WorkHistory]:
    """Return the events of a Jira-like CSV export, in any delimiter and several languages.

    The team's own names for columns and states come before the usual ones.

    Needed are a key or id, and a day of creation or resolution; type, status, category,
    points, sprint and parent are used where they are there.
    """
    rows = _rows(text)
    columns = _columns(rows[0], settings.columns) if rows else {}
    missing = [
        what
        for what, names in (("an issue key", ("key", "id")), ("a date", ("created", "resolved")))
        if not any(name in columns for name in names)
    ]
    if missing:
        words = f"the export has no column with {' and '.join(missing)}"
        return Checked(None, (Diagnostic("R630", words, Span(file)),))
    dates = _Days(rows[1:], columns)
    states = {_folded(name): state for name, state in settings.states.items()}
    events: list[WorkEvent] = []
    titles: dict[str, str] = {}
    for row in rows[1:]:
        cells = _Cells(row, columns)
        if cells.first("key", "id"):
            titles[cells.first("key", "id")] = cells.first("title")
            if cells.first("parent_key", "parent") and cells.first("parent_title"):
                titles.setdefault(cells.first("parent_key", "parent"), cells.first("parent_title"))
            events += _events(cells, dates, states)
    return Checked(WorkHistory(tuple(events), titles))


@dataclass(frozen=True, slots=True)
class _Cells:
    """One row, read by what a column means; repeated columns are all kept."""

    row: Sequence[str]
    columns: Mapping[str, list[int]]

    def first(self, *names: str) -> str:
        """Return the first cell that is not empty among the columns."""
        return next((cell for name in names for cell in self.all(name)), "")

    def all(self, name: str) -> list[str]:
        """Return every non-empty cell of a column."""
        places = [place for place in self.columns.get(name, ()) if place < len(self.row)]
        return [self.row[place].strip() for place in places if self.row[place].strip()]


class _Days:
    """Reads days; in `03/04/2026` the month comes first if any day of the export proves it."""

    def __init__(self, rows: Sequence[Sequence[str]], columns: Mapping[str, list[int]]) -> None:
        names = ("created", "updated", "resolved", "changed")
        places = [place for name in names for place in columns.get(name, ())]
        cells = (row[place] for row in rows for place in places if place < len(row))
        found = [_NUMBERS.match(cell.strip()) for cell in cells]
        self._month_first = any(m and int(m[2]) > _MONTHS_A_YEAR for m in found)

    def read(self, text: str) -> date | None:
        """Return the day of a cell, or None where it holds none."""
        if found := _ISO.match(text):
            return _day(found[1], found[2], found[3])
        if found := _NAMED_MONTH.match(text):
            word = found[2].casefold()
            number = MONTHS.get(word[:3]) or MONTHS.get(word[:4])
            return _day(found[3], str(number), found[1]) if number else None
        if found := _NUMBERS.match(text):
            month, day = (found[1], found[2]) if self._month_first else (found[2], found[1])
            return _day(found[3], month, day)
        return None


def _day(year: str, month: str, day: str) -> date | None:
    """Return a day; a year of two digits is of this century. None for 30 February."""
    number = int(year) + (_CENTURY if len(year) <= len("27") else 0)
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None


def _rows(text: str) -> list[list[str]]:
    """Return the rows of a CSV text; the delimiter is the one that gives most columns."""
    plain = text.removeprefix("\ufeff").replace("\0", "")
    head = plain.partition("\n")[0]
    delimiter = max(",;\t|", key=head.count)
    try:
        limit = csv.field_size_limit(len(plain) + 1)
        rows = list(csv.reader(io.StringIO(plain, newline=""), delimiter=delimiter))
    except csv.Error:
        return []
    finally:
        csv.field_size_limit(limit)
    return [row for row in rows if any(cell.strip() for cell in row)]


def _columns(head: Sequence[str], chosen: Mapping[str, str]) -> dict[str, list[int]]:
    """Return the places of the columns by what they mean; a column is what the team says it is."""
    told = {_folded(name): meaning for name, meaning in chosen.items()}
    found: dict[str, list[int]] = {}
    for place, name in enumerate(head):
        word = _folded(name)
        custom = _CUSTOM.match(word)
        meaning = (
            told.get(word)
            or COLUMNS.get(word)
            or (COLUMNS.get(custom[1].strip()) if custom else None)
        )
        if meaning:
            found.setdefault(meaning, []).append(place)
    return found


def _folded(name: str) -> str:
    """Return a name in lower case with single blanks."""
    return " ".join(name.casefold().split())


def _events(cells: _Cells, dates: _Days, states: Mapping[str, str]) -> list[WorkEvent]:
    """Return what one row says."""
    resolved = dates.read(cells.first("resolved"))
    created = dates.read(cells.first("created")) or resolved
    if created is None:
        return []
    name = cells.first("key", "id")
    kind = KINDS.get(cells.first("type").casefold(), "story")
    goal = cells.first("parent_key", "parent", "epic")
    team = cells.first("team")

    def event(day: date, what: str, value: str = "") -> WorkEvent:
        return WorkEvent(name, max(day, created), what, value, kind, goal, team)

    found = [event(created, "created")]
    points = _points(cells.first("points"))
    if points is not None:
        found.append(event(created, "points", str(points)))
    found += [event(created, "sprint", sprint) for sprint in cells.all("sprint")[-1:]]
    state = _state(cells, states)
    changed = dates.read(cells.first("changed")) or dates.read(cells.first("updated"))
    if state == "done" or (resolved and not state):
        found.append(event(resolved or changed or created, "status", "done"))
    elif state == "doing":
        found.append(event(changed or created, "status", "doing"))
    return found


def _points(text: str) -> float | None:
    """Return a number of points, with a comma or a full stop."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _state(cells: _Cells, states: Mapping[str, str]) -> str:
    """Return `todo`, `doing` or `done`, or nothing where the export has no status."""
    own = states.get(_folded(cells.first("status")))
    if own:
        return own
    words = cells.first("category", "status").casefold()
    if not words:
        return ""
    if any(word in words for word in DONE_WORDS):
        return "done"
    return "doing" if any(word in words for word in DOING_WORDS) else "todo"
