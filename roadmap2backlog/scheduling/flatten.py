"""From backlog and settings to plain numbers, and what had to be assumed on the way."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from math import ceil
from statistics import median

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.model.backlog import SETTLED, Backlog, Story, StoryStatus
from roadmap2backlog.model.settings import ReleaseSettings
from roadmap2backlog.scheduling.calendar import sprint_index, target_day
from roadmap2backlog.scheduling.capacity import CENTS, Capacity
from roadmap2backlog.scheduling.homes import Homes, team_numbers
from roadmap2backlog.scheduling.work import NEVER, Valued, Wanted, Work, topological
from roadmap2backlog.vocabulary.counted import counted

PRIOR_POINTS = 3.0
"""Points of a story where no story of the backlog has an estimate."""

_PIN = re.compile(r"(?:sprint|s|#)?\s*#?(\d{1,6})", re.IGNORECASE)
_FUZZ = 1e-6


@dataclass(slots=True)
class Flat:
    """The numbers, the stories behind them, and what was assumed."""

    work: Work
    stories: list[Story]
    findings: list[Diagnostic] = field(default_factory=list)


def flatten(backlog: Backlog, releases: Iterable[ReleaseSettings], capacity: Capacity) -> Flat:
    """Return the open stories of a backlog as a scheduling problem.

    Stories that are done or dropped wait for nothing and block nothing.
    """
    flat = Flat(Work(), [s for s in backlog.stories if _is_open(s)])
    homes = Homes(backlog)
    usual = _usual_points(flat)
    teams = team_numbers(flat.stories, homes, capacity, flat.findings)
    for story, team in zip(flat.stories, teams, strict=True):
        points = story.points if story.points is not None else usual
        job = flat.work.add(story.id, story.title, ceil(points * CENTS - _FUZZ), team)
        flat.work.weight[job] = story.value or 0.0
        flat.work.keep[job] = story.pinned
        flat.work.started[job] = story.status is StoryStatus.IN_PROGRESS
        flat.work.pin[job] = _pin(story, capacity, flat.findings)
    flat.work.stories = len(flat.stories)
    _link(flat, homes, backlog)
    targets = _wanted(flat, homes, backlog, releases, capacity)
    _value(flat.work, homes, backlog, targets)
    for blocker, job in topological(flat.work):
        names = f"{flat.work.ids[job]} waits for {flat.work.ids[blocker]}"
        flat.findings.append(
            Diagnostic("R627", f"the dependencies go in a circle: {names} was left out")
        )
    return flat


def _is_open(story: Story) -> bool:
    """Return whether there is still work in a story."""
    return story.status not in SETTLED


def _usual_points(flat: Flat) -> float:
    """Return the points a story without an estimate counts as, and say so where it matters."""
    known = [story.points for story in flat.stories if story.points is not None]
    usual = median(known) if known else PRIOR_POINTS
    missing = len(flat.stories) - len(known)
    if missing:
        origin = "the median of the others" if known else "no story has an estimate"
        said = f"{counted(missing, 'story')} {'has' if missing == 1 else 'have'} no estimate"
        assumed = f"{counted(usual, 'point')} assumed, {origin}"
        flat.findings.append(Diagnostic("R624", f"{said}; {assumed}"))
    return usual


def _pin(story: Story, capacity: Capacity, findings: list[Diagnostic]) -> int:
    """Return the sprint index a story is pinned to, or -1."""
    text = story.sprint.strip()
    if not text:
        return -1
    numbered = _PIN.fullmatch(text)
    if numbered and int(numbered[1]) > 0:
        return int(numbered[1]) - 1
    day = _day(text)
    if day is not None and day >= capacity.start:
        return (day - capacity.start).days // capacity.sprints.length_days
    findings.append(
        Diagnostic("R629", f'{story.id}: "{text}" names no sprint of the calendar; not pinned')
    )
    return -1


def _day(text: str) -> date | None:
    """Return an ISO day, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _link(flat: Flat, homes: Homes, backlog: Backlog) -> None:
    """Add the arcs of `depends_on`; whole epics and initiatives go through gates."""
    work = flat.work
    numbers = {story.id: job for job, story in enumerate(flat.stories)}
    closed = {story.id for story in backlog.stories} - set(numbers)
    gates: dict[str, list[int]] = {}
    for job, story in enumerate(flat.stories):
        for name in dict.fromkeys(story.depends_on):
            if name in numbers:
                _arc(work, numbers[name], job)
            elif name in homes.members:
                inside = [numbers[m] for m in homes.members[name] if m in numbers]
                if job in inside:
                    continue
                if name not in gates:
                    gates[name] = _gates(work, name, inside)
                for gate in gates[name]:
                    _arc(work, gate, job)
            elif name not in closed:
                flat.findings.append(
                    Diagnostic("R628", f"{story.id} waits for {name}, which is not in the backlog")
                )


