"""The port of report formats."""

from typing import Protocol

from roadmap2backlog.reporting.subject import ReportSubject


class Format(Protocol):
    """Turns a subject into text or bytes; pure, and the same bytes for the same subject."""

    @property
    def suffix(self) -> str:
        """The usual file suffix, with its dot."""
        ...

    def render(self, subject: ReportSubject) -> str | bytes:
        """Return the whole report."""
        ...
