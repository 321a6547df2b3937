"""Seeded sprint plans, and a checker of schedules that shares no code with the scheduler."""

from datetime import date, timedelta
from random import Random

from roadmap2backlog.model.backlog import Backlog, BacklogInitiative, Epic, Story
from roadmap2backlog.model.plan import BacklogPlan
from roadmap2backlog.model.settings import Settings

START = date(2027, 1, 4)
CLOSED = ("done", "dropped")


def sprint_plan(
    count: int, teams: int, seed: int, *, links: float = 0.5
) -> tuple[Backlog, Settings]:
    """Return a backlog of epics in chains with links across teams and targets, and its teams."""
    rng = Random(seed)
    stories: list[Story] = []
    epics: list[Epic] = []
    initiatives: list[BacklogInitiative] = []
    while len(stories) < count:
        name = f"i{len(initiatives)}"
        quarter = f"2027-Q{rng.randint(1, 4)}" if rng.random() < 0.4 else ""
        initiatives.append(BacklogInitiative(id=name, title=name.upper(), target=quarter))
        for part in range(rng.randint(1, 4)):
            epic = f"{name}/e{part}"
            team = f"t{rng.randrange(teams)}"
            epics.append(Epic(id=epic, title=epic.upper(), initiative=name))
            for number in range(rng.randint(3, 8)):
                before = []
                if number and rng.random() < links:
                    before.append(stories[-1].id)
                if stories and rng.random() < links / 3:
                    before.append(stories[rng.randrange(len(stories))].id)
                stories.append(
                    Story(
                        id=f"{epic}/s{number}",
                        epic=epic,
                        title=f"Story {len(stories)}",
                        points=rng.choice((1, 2, 3, 5, 8, 13)),
                        value=rng.choice((1, 2, 3, 5, 8, 13, 20)),
                        depends_on=tuple(dict.fromkeys(before)),
                        team=team if rng.random() < 0.8 else f"t{rng.randrange(teams)}",
                    )
                )
    kept = stories[:count]
    settings = Settings.model_validate(
        {
            "teams": [
                {
                    "id": f"t{n}",
                    "velocity": [rng.randint(16, 34) for _ in range(5)],
                    "focus": rng.choice((0.7, 0.8, 1.0)),
                    "holidays": [{"start": "2027-03-15", "end": "2027-03-26"}] if n % 2 else [],
                }
                for n in range(teams)
            ],
            "sprints": {"start": START.isoformat(), "length_days": 14},
        }
    )
    return Backlog(
        epics=tuple(epics), initiatives=tuple(initiatives), stories=tuple(kept)
    ), settings


def room_of(settings: Settings, team: int, sprint: int) -> float:
    """Return a team's room in a sprint (from 1), computed day by day."""
    chosen = settings.teams[team]
    days = settings.sprints.length_days
    first = settings.sprints.start + timedelta(days=(sprint - 1) * days)
    worked = [first + timedelta(days=n) for n in range(days)]
    worked = [day for day in worked if day.weekday() < 5] or worked
    off = [d for d in worked if any(h.start <= d <= (h.end or h.start) for h in chosen.holidays)]
    mean = sum(chosen.velocity) / len(chosen.velocity)
    return mean * chosen.focus * (1 - len(off) / len(worked))


def broken_rules(backlog: Backlog, settings: Settings, plan: BacklogPlan) -> list[str]:
    """Return every way in which a plan breaks capacity, dependencies or pins."""
    found = []
    numbers = {team.id: n for n, team in enumerate(settings.teams)}
    at = {p.story: p for p in plan.placed}
    load: dict[tuple[str, int], float] = {}
    for placed in plan.placed:
        key = (placed.team, placed.sprint)
        load[key] = load.get(key, 0.0) + placed.points
    for (team, sprint), points in load.items():
        if points > room_of(settings, numbers[team], sprint) + 1e-6:
            found.append(f"{team} has {points} in sprint {sprint}")
    still_open = [s for s in backlog.stories if s.status not in CLOSED]
    closed = {story.id for story in backlog.stories} - {story.id for story in still_open}
    stories = {story.id: story for story in still_open}
    groups: dict[str, list[str]] = {}
    for story in still_open:
        for group in {story.epic, story.id.split("/")[0]}:
            groups.setdefault(group, []).append(story.id)
    for story in backlog.stories:
        if story.id not in at:
            continue
        for name in story.depends_on:
            for blocker in [name] if name in stories else groups.get(name, []):
                if blocker in closed or story.id in groups.get(name, []):
                    continue
                if blocker not in at:
                    found.append(f"{story.id} is placed, its blocker {blocker} is not")
                    continue
                gap = at[blocker].team != at[story.id].team
                if at[blocker].sprint + gap > at[story.id].sprint:
                    found.append(f"{story.id} comes before {blocker}")
        if story.sprint.isdigit() and at[story.id].sprint != int(story.sprint):
            found.append(f"{story.id} is not in its sprint")
    return found


def could_be_placed(backlog: Backlog, settings: Settings, plan: BacklogPlan) -> list[str]:
    """Return unplaced stories without a pin that have room after all blockers."""
    numbers = {team.id: n for n, team in enumerate(settings.teams)}
    at = {p.story: p for p in plan.placed}
    load: dict[tuple[str, int], float] = {}
    for placed in plan.placed:
        key = (placed.team, placed.sprint)
        load[key] = load.get(key, 0.0) + placed.points
    stories = {story.id: story for story in backlog.stories}
    found = []
    for left in plan.unplaced:
        story = stories[left.story]
        before = [b for b in story.depends_on if str(stories.get(b, story).status) not in CLOSED]
        if story.sprint or any(name not in at for name in before):
            continue
        first = max((at[b].sprint + (at[b].team != left.team) for b in before), default=1)
        for sprint in range(first, len(plan.sprints) + 1):
            room = room_of(settings, numbers[left.team], sprint)
            if load.get((left.team, sprint), 0.0) + left.points <= room - 0.01:
                found.append(f"{left.story} fits in sprint {sprint}")
                break
    return found
