"""What is next, why, and when: what a reader sees first."""

from roadmap2backlog.reporting.outline import ranked_stories
from roadmap2backlog.reporting.page.environment import fill
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.summary_facts import facts

_NEXT = 5


def render_summary(subject: ReportSubject) -> str:
    """Return the first open stories with why and when, and the numbers around them."""
    upcoming = [row for row in ranked_stories(subject) if row.is_open][:_NEXT]
    return fill("summary", upcoming=upcoming, facts=facts(subject), subject=subject)
