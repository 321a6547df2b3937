"""The roadmap timeline as a bitmap for slides."""

from roadmap2backlog.reporting.charts.timeline import timeline
from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.png import png_of
from roadmap2backlog.reporting.subject import ReportSubject


class PngReport:
    """The same picture as `svg`, twice its size, on white."""

    suffix = ".png"
    outlook: Outlook = "dates"

    def render(self, subject: ReportSubject) -> bytes:
        """Return the bitmap."""
        picture = timeline(subject)
        return png_of(picture.standalone(), picture.width, picture.height)


PLUGIN = PngReport()
