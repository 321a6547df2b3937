"""What a forecast gives dates for: releases, goals, initiatives and the whole backlog."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.roadmap import Goal
from roadmap2backlog.model.settings import ReleaseSettings
from roadmap2backlog.scheduling.calendar import target_day
from roadmap2backlog.scheduling.homes import Homes


@dataclass(frozen=True, slots=True)
class Aim:
    """Open stories that are wanted together, by a day or by none."""

    kind: str
    id: str
    title: str
    stories: tuple[str, ...]
    target: date | None


def aims(
    backlog: Backlog,
    open_stories: Iterable[str],
    releases: Iterable[ReleaseSettings],
    goals: Iterable[Goal],
) -> tuple[Aim, ...]:
    """Return everything with a date of its own that still has open stories.

    Releases come first, then goals, initiatives in the backlog's order, and the whole backlog.
    """
    homes = Homes(backlog)
    still_open = tuple(open_stories)
    known = set(still_open)
    members = {
        name: tuple(s for s in stories if s in known) for name, stories in homes.members.items()
    }
    found = [_release(release, members) for release in releases]
    found += _goals(backlog, goals, homes, still_open)
    found += [
        Aim("initiative", item.id, item.title, members.get(item.id, ()), target_day(item.target))
        for item in backlog.initiatives
    ]
    found.append(Aim("backlog", "", "everything", still_open, None))
    return tuple(aim for aim in found if aim.stories)


def _release(release: ReleaseSettings, members: dict[str, tuple[str, ...]]) -> Aim:
    """Return the stories of a release's initiatives."""
    stories = dict.fromkeys(s for name in release.initiatives for s in members.get(name, ()))
    title = release.title or release.id
    return Aim("release", release.id, title, tuple(stories), target_day(release.date))


def _goals(
    backlog: Backlog, goals: Iterable[Goal], homes: Homes, open_stories: tuple[str, ...]
) -> list[Aim]:
    """Return the stories of each goal: by their epic, else by their initiative."""
    stated = {goal.id or goal.statement: goal for goal in goals}
    by_epic = {epic.id: epic.goal for epic in backlog.epics}
    by_initiative = {item.id: item.goal for item in backlog.initiatives}
    epic_of = {story.id: story.epic for story in backlog.stories}
    grouped: dict[str, list[str]] = {name: [] for name in stated}
    for story in open_stories:
        name = by_epic.get(epic_of[story], "") or by_initiative.get(homes.initiative(story), "")
        if name:
            grouped.setdefault(name, []).append(story)
    return [
        Aim(
            "goal",
            name,
            stated[name].statement if name in stated else name,
            tuple(stories),
            target_day(stated[name].by) if name in stated else None,
        )
        for name, stories in grouped.items()
    ]
