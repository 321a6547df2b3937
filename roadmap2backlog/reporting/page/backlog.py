"""The ordered backlog: one line a story, everything else one click below."""

from dataclasses import dataclass

from roadmap2backlog.codes import CODES, FLAGS
from roadmap2backlog.reporting.outline import ShownStory
from roadmap2backlog.reporting.page.environment import fill
from roadmap2backlog.reporting.page.view import Link, Links, ranked_with_links
from roadmap2backlog.reporting.subject import Place, ReportSubject


@dataclass(frozen=True, slots=True)
class Item:
    """A story as it is listed: what it waits for and what waits for it are links."""

    row: ShownStory
    place: Place
    needs: tuple[Link, ...]
    opens: tuple[Link, ...]
    flags: tuple[str, ...]
    is_critical: bool


def render_backlog(subject: ReportSubject) -> str:
    """Return the backlog with its filters."""
    ranked, links = ranked_with_links(subject)
    initiatives = {row.initiative.id: row.initiative.title for row in ranked if row.initiative}
    return fill(
        "backlog",
        items=items_of(subject, ranked, links),
        initiatives=initiatives,
        teams=sorted({row.team for row in ranked if row.team}),
        statuses=sorted({str(row.story.status) for row in ranked}),
    )


def items_of(
    subject: ReportSubject, ranked: tuple[ShownStory, ...], links: Links
) -> tuple[Item, ...]:
    """Return the stories as they are listed."""
    critical = frozenset(subject.graph.critical) if subject.graph else frozenset()
    needs = {row.rank: links.of(row.story.depends_on) for row in ranked}
    opens: dict[int, list[Link]] = {}
    for row in ranked:
        for link in needs[row.rank]:
            opens.setdefault(link.rank, []).append(Link(row.rank, row.story.title))
    return tuple(
        Item(
            row,
            subject.place(row.story.id),
            needs[row.rank],
            tuple(opens.get(row.rank, ())),
            tuple(_flag(name) for name in row.story.flags),
            row.story.id in critical,
        )
        for row in ranked
    )


def _flag(name: str) -> str:
    """Return a flag in words."""
    return CODES[FLAGS[name]].title if name in FLAGS else name
