"""Markdown for a sprint review, a wiki page or a pull request."""

from collections.abc import Iterator

from roadmap2backlog.reporting.evidence_words import moved_words, people_words
from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.outline import (
    ShownStory,
    goal_titles,
    open_points,
    questions,
    ranked_stories,
    standing,
)
from roadmap2backlog.reporting.outlook_text import grouped
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.wording import (
    NEAR,
    count,
    criterion,
    day,
    markdown,
    number,
    one_line,
    percent,
    points,
    shortfall,
)

_NEXT = 5


class MarkdownReport:
    """What is next, the plan, the dates, the whole backlog and the open questions."""

    suffix = ".md"
    outlook: Outlook = "dates"

    def render(self, subject: ReportSubject) -> str:
        """Return CommonMark with tables; user text is escaped."""
        ranked = ranked_stories(subject)
        parts = (
            _head(subject),
            _next(ranked),
            _progress(subject),
            _sprints(subject, ranked),
            _forecast(subject),
            _backlog(ranked),
            _evidence(subject),
            _questions(subject),
        )
        return "\n".join(line for part in parts for line in part).rstrip("\n") + "\n"


def _head(subject: ReportSubject) -> Iterator[str]:
    """Yield the title and the sums."""
    backlog = subject.backlog
    yield f"# {markdown(subject.title)}"
    yield ""
    sums = [count(len(backlog.stories), "story"), count(len(backlog.epics), "epic")]
    yield f"{', '.join(sums)}, {points(open_points(backlog))} to do."
    ordering = subject.ordering
    if ordering is not None and ordering.gap is not None:
        near = f"within {percent(ordering.gap)} of " if ordering.gap else ""
        far = ordering.gap >= NEAR
        words = shortfall(ordering.gap) if far else f"{near}the best possible"
        yield f"Ordered by {markdown(ordering.method)}: {words} order."
    yield ""


def _next(ranked: tuple[ShownStory, ...]) -> Iterator[str]:
    """Yield the first open stories with why and when."""
    todo = [row for row in ranked if row.is_open][:_NEXT]
    if not todo:
        return
    yield "## Next"
    yield ""
    for position, row in enumerate(todo, start=1):
        yield f"{position}. **{markdown(row.story.title)}** ({_facts(row)})"
        if row.reason:
            yield f"   {markdown(row.reason)}"
        elif row.story.story:
            yield f"   {markdown(row.story.story)}"
        yield from (f"   - {markdown(criterion(c))}" for c in row.story.acceptance)
    yield ""


def _facts(row: ShownStory) -> str:
    """Return what one reads beside a title: points, team, sprint, id."""
    facts = [
        points(row.story.points),
        markdown(row.team_name),
        f"sprint {row.sprint.number}, by {day(row.sprint.end)}" if row.sprint else "",
        f"`{one_line(row.story.id).replace('`', '')}`",
        "no longer in the roadmap" if row.story.orphaned else "",
    ]
    return ", ".join(fact for fact in facts if fact)


def _sprints(subject: ReportSubject, ranked: tuple[ShownStory, ...]) -> Iterator[str]:
    """Yield the plan, one table row per sprint and team, and what did not fit."""
    plan = subject.plan
    if plan is None:
        return
    titles = {row.story.id: row.story.title for row in ranked}
    placed: dict[tuple[int, str], list[str]] = {}
    load: dict[tuple[int, str], float] = {}
    for item in plan.placed:
        key = (item.sprint, item.team)
        placed.setdefault(key, []).append(markdown(titles.get(item.story, item.story)))
        load[key] = load.get(key, 0.0) + item.points
    yield "## Sprints"
    yield ""
    yield "| sprint | from | to | team | points | stories |"
    yield "|---|---|---|---|---|---|"
    for index, sprint in enumerate(plan.sprints):
        for team in plan.teams:
            key = (sprint.number, team.id)
            if key in placed:
                room = f"{number(load[key])} of {number(team.capacity_points[index])}"
                yield (
                    f"| {sprint.number} | {day(sprint.start)} | {day(sprint.end)} "
                    f"| {markdown(team.name or team.id)} | {room} | {'<br>'.join(placed[key])} |"
                )
    yield ""
    if plan.unplaced:
        yield "Does not fit:"
        yield ""
        for (reason, ways), left_out in grouped(plan.unplaced).items():
            names = ", ".join(markdown(titles.get(left.story, left.story)) for left in left_out)
            yield f"- **{names}**: {markdown(reason)}."
            yield from (f"  - {markdown(way)}" for way in ways)
        yield ""


