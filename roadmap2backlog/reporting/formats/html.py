"""The report as one page that needs no network and no server."""

from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.subject import ReportSubject


class HtmlReport:
    """What is next, why and when; roadmap, backlog, dependencies, sprints, dates, sources."""

    suffix = ".html"
    outlook: Outlook = "dates"

    def render(self, subject: ReportSubject) -> str:
        """Return the page; all user text is escaped, no script but its own may run."""
        from roadmap2backlog.reporting.page import render_page  # noqa: PLC0415 -- Jinja is slow

        return render_page(subject)


PLUGIN = HtmlReport()