def _gates(work: Work, name: str, members: list[int]) -> list[int]:
    """Return one gate per team: a job without size after that team's stories of the group."""
    if len(members) <= 1:
        return members
    gates: dict[int, int] = {}
    for member in members:
        team = work.team[member]
        if team not in gates:
            gates[team] = work.add(name, "", 0, team)
        work.before[gates[team]].append(member)
        work.after[member].append(gates[team])
    return list(gates.values())


def _arc(work: Work, before: int, after: int) -> None:
    """Add an arc, unless it is there or leads from a job to itself."""
    if before != after and before not in work.before[after]:
        work.before[after].append(before)
        work.after[before].append(after)


def _wanted(
    flat: Flat,
    homes: Homes,
    backlog: Backlog,
    releases: Iterable[ReleaseSettings],
    capacity: Capacity,
) -> dict[str, int]:
    """Note what is wanted by a day, and return the last sprint in time of each initiative."""
    numbers = {story.id: job for job, story in enumerate(flat.stories)}
    asked: list[tuple[str, str, str, tuple[str, ...]]] = [
        (item.id, item.title, item.target, (item.id,)) for item in backlog.initiatives
    ]
    asked += [(r.id, r.title or r.id, r.date, r.initiatives) for r in releases]
    targets: dict[str, int] = {}
    found = []
    for name, title, text, initiatives in asked:
        day = target_day(text)
        if day is None:
            continue
        index = max(-1, sprint_index(capacity.sprints, capacity.start, day))
        inside = [m for one in initiatives for m in homes.members.get(one, ()) if m in numbers]
        members = tuple(dict.fromkeys(numbers[m] for m in inside))
        if members:
            found.append(Wanted(name, title, day, index, members))
        targets |= {one: min(index, targets.get(one, NEVER)) for one in initiatives}
    flat.work.wanted = tuple(found)
    return targets


def _value(work: Work, homes: Homes, backlog: Backlog, targets: dict[str, int]) -> None:
    """Set targets of stories, and add the epics and initiatives that carry value themselves.

    An initiative with a target and no value anywhere counts with the mean weight of the
    others, so that its day still pulls.
    """
    numbers = {name: job for job, name in enumerate(work.ids[: work.stories])}
    for job in range(work.stories):
        work.target[job] = targets.get(homes.initiative(work.ids[job]), NEVER)
    groups = [(epic.id, epic.title, epic.value) for epic in backlog.epics]
    groups += [(item.id, item.title, item.value) for item in backlog.initiatives]
    valued = []
    for name, title, value in groups:
        members = tuple(numbers[m] for m in homes.members.get(name, ()) if m in numbers)
        if members and value:
            target = targets.get(homes.initiative_of_group(name), NEVER)
            valued.append(Valued(name, title, value, value, members, target))
    heavy = {m for item in valued for m in item.members}
    heavy |= {job for job in range(work.stories) if work.weight[job]}
    weights = [item.weight for item in valued] + [w for w in work.weight if w]
    usual = sum(weights) / len(weights) if weights else 1.0
    for initiative in backlog.initiatives:
        members = tuple(numbers[m] for m in homes.members.get(initiative.id, ()) if m in numbers)
        if members and initiative.id in targets and not heavy.intersection(members):
            target = targets[initiative.id]
            valued.append(Valued(initiative.id, initiative.title, 0.0, usual, members, target))
    work.valued = tuple(valued)
