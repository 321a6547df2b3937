"""How it is going, from the history of work: velocity, burndown, flow, ageing, share of goals."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import ceil

from roadmap2backlog.model.outlook import (
    Ageing,
    DayCount,
    GoalShare,
    Progress,
    SprintRecord,
    WorkEvent,
)
from roadmap2backlog.model.plan import Sprint
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.scheduling.calendar import next_monday, sprint_at
from roadmap2backlog.scheduling.capacity import mean
from roadmap2backlog.scheduling.timeline import DEFECT, Item, items_of

_RECENT_SPRINTS = 8
_LONGEST_HISTORY_DAYS = 3660
_UNUSUAL = 0.85


def progress(
    events: Iterable[WorkEvent],
    settings: Settings,
    today: date,
    *,
    windows: Mapping[str, tuple[date, date]] | None = None,
    titles: Mapping[str, str] | None = None,
) -> Progress:
    """Return velocity with its spread, sprint by sprint and day by day, up to today.

    Sprints are the tracker's own where `windows` gives their first and last days, else those
    of the settings' calendar, else as long as the settings say and ending with this week.

    Args:
        events: What happened, in any order.
        settings: The sprint calendar.
        today: The last day that counts.
        windows: First and last day of the tracker's sprints by name.
        titles: Titles of items and goals by id, for people.
    """
    items = items_of(events, today)
    named = titles or {}
    sprints = _sprints(items, settings, today, windows or {})
    records = tuple(_record(name, span, items, today) for name, span in sprints)
    ended = [record.done_points for record in records if record.end < today]
    while ended and not ended[0]:
        del ended[0]
    recent = tuple(ended[-_RECENT_SPRINTS:])
    cycles = sorted(_cycle_days(items))
    usual = cycles[ceil(_UNUSUAL * len(cycles)) - 1] if cycles else None
    return Progress(
        today=today,
        sprints=records,
        velocity=recent,
        velocity_mean=mean(recent),
        velocity_low=quantile(recent, 0.25),
        velocity_high=quantile(recent, 0.75),
        days=_days(items, today),
        throughput=_throughput(items, today),
        ageing=_ageing(items, today, usual, named),
        cycle_days_85=usual,
        goals=_goals(items, today, named),
    )


def quantile(values: Sequence[float], share: float) -> float:
    """Return a quantile (0 to 1), interpolated; 0 for nothing."""
    ordered = sorted(values)
    if not ordered:
        return 0.0
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


Window = tuple[str, tuple[date, date]]


def _sprints(
    items: Sequence[Item],
    settings: Settings,
    today: date,
    windows: Mapping[str, tuple[date, date]],
) -> list[Window]:
    """Return the sprints that began by today, first to last."""
    if windows:
        begun = [(name, span) for name, span in windows.items() if span[0] <= today]
        return sorted(begun, key=lambda window: (window[1], window[0]))
    if not items:
        return []
    first = min((item.done or item.created for item in items), default=today)
    length = settings.sprints.length_days
    start = settings.sprints.start
    is_numbered = start is not None and start <= today
    if start is None or start > today:
        start = next_monday(today) - timedelta(days=length)
    back = -(-max(0, (start - first).days) // length)
    start -= timedelta(days=back * length)
    skipped = max(0, (max(first, today - timedelta(days=_LONGEST_HISTORY_DAYS)) - start).days)
    found = []
    index = skipped // length
    while (sprint := sprint_at(settings.sprints, start, index)).start <= today:
        found.append((_name(sprint, back, numbered=is_numbered), (sprint.start, sprint.end)))
        index += 1
    return found


def _name(sprint: Sprint, back: int, *, numbered: bool) -> str:
    """Return a sprint's name: its number in the settings' calendar, else its first day.

    A number without a calendar would look like the tracker's own sprint of that number.
    """
    number = sprint.number - back
    return f"Sprint {number}" if numbered and number > 0 else f"from {sprint.start.isoformat()}"


def _record(name: str, span: tuple[date, date], items: Sequence[Item], today: date) -> SprintRecord:
    """Return what happened in a sprint.

    Committed is what was in the sprint at the end of its first day, added what came later.
    """
    first, last = span
    until = min(last, today)
    done = [item for item in items if item.done and first <= item.done <= until]
    inside = [item for item in items if name in (n for _, n in item.sprints)]
    committed = [i for i in inside if i.sprint_at(first) == name and i.exists_at(first)]
    chosen = {id(item) for item in committed}
    added = [i for i in inside if id(i) not in chosen and i.sprint_at(until) == name]
    return SprintRecord(
        name=name,
        start=first,
        end=last,
        committed_points=sum((item.points_at(first) for item in committed), 0.0),
        added_points=sum((item.points_at(until) for item in added), 0.0),
        done_points=sum((item.points_at(item.done) for item in done if item.done), 0.0),
        done_items=len(done),
        defects_found=sum(i.kind == DEFECT and first <= i.created <= until for i in items),
        burndown=_burndown(name, inside, first, until),
    )


def _burndown(
    name: str, inside: Sequence[Item], first: date, until: date
) -> tuple[tuple[date, float], ...]:
    """Return the points left in a sprint at the end of each of its days."""
    if not inside:
        return ()
    left = []
    for number in range((until - first).days + 1):
        day = first + timedelta(days=number)
        open_items = (i for i in inside if i.exists_at(day) and i.sprint_at(day) == name)
        left.append((day, sum(i.points_at(day) for i in open_items if i.state_at(day) != "done")))
    return tuple(left)


def _days(items: Sequence[Item], today: date) -> tuple[DayCount, ...]:
    """Return scope, done and flow at the end of each day since the first event.

    Changes are summed up once and then carried forward, so that long histories stay quick.
    """
    changes: dict[date, list[float]] = {}

    def note(day: date, place: int, amount: float) -> None:
        changes.setdefault(day, [0.0] * 5)[place] += amount

    for item in items:
        _note_item(item, note)
    if not changes:
        return ()
    first = max(min(changes), today - timedelta(days=_LONGEST_HISTORY_DAYS))
    state = [0.0] * 5
    for day in sorted(changes):
        if day < first:
            state = [a + b for a, b in zip(state, changes[day], strict=True)]
    found = []
    for number in range((today - first).days + 1):
        day = first + timedelta(days=number)
        state = [a + b for a, b in zip(state, changes.get(day, [0.0] * 5), strict=True)]
        scope, done, *counts = state
        found.append(DayCount(day, round(scope, 6), round(done, 6), *(int(c) for c in counts)))
    return tuple(found)


def _note_item(item: Item, note: Callable[[date, int, float], None]) -> None:
    """Note every change of an item: scope, done points, and how many are to do, doing, done."""
    days = {item.created, *(day for day, _ in item.points), *(day for day, _ in item.states)}
    if item.removed:
        days.add(item.removed)
    places = {"todo": 2, "doing": 3, "done": 4}
    before = [0.0] * 5
    for day in sorted(days):
        if day < item.created:
            continue
        now = [0.0] * 5
        if item.exists_at(day):
            points, state = item.points_at(day), item.state_at(day)
            now[0] = points
            now[1] = points if state == "done" else 0.0
            now[places.get(state, 2)] = 1.0
        for place, (new, old) in enumerate(zip(now, before, strict=True)):
            if new != old:
                note(day, place, new - old)
        before = now


def _cycle_days(items: Sequence[Item]) -> list[int]:
    """Return for each finished item the days from first start to done, both counted."""
    return [
        (item.done - item.first_started).days + 1
        for item in items
        if item.done and item.first_started
    ]


def _throughput(items: Sequence[Item], today: date) -> tuple[tuple[date, int], ...]:
    """Return how many items were done in each week, by its Monday, empty weeks included."""
    weeks: dict[date, int] = {}
    for item in items:
        if item.done:
            monday = item.done - timedelta(days=item.done.weekday())
            weeks[monday] = weeks.get(monday, 0) + 1
    if not weeks:
        return ()
    first = max(min(weeks), today - timedelta(days=_LONGEST_HISTORY_DAYS + today.weekday()))
    first -= timedelta(days=first.weekday())
    count = (today - first).days // 7 + 1
    mondays = [first + timedelta(days=7 * n) for n in range(count)]
    return tuple((monday, weeks.get(monday, 0)) for monday in mondays)


def _ageing(
    items: Sequence[Item], today: date, usual: float | None, titles: Mapping[str, str]
) -> tuple[Ageing, ...]:
    """Return work in progress, oldest first; unusual is older than 85 % of what was finished."""
    found = []
    for item in items:
        if item.started and not item.done and item.exists_at(today):
            days = (today - item.started).days + 1
            unusual = usual is not None and days > usual
            found.append(Ageing(item.id, titles.get(item.id, item.id), item.started, days, unusual))
    return tuple(sorted(found, key=lambda age: (-age.days, age.item)))


def _goals(items: Sequence[Item], today: date, titles: Mapping[str, str]) -> tuple[GoalShare, ...]:
    """Return the share done of each goal, by the goal's id; work without a goal comes last."""
    sums: dict[str, list[float]] = {}
    for item in items:
        if item.exists_at(today):
            entry = sums.setdefault(item.goal, [0.0, 0.0])
            points = item.points_at(today)
            entry[1] += points
            entry[0] += points if item.done else 0.0
    ordered = sorted(sums, key=lambda goal: (not goal, goal))
    return tuple(
        GoalShare(goal, titles.get(goal, goal) or "no goal", *sums[goal]) for goal in ordered
    )
