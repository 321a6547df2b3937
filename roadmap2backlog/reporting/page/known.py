"""What the script needs to know of the stories to draw their dependencies."""

from roadmap2backlog.reporting.page.view import ranked_with_links
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.wording import number


def known_stories(subject: ReportSubject) -> list[dict[str, object]]:
    """Return rank, title, points and the ranks waited for, of each story in a dependency."""
    ranked, links = ranked_with_links(subject)
    critical = frozenset(subject.graph.critical) if subject.graph else frozenset()
    needs = {row.rank: [link.rank for link in links.of(row.story.depends_on)] for row in ranked}
    linked = {rank for rank, waits in needs.items() if waits}
    linked |= {wait for waits in needs.values() for wait in waits}
    return [
        {
            "rank": row.rank,
            "title": row.story.title,
            "points": number(row.story.points) or "?",
            "needs": needs[row.rank],
            "isCritical": row.story.id in critical,
        }
        for row in ranked
        if row.rank in linked
    ]
