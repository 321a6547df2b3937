"""From each line of the roadmap to the stories made of it."""

from roadmap2backlog.reporting.page.environment import fill
from roadmap2backlog.reporting.page.view import Link, ranked_with_links
from roadmap2backlog.reporting.subject import ReportSubject

Traced = tuple[int, str, tuple[Link, ...]]


def render_trace(subject: ReportSubject) -> str:
    """Return the lines of the roadmap with their stories, and stories without a line."""
    lines, written = traced(subject)
    return fill("trace", lines=lines, written=written, roadmap=subject.backlog.roadmap)


def traced(subject: ReportSubject) -> tuple[tuple[Traced, ...], tuple[Link, ...]]:
    """Return the roadmap's lines in their order, and the stories that people wrote."""
    ranked, _ = ranked_with_links(subject)
    found: dict[tuple[int, str], list[Link]] = {}
    written = []
    for row in ranked:
        link = Link(row.rank, row.story.title)
        source = row.story.source
        if source is None:
            written.append(link)
        else:
            found.setdefault((source.line, source.text), []).append(link)
    lines = tuple((line, text, tuple(found[line, text])) for line, text in sorted(found))
    return lines, tuple(written)
