"""The backlog as rows, for CSV and spreadsheets."""

from collections.abc import Iterator

from roadmap2backlog.model.backlog import Story, initiative_of
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.wording import criterion, plain_number

Cell = str | float | int | None

COLUMNS = (
    "rank", "id", "title", "kind", "status", "initiative", "epic", "goal", "story", "persona",
    "acceptance", "points", "value", "weight", "block", "reason", "team", "sprint", "depends_on",
    "suggested_after", "questions", "flags", "labels", "notes", "confidence", "pinned", "orphaned",
    "source_line", "source_text",
)  # fmt: skip


def rows(subject: ReportSubject) -> Iterator[tuple[Cell, ...]]:
    """Yield one row per story in rank order, with the cells of `COLUMNS`."""
    epics = {epic.id: epic for epic in subject.backlog.epics}
    initiatives = {item.id: item for item in subject.backlog.initiatives}
    sprints = {p.story: str(p.sprint) for p in subject.plan.placed} if subject.plan else {}
    for rank, story in enumerate(subject.backlog.stories, start=1):
        epic = epics.get(story.epic)
        initiative = initiative_of(story, epic)
        known = initiatives.get(initiative)
        goal = (epic.goal if epic else "") or (known.goal if known else "")
        team = story.team or (known.team if known else "")
        sprint = story.sprint or sprints.get(story.id, "")
        yield _row(subject, rank, story, (initiative, goal, team, sprint))


def _row(
    subject: ReportSubject, rank: int, story: Story, around: tuple[str, str, str, str]
) -> tuple[Cell, ...]:
    """Return the cells of one story; `around` is initiative, goal, team and sprint."""
    place = subject.place(story.id)
    initiative, goal, team, sprint = around
    weight = place.weight if place.weight is not None else story.value
    return (
        rank, story.id, story.title, str(story.kind), str(story.status), initiative, story.epic,
        goal, story.story, story.persona, "\n".join(criterion(c) for c in story.acceptance),
        plain_number(story.points), plain_number(story.value), plain_number(weight), place.block,
        place.reason, team, sprint, "\n".join(story.depends_on), "\n".join(story.suggested_after),
        "\n".join(story.questions), "\n".join(story.flags), "\n".join(story.labels),
        "\n".join(story.notes), str(story.confidence or ""), "yes" if story.pinned else "",
        "yes" if story.orphaned else "", story.source.line if story.source else None,
        story.source.text if story.source else "",
    )  # fmt: skip