def _forecast(subject: ReportSubject) -> Iterator[str]:
    """Yield the dates with their chances."""
    forecast = subject.forecast
    if forecast is None or not forecast.milestones:
        return
    yield "## Dates"
    yield ""
    yield "| | even odds (P50) | likely (P85) | safe (P95) | wanted | chance |"
    yield "|---|---|---|---|---|---|"
    for item in forecast.milestones:
        dates = [day(c.date) if c else "beyond" for c in (item.p50, item.p85, item.p95)]
        wanted = day(item.target) if item.target else ""
        kind = f"{item.kind} " if item.id else ""
        cells = [f"{kind}{markdown(item.title)}", *dates, wanted, percent(item.target_chance)]
        yield f"| {' | '.join(cells)} |"
    yield ""
    for driver in forecast.drivers:
        yield f"- {markdown(driver.words)}"
    for text in forecast.assumptions:
        yield f"- {markdown(text)}"
    yield ""


def _progress(subject: ReportSubject) -> Iterator[str]:
    """Yield velocity and the share done of each goal."""
    progress = subject.progress
    if progress is None:
        return
    yield "## Progress"
    yield ""
    if progress.velocity:
        yield (
            f"Velocity {points(progress.velocity_mean, 1)} a sprint, half of the sprints "
            f"between {number(progress.velocity_low, 1)} and {number(progress.velocity_high, 1)}."
        )
        yield ""
    if progress.sprints:
        yield "| sprint | until | committed | added | done | defects found |"
        yield "|---|---|---|---|---|---|"
        for record in progress.sprints:
            # Without a burndown nobody knows what was in the sprint at its start.
            known = bool(record.burndown)
            sums = (
                record.committed_points if known else None,
                record.added_points if known else None,
                record.done_points,
            )
            numbers = " | ".join(number(value, 1) for value in sums)
            yield (
                f"| {markdown(record.name)} | {day(record.end)} | {numbers} "
                f"| {record.defects_found} |"
            )
        yield ""
    for goal in progress.goals:
        yield (
            f"- {markdown(goal.title)}: {percent(goal.share)} done "
            f"({number(goal.done_points, 1)} of {points(goal.total_points, 1)})"
        )
    for item in progress.ageing:
        if item.unusual:
            yield f"- {markdown(item.title)} has been in progress for {count(item.days, 'day')}"
    yield ""


def _backlog(ranked: tuple[ShownStory, ...]) -> Iterator[str]:
    """Yield the whole backlog as one table."""
    if not ranked:
        return
    yield "## Backlog"
    yield ""
    yield "| rank | story | epic | points | status | sprint |"
    yield "|---|---|---|---|---|---|"
    for row in ranked:
        epic = markdown(row.epic.title) if row.epic else ""
        sprint = str(row.sprint.number) if row.sprint else markdown(row.story.sprint)
        cells = (
            str(row.rank), markdown(row.story.title), epic, number(row.story.points),
            ", ".join(standing(row.story)), sprint,
        )  # fmt: skip
        yield f"| {' | '.join(cells)} |"
    yield ""


def _evidence(subject: ReportSubject) -> Iterator[str]:
    """Yield what customers and data said for which initiative, and what that moved."""
    if not subject.evidence:
        return
    method = subject.settings.ordering.method
    yield "## What evidence moved"
    yield ""
    for effect in subject.evidence:
        words = f"{people_words(effect)}; {moved_words(effect, method)}"
        yield f"- **{markdown(effect.title)}**: {markdown(words)}"
        for quote, source in effect.quotes:
            origin = f" ({markdown(source)})" if source else ""
            yield f"  - “{markdown(quote)}”{origin}"
    yield ""


def _questions(subject: ReportSubject) -> Iterator[str]:
    """Yield the open questions, and the goals the backlog serves."""
    asked = questions(subject)
    if asked:
        yield "## Open questions"
        yield ""
        for question, stories in asked:
            yield f"- {markdown(question)} ({', '.join(markdown(s) for s in stories[:3])})"
        yield ""
    goals = goal_titles(subject)
    if goals:
        yield "## Goals"
        yield ""
        yield from (f"- {markdown(title)}" for title in goals.values())


PLUGIN = MarkdownReport()
