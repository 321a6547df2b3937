"""The dependency graph as a bitmap for slides."""

import re

from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.formats.graph_svg import PLUGIN as PICTURE
from roadmap2backlog.reporting.png import png_of
from roadmap2backlog.reporting.subject import ReportSubject

_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)"')


class GraphPngReport:
    """The same picture as `graph-svg`, on white."""

    suffix = ".png"
    outlook: Outlook = "none"

    def render(self, subject: ReportSubject) -> bytes:
        """Return the bitmap."""
        svg = PICTURE.render(subject)
        size = _SIZE.search(svg)
        width, height = (float(size[1]), float(size[2])) if size else (1.0, 1.0)
        return png_of(svg, width, height)


PLUGIN = GraphPngReport()
