"""The pictures of the report, drawn of the backlog as it stands now."""

from dataclasses import replace

from roadmap2backlog.model.backlog import Story
from roadmap2backlog.pipeline.dependencies import drawn_graph
from roadmap2backlog.pipeline.report import subject_of
from roadmap2backlog.pipeline.reviewing.look import Look
from roadmap2backlog.reporting.charts.fan import fan
from roadmap2backlog.reporting.charts.timeline import timeline

PICTURES = ("timeline", "forecast", "graph")


def picture(look: Look, name: str) -> str | None:
    """Return an SVG picture, or None where there is none of that name or nothing to draw."""
    if name == "graph":
        return drawn_graph(look.backlog)
    if look.standing is None:
        return None
    if name == "forecast":
        return fan(look.forecast).standalone()
    subject = replace(subject_of(look.standing), plan=look.plan, forecast=look.forecast)
    return timeline(subject).standalone() if name == "timeline" else None


def sprints(look: Look) -> list[dict[str, object]]:
    """Return the sprint plan: each sprint with its teams' load and its stories in order."""
    plan = look.plan
    by_sprint: dict[int, list[Story]] = {}
    for placed in sorted(plan.placed, key=lambda one: look.ranks.get(one.story, 0)):
        story = look.stories.get(placed.story)
        if story is not None:
            by_sprint.setdefault(placed.sprint, []).append(story)
    capacity = [sum(team.capacity_points[n] for team in plan.teams if n < len(team.capacity_points))
                for n in range(len(plan.sprints))]  # fmt: skip
    return [
        {
            "number": sprint.number,
            "start": sprint.start.isoformat(),
            "end": sprint.end.isoformat(),
            "capacity": capacity[index],
            "points": sum(p.points for p in plan.placed if p.sprint == sprint.number),
            "stories": by_sprint.get(sprint.number, []),
        }
        for index, sprint in enumerate(plan.sprints)
        if sprint.number in by_sprint
    ]
