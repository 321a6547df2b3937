"""The dependency graph as a picture for slides."""

from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.graph_format import render_graph
from roadmap2backlog.reporting.graph_subject import GraphSubject
from roadmap2backlog.reporting.subject import ReportSubject


class GraphSvgReport:
    """The picture of `r2b graph --format svg`; epics where stories would be too many."""

    suffix = ".svg"
    outlook: Outlook = "none"

    def render(self, subject: ReportSubject) -> str:
        """Return a standalone SVG file."""
        return render_graph(subject.graph or GraphSubject(()), "svg")


PLUGIN = GraphSvgReport()
