"""The sprint plan as a board: teams beside, sprints across, stories as cards."""

from dataclasses import dataclass

from roadmap2backlog.model.plan import BacklogPlan, Sprint, Team
from roadmap2backlog.reporting.outline import ShownStory, ranked_stories
from roadmap2backlog.reporting.page.environment import fill
from roadmap2backlog.reporting.subject import ReportSubject


@dataclass(frozen=True, slots=True)
class Cell:
    """What one team does in one sprint, and how much of its capacity that takes, in points."""

    team: Team
    cards: tuple[ShownStory, ...]
    load: float
    room: float


def render_plan(subject: ReportSubject) -> str:
    """Return the plan, or what to write so that there is one."""
    plan = subject.plan
    if plan is None:
        return fill("plan", plan=None, columns=(), titles={}, ranks={})
    ranked = ranked_stories(subject)
    return fill(
        "plan",
        plan=plan,
        columns=columns_of(plan, ranked),
        titles={row.story.id: row.story.title for row in ranked},
        ranks={row.story.id: row.rank for row in ranked},
    )


def columns_of(
    plan: BacklogPlan, ranked: tuple[ShownStory, ...]
) -> tuple[tuple[Sprint, tuple[Cell, ...]], ...]:
    """Return each sprint that has work with its cells, one a team; cards in rank order."""
    places = {item.story: item for item in plan.placed}
    cards: dict[tuple[int, str], list[ShownStory]] = {}
    load: dict[tuple[int, str], float] = {}
    for row in ranked:
        if row.story.id in places:
            place = places[row.story.id]
            key = (place.sprint, place.team)
            cards.setdefault(key, []).append(row)
            load[key] = load.get(key, 0.0) + place.points
    used = {number for number, _ in cards}
    return tuple(
        (
            sprint,
            tuple(
                Cell(
                    team,
                    tuple(cards.get((sprint.number, team.id), ())),
                    load.get((sprint.number, team.id), 0.0),
                    team.capacity_points[index] if index < len(team.capacity_points) else 0.0,
                )
                for team in plan.teams
            ),
        )
        for index, sprint in enumerate(plan.sprints)
        if sprint.number in used
    )
