"""What waits for what: the critical path, and the neighbourhood of one story at a time."""

from roadmap2backlog.reporting.outline import ShownStory
from roadmap2backlog.reporting.page.environment import fill
from roadmap2backlog.reporting.page.view import Links, ranked_with_links
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.wording import points

_MOST_UNLOCKING = 8


def render_dependencies(subject: ReportSubject) -> str:
    """Return the critical path and the stories that unlock most; a script draws around one."""
    ranked, links = ranked_with_links(subject)
    rows = {row.story.id: row for row in ranked}
    path = subject.graph.critical if subject.graph else ()
    steps = [rows[name] for name in path if name in rows]
    work = sum(row.story.points or subject.place(row.story.id).points or 0.0 for row in steps)
    keys = [row for row in ranked if subject.place(row.story.id).unlocks]
    keys.sort(key=lambda row: (-subject.place(row.story.id).unlocks, row.rank))
    linked = _linked(ranked, links)
    return fill(
        "dependencies",
        steps=steps if len(steps) > 1 else (),
        work=points(work),
        keys=[(row, subject.place(row.story.id).unlocks) for row in keys[:_MOST_UNLOCKING]],
        start=next((row.rank for row in keys if row.rank in linked), min(linked, default=None)),
        has_links=bool(linked),
    )


def _linked(ranked: tuple[ShownStory, ...], links: Links) -> frozenset[int]:
    """Return the ranks that an arrow starts or ends at: only around these is something to draw."""
    found: set[int] = set()
    for row in ranked:
        waits = links.of(row.story.depends_on)
        found |= {link.rank for link in waits} | ({row.rank} if waits else set())
    return frozenset(found)
