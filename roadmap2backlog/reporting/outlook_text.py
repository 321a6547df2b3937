"""Plan, forecast and progress for a terminal."""

from collections.abc import Iterable, Iterator, Mapping

from roadmap2backlog.model.outlook import Forecast, Milestone, Progress
from roadmap2backlog.model.plan import BacklogPlan, Placement, Unplaced
from roadmap2backlog.reporting.wording import count, day, number, one_line, percent, points

_BAR = 20
_WEEKS, _OLDEST = 8, 3


def plan_lines(plan: BacklogPlan, titles: Mapping[str, str]) -> Iterator[str]:
    """Yield the plan, sprint by sprint and team by team, and what did not fit."""
    placed: dict[tuple[int, str], list[Placement]] = {}
    for item in plan.placed:
        placed.setdefault((item.sprint, item.team), []).append(item)
    for index, sprint in enumerate(plan.sprints):
        yield f"Sprint {sprint.number}  {day(sprint.start)} to {day(sprint.end)}"
        for team in plan.teams:
            stories = placed.get((sprint.number, team.id), [])
            load = sum(item.points for item in stories)
            room = team.capacity_points[index]
            yield f"  {one_line(team.name)}: {number(load)} of {points(room)}"
            for item in stories:
                mark = " (pinned)" if item.pinned else ""
                title = one_line(titles.get(item.story, item.story))
                yield f"    {number(item.points):>4}  {title}{mark}"
        yield ""
    for (reason, ways), left_out in grouped(plan.unplaced).items():
        yield f"does not fit ({left_out[0].code}): {one_line(reason)}"
        for left in left_out:
            title = one_line(titles.get(left.story, left.story))
            yield f"    {number(left.points):>4}  {title} ({one_line(left.story)})"
        yield from (f"  way out: {one_line(way)}" for way in ways)
        yield ""
    yield _sum(plan)


def grouped(
    unplaced: Iterable[Unplaced],
) -> dict[tuple[str, tuple[str, ...]], list[Unplaced]]:
    """Return what does not fit by its reason and ways out, each said once."""
    found: dict[tuple[str, tuple[str, ...]], list[Unplaced]] = {}
    for left in unplaced:
        found.setdefault((left.reason, left.ways_out), []).append(left)
    return found


def _sum(plan: BacklogPlan) -> str:
    """Return the plan in one line."""
    teams = count(len(plan.teams), "team")
    stories = count(len(plan.placed), "story")
    words = f"{stories} in {count(len(plan.sprints), 'sprint')} of {teams}"
    if plan.unplaced:
        words += f", {len(plan.unplaced)} did not fit"
    if plan.gap is not None:
        words += f"; proven to be within {plan.gap * 100:.1f} % of the best plan"
    return words


def forecast_lines(forecast: Forecast) -> Iterator[str]:
    """Yield a table of dates with their chances, what moves them, and what was assumed."""
    rows: list[tuple[str, ...]] = [("", "even odds", "likely", "safe", "wanted", "chance")]
    rows.append(("", "50 %", "85 %", "95 %", "", ""))
    rows += [_row(item) for item in forecast.milestones]
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
    yield ""
    yield from (driver.words for driver in forecast.drivers)
    yield from forecast.assumptions
    yield f"{forecast.trials:,} simulated futures".replace(",", " ")


def _row(item: Milestone) -> tuple[str, ...]:
    """Return one line of the table."""
    dates = [day(chance.date) if chance else "beyond" for chance in (item.p50, item.p85, item.p95)]
    wanted = day(item.target) if item.target else ""
    name = f"{item.kind}: {one_line(item.title)}" if item.id else one_line(item.title)
    return (name, *dates, wanted, percent(item.target_chance))


def progress_lines(progress: Progress) -> Iterator[str]:
    """Yield velocity, sprints, ageing work and the share done of each goal."""
    if progress.velocity:
        low, high = number(progress.velocity_low, 1), number(progress.velocity_high, 1)
        mean = points(progress.velocity_mean, 1)
        yield f"velocity {mean} a sprint; half of the sprints between {low} and {high}"
    else:
        yield "no sprint has ended with something done yet"
    for record in progress.sprints:
        done = f"{points(record.done_points, 1)} done ({count(record.done_items, 'item')})"
        plan = f" of {number(record.committed_points, 1)} committed" if record.burndown else ""
        added = f", {number(record.added_points, 1)} added" if record.added_points else ""
        bugs = f", {count(record.defects_found, 'defect')} found" if record.defects_found else ""
        yield f"  {one_line(record.name)}, until {day(record.end)}: {done}{plan}{added}{bugs}"
    if progress.days:
        last = progress.days[-1]
        yield f"{last.todo} to do, {last.doing} in progress, {last.done} done"
        yield f"{number(last.done_points, 1)} of {points(last.scope_points, 1)} done"
    if progress.throughput:
        weeks = progress.throughput[-_WEEKS:]
        counts = " ".join(str(amount) for _, amount in weeks)
        yield f"items done a week, since {day(weeks[0][0])}: {counts}"
    for goal in progress.goals:
        filled = round(goal.share * _BAR)
        bar = "█" * filled + "░" * (_BAR - filled)
        yield f"  {bar} {percent(goal.share)} {one_line(goal.title)}"
    for place, item in enumerate(progress.ageing):
        if item.unusual or place < _OLDEST:
            unusual = ", longer than usual" if item.unusual else ""
            yield f"in progress for {count(item.days, 'day')}{unusual}: {one_line(item.title)}"
