"""The backlog grouped as people think of it: what is next, and which work belongs together."""

from dataclasses import dataclass
from datetime import date

from roadmap2backlog.model.backlog import (
    SETTLED,
    Backlog,
    BacklogInitiative,
    Epic,
    Story,
    StoryStatus,
    initiative_of,
)
from roadmap2backlog.model.plan import Sprint
from roadmap2backlog.reporting.subject import ReportSubject


@dataclass(frozen=True, slots=True)
class ShownStory:
    """A story with its rank (from 1) and everything around it that a report shows.

    `team` is an id; `team_name` what people call it.
    """

    rank: int
    story: Story
    epic: Epic | None
    initiative: BacklogInitiative | None
    goal: str
    team: str
    sprint: Sprint | None
    reason: str
    block: int | None
    team_name: str = ""

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.story.status not in SETTLED


def standing(story: Story) -> tuple[str, ...]:
    """Return how a story stands in words: its status, and whether its line left the roadmap."""
    return (str(story.status), *(["orphaned"] * story.orphaned))


def ranked_stories(subject: ReportSubject) -> tuple[ShownStory, ...]:
    """Return every story with what surrounds it, in rank order."""
    backlog = subject.backlog
    epics = {epic.id: epic for epic in backlog.epics}
    initiatives = {item.id: item for item in backlog.initiatives}
    sprints = _sprints(subject)
    names = {team.id: team.name for team in subject.settings.teams if team.name}
    found = []
    for rank, story in enumerate(backlog.stories, start=1):
        epic = epics.get(story.epic)
        initiative = initiatives.get(initiative_of(story, epic))
        place = subject.place(story.id)
        sprint, team = sprints.get(story.id, (None, ""))
        if initiative is not None:
            team = story.team or team or initiative.team
        goal = (epic.goal if epic else "") or (initiative.goal if initiative else "")
        team = team or story.team
        around = (epic, initiative, goal, team, sprint)
        known = (place.reason, place.block, names.get(team, team))
        found.append(ShownStory(rank, story, *around, *known))
    return tuple(found)


def _sprints(subject: ReportSubject) -> dict[str, tuple[Sprint, str]]:
    """Return the sprint and team of each placed story."""
    if subject.plan is None:
        return {}
    numbers = {sprint.number: sprint for sprint in subject.plan.sprints}
    return {p.story: (numbers[p.sprint], p.team) for p in subject.plan.placed}


def goal_titles(subject: ReportSubject) -> dict[str, str]:
    """Return the statement of each goal by id, in the roadmap's order, then as met."""
    titles = {}
    for goal in subject.roadmap.goals if subject.roadmap else ():
        titles[goal.id or goal.statement] = goal.statement
    backlog = subject.backlog
    met = [*(item.goal for item in backlog.initiatives), *(epic.goal for epic in backlog.epics)]
    for name in met:
        if name:
            titles.setdefault(name, name)
    return titles


def questions(subject: ReportSubject) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return each open question once, in rank order, with the ids of its stories."""
    asked: dict[str, list[str]] = {}
    for story in subject.backlog.stories:
        if story.status is not StoryStatus.DROPPED:
            for question in story.questions:
                asked.setdefault(question, []).append(story.id)
    return tuple((question, tuple(ids)) for question, ids in asked.items())


def open_points(backlog: Backlog) -> float:
    """Return the points of all stories that are neither done nor dropped."""
    return sum(s.points or 0.0 for s in backlog.stories if s.status not in SETTLED)


def finish_of(subject: ReportSubject, ranked: tuple[ShownStory, ...]) -> dict[str, date]:
    """Return the last day of the last sprint of each initiative that is placed whole."""
    last: dict[str, date | None] = {}
    for row in ranked:
        if row.initiative is None or not row.is_open or subject.plan is None:
            continue
        end = row.sprint.end if row.sprint else None
        known = last.get(row.initiative.id, end)
        last[row.initiative.id] = max(known, end) if known and end else None
    return {name: end for name, end in last.items() if end}
