"""The rows of the backlog as HTML, a page at a time."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from roadmap2backlog.model.backlog import Story
from roadmap2backlog.pipeline.reviewing.choice import SHOWS, Choice, chosen
from roadmap2backlog.pipeline.reviewing.look import Look
from roadmap2backlog.web.templating import html

PAGE_ROWS = 80
_MOST_ROWS = 20_000
_NUMBER = re.compile("[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Row:
    """One story in the list; `heading` is the epic that starts with it in the grouped view."""

    story: Story
    rank: int
    epic: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """Some of the rows that a choice shows."""

    rows: tuple[Row, ...]
    total: int
    start: int
    stories: int
    revision: str
    is_broken: bool

    @property
    def next(self) -> int:
        """Where the next rows start, or 0 if these are the last."""
        end = self.start + len(self.rows)
        return end if end < self.total else 0


def choice_of(query: Mapping[str, str]) -> Choice:
    """Return what the address asks for."""
    names = ("show", "persona", "initiative", "team", "sprint")
    return Choice(words=query.get("q", ""), **{name: query.get(name, "") for name in names})


def number_of(text: str | None, otherwise: int) -> int:
    """Return the number from 0 to 999,999,999 that the address says, or `otherwise`."""
    return int(text) if text and _NUMBER.fullmatch(text) else otherwise


def rows_of(look: Look, query: Mapping[str, str]) -> Rows:
    """Return the rows that the address asks for: `from` and `count` choose a stretch."""
    found = chosen(look, choice_of(query))
    by_epic = query.get("view") == "epics"
    ordered = _grouped(found) if by_epic else list(found)
    start = min(number_of(query.get("from"), 0), len(ordered))
    count = min(number_of(query.get("count"), PAGE_ROWS), _MOST_ROWS)
    shown = ordered[start : start + count]
    before = ordered[start - 1].epic if start else None
    drawn = tuple(_rows(look, shown, before, by_epic=by_epic))
    return Rows(
        drawn, len(ordered), start, len(look.stories), look.version.revision, look.is_broken
    )


def rows_html(look: Look, query: Mapping[str, str]) -> str:
    """Return the rows as HTML."""
    return html("rows.html", found=rows_of(look, query))


def sprints_of(look: Look) -> list[str]:
    """Return the sprints that stories are in: the planned ones by number, then those named."""
    named = {story.sprint for story in look.stories.values() if story.sprint}
    return [*map(str, sorted(set(look.sprint_of.values()))), *sorted(named)]


def filters_of(look: Look, sprints: Iterable[str] = ()) -> dict[str, object]:
    """Return what the filters offer; sprints need the plan, which the first page does not await."""
    return {
        "shows": list(SHOWS),
        "personas": look.personas,
        "initiatives": look.backlog.initiatives,
        "teams": look.teams,
        "sprints": list(sprints),
    }


def _grouped(stories: Iterable[Story]) -> list[Story]:
    """Return the stories epic by epic, each epic where its best story stands."""
    groups: dict[str, list[Story]] = {}
    for story in stories:
        groups.setdefault(story.epic, []).append(story)
    return [story for group in groups.values() for story in group]


def _rows(
    look: Look, stories: Iterable[Story], before: str | None, *, by_epic: bool
) -> Iterable[Row]:
    for story in stories:
        epic = look.epics.get(story.epic)
        title = epic.title if epic else "Without an epic"
        heading = title if by_epic and story.epic != before else ""
        before = story.epic
        yield Row(story, look.ranks[story.id], epic.title if epic else "", heading)
