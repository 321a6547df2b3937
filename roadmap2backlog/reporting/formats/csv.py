"""The backlog as a table for spreadsheets; no cell can start a formula."""

import csv
import io

from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.table import COLUMNS, rows
from roadmap2backlog.reporting.wording import harmless_csv_cell


class CsvReport:
    """One row per story in rank order; lists stand on lines of one cell."""

    suffix = ".csv"
    outlook: Outlook = "plan"

    def render(self, subject: ReportSubject) -> str:
        """Return comma-separated UTF-8 text with LF line ends."""
        return write_csv([COLUMNS, *rows(subject)])


def write_csv(table: list[tuple[str | float | int | None, ...]], bullet: str = "•") -> str:
    """Return rows as CSV text; texts are guarded, numbers stay numbers, None is empty."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    for row in table:
        writer.writerow([harmless_csv_cell(c, bullet) if isinstance(c, str) else c for c in row])
    return written.getvalue()


PLUGIN = CsvReport()
