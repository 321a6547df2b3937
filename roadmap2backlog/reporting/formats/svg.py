"""The roadmap timeline as a picture for slides."""

from roadmap2backlog.reporting.charts.timeline import timeline
from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.subject import ReportSubject


class SvgReport:
    """Initiatives by goal, on an axis of days where teams and sprints are known."""

    suffix = ".svg"
    outlook: Outlook = "dates"

    def render(self, subject: ReportSubject) -> str:
        """Return a standalone SVG file that follows the reader's light or dark setting."""
        return timeline(subject).standalone()


PLUGIN = SvgReport()
