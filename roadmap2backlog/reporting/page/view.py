"""What several parts of the page ask of a subject."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from roadmap2backlog.reporting.outline import ShownStory, ranked_stories
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.svg import Picture


@dataclass(frozen=True, slots=True)
class Link:
    """A story elsewhere on the page: its rank and title."""

    rank: int
    title: str


class Links:
    """Finds stories by id; an epic or initiative stands for its stories."""

    def __init__(self, ranked: Iterable[ShownStory]) -> None:
        self._stories: dict[str, Link] = {}
        self._last: dict[str, Link] = {}
        for row in ranked:
            link = Link(row.rank, row.story.title)
            self._stories[row.story.id] = link
            homes = (row.epic.id if row.epic else "", row.initiative.id if row.initiative else "")
            for home in homes:
                self._last[home] = link

    def of(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Return the stories of ids, each once; a group stands for its last story."""
        found = [self._stories.get(name) or self._last.get(name) for name in ids if name]
        return tuple(dict.fromkeys(link for link in found if link))

    def rank(self, story: str) -> int | None:
        """Return the rank of a story, or None where there is no such story."""
        link = self._stories.get(story)
        return link.rank if link else None


def ranked_with_links(subject: ReportSubject) -> tuple[tuple[ShownStory, ...], Links]:
    """Return the stories in rank order, and the finder of links between them."""
    ranked = ranked_stories(subject)
    return ranked, Links(ranked)


def drawn(picture: Picture) -> Markup:
    """Return a picture as an element; its own drawing code has escaped every text."""
    return Markup(picture.inline())  # noqa: S704 -- escaped where it is drawn
