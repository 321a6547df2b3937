"""Cells of a feedback export → rows that say something."""

import re
from collections.abc import Iterable, Sequence

from roadmap2backlog.diagnostics import Diagnostic, Span
from roadmap2backlog.evidence.columns import Columns
from roadmap2backlog.evidence.match import SEPARATOR
from roadmap2backlog.model.feedback import FeedbackRow

_NUMBER = re.compile(r"^\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})+$|^\d+(?:[.,]\d+)?$")
_THOUSANDS = re.compile(r"[ .,'\u00a0\u202f](?=\d{3}(?:\D|$))")


def feedback_rows(
    table: Iterable[tuple[int, Sequence[str]]], columns: Columns, file: str
) -> tuple[tuple[FeedbackRow, ...], tuple[Diagnostic, ...]]:
    """Return the rows below the header, and a finding for each number that is none.

    Args:
        table: Line and cells of each row.
        columns: Which column holds what.
        file: The file's name, for findings.
    """
    rows: list[FeedbackRow] = []
    findings: list[Diagnostic] = []
    for line, cells in table:
        people = _number(cells, columns.places["people"])
        weight = _number(cells, columns.places["weight"])
        wrong = (said for said in (people, weight) if isinstance(said, str))
        findings += [_no_number(file, line, said) for said in wrong]
        rows.append(
            FeedbackRow(
                line=line,
                about=_texts(cells, columns.places["about"]),
                quote=" ".join(SEPARATOR.join(_texts(cells, columns.places["quote"])).split()),
                people=people if isinstance(people, float) else 1.0,
                weight=weight if isinstance(weight, float) else None,
                source=_first(cells, columns.places["source"]),
                link=_first(cells, columns.places["link"]),
            )
        )
    return tuple(rows), tuple(findings)


def _number(cells: Sequence[str], places: Sequence[int]) -> float | str | None:
    """Return the number of the first filled cell, its text where it is none, or None."""
    text = _first(cells, places)
    if not text:
        return None
    if not _NUMBER.match(text):
        return text
    return float(_THOUSANDS.sub("", text).replace(",", "."))


def _first(cells: Sequence[str], places: Sequence[int]) -> str:
    return next(iter(_texts(cells, places)), "")


def _texts(cells: Sequence[str], places: Sequence[int]) -> tuple[str, ...]:
    found = (cells[place].strip() for place in places if place < len(cells))
    return tuple(text for text in found if text)


def _no_number(file: str, line: int, text: str) -> Diagnostic:
    return Diagnostic(
        "R633",
        f"{text!r} is not a number, so this row counts as one person",
        Span(file, line, 1, line, 1),
    )
