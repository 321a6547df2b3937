"""The port of report formats."""

from typing import Literal, Protocol

from roadmap2backlog.reporting.subject import ReportSubject

Outlook = Literal["none", "plan", "dates"]
"""How far a report looks ahead; each costs more than the one before: a plan about a second, dates
several for large backlogs."""


class Format(Protocol):
    """Turns a subject into text or bytes; pure, and the same bytes for the same subject."""

    @property
    def suffix(self) -> str:
        """The usual file suffix, with its dot."""
        ...

    @property
    def outlook(self) -> Outlook:
        """What the report shows of the future, so that nothing else is computed."""
        ...

    def render(self, subject: ReportSubject) -> str | bytes:
        """Return the whole report."""
        ...
