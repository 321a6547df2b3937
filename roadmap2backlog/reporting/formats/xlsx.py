"""The report as an Excel workbook; no cell can start a formula."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from roadmap2backlog.diagnostics import ExtraMissingError
from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.outline import questions
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.table import COLUMNS, rows
from roadmap2backlog.reporting.wording import harmless_cell

Cell = str | float | int | date | None
_LONGEST_CELL = 32_767
_WIDEST, _NARROWEST = 60, 8
_MEASURED_ROWS = 200
_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""One date for all, so that the same backlog gives the same bytes."""


class XlsxReport:
    """Sheets for backlog, epics, sprints, dates and questions, with filters and frozen heads."""

    suffix = ".xlsx"
    outlook: Outlook = "dates"

    def render(self, subject: ReportSubject) -> bytes:
        """Return the workbook.

        Raises:
            ExtraMissingError: If XlsxWriter is not installed.
        """
        try:
            import xlsxwriter  # noqa: PLC0415 -- an extra
        except ImportError as error:
            raise ExtraMissingError("XlsxWriter", "excel") from error
        written = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        book = xlsxwriter.Workbook(written, options)
        book.set_properties({"created": _CREATED})
        formats = {
            "head": book.add_format({"bold": True, "bg_color": "#DFF0ED", "bottom": 1}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
        }
        for name, table in sheets(subject):
            _write(book.add_worksheet(name), table, formats)
        book.close()
        return written.getvalue()


def sheets(subject: ReportSubject) -> Iterable[tuple[str, list[Sequence[Cell]]]]:
    """Yield the name and rows of each sheet that has something on it, heads first."""
    yield "Backlog", [COLUMNS, *rows(subject)]
    if subject.backlog.epics:
        yield (
            "Epics",
            [
                ("id", "title", "initiative", "goal", "description"),
                *(
                    (e.id, e.title, e.initiative, e.goal, e.description)
                    for e in subject.backlog.epics
                ),
            ],
        )
    if subject.plan:
        yield "Sprints", _sprints(subject)
    if subject.forecast:
        yield "Dates", _dates(subject)
    asked = questions(subject)
    if asked:
        yield "Questions", [("question", "stories"), *((q, "\n".join(ids)) for q, ids in asked)]


def _sprints(subject: ReportSubject) -> list[Sequence[Cell]]:
    """Return one row per placed story, by sprint and rank."""
    table: list[Sequence[Cell]] = [("sprint", "start", "end", "team", "story", "title", "points")]
    plan = subject.plan
    if plan is not None:
        ranks = {story.id: (n, story.title) for n, story in enumerate(subject.backlog.stories)}
        sprints = {sprint.number: sprint for sprint in plan.sprints}
        known = [item for item in plan.placed if item.story in ranks]
        for item in sorted(known, key=lambda item: (item.sprint, ranks[item.story])):
            sprint = sprints[item.sprint]
            title = ranks[item.story][1]
            table.append((item.sprint, sprint.start, sprint.end, item.team, item.story, title,
                          item.points))  # fmt: skip
    return table


def _dates(subject: ReportSubject) -> list[Sequence[Cell]]:
    """Return one row per release, goal and initiative."""
    table: list[Sequence[Cell]] = [("kind", "title", "P50", "P85", "P95", "wanted", "chance")]
    for item in subject.forecast.milestones if subject.forecast else ():
        days = [chance.date if chance else None for chance in (item.p50, item.p85, item.p95)]
        table.append((item.kind, item.title, *days, item.target, item.target_chance))
    return table


def _write(sheet: Any, table: list[Sequence[Cell]], formats: dict[str, Any]) -> None:
    """Fill a sheet; every text is written as text."""
    width = len(table[0])
    for number, row in enumerate(table):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                shown = formats["text"] if number else formats["head"]
                sheet.write_string(number, column, harmless_cell(cell)[:_LONGEST_CELL], shown)
            elif isinstance(cell, date):
                sheet.write_datetime(number, column, cell, formats["day"])
            elif cell is not None:
                sheet.write_number(number, column, cell, formats["text"])
    for column in range(width):
        longest = max(len(str(row[column] or "")) for row in table[:_MEASURED_ROWS])
        sheet.set_column(column, column, min(_WIDEST, max(_NARROWEST, longest + 2)))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(table) - 1), width - 1)


PLUGIN = XlsxReport()
