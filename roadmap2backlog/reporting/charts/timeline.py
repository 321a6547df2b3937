"""The roadmap as a timeline: initiatives by goal, from their first sprint to their last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from roadmap2backlog.model.backlog import BacklogInitiative
from roadmap2backlog.model.outlook import Milestone
from roadmap2backlog.reporting.charts.axis import DayAxis
from roadmap2backlog.reporting.outline import ShownStory, goal_titles, ranked_stories
from roadmap2backlog.reporting.subject import ReportSubject
from roadmap2backlog.reporting.svg import PALETTE, Picture, label, shortened_to_width, text
from roadmap2backlog.reporting.wording import count, day, number, percent, points

_WIDTH, _LEFT, _ROW, _BAR, _TOP, _MARGIN = 1180, 290, 30, 18, 34, 16
_FOOT = 26
_NARROW = 90
_CLEAR = 7


@dataclass(slots=True)
class Lane:
    """One initiative: its open stories, when they are built, and where they rank by points."""

    initiative: BacklogInitiative
    goal: str
    tone: str = ""
    stories: int = 0
    points: float = 0.0
    start: date | None = None
    end: date | None = None
    from_points: float = 0.0
    to_points: float = 0.0


def timeline(subject: ReportSubject, ranked: tuple[ShownStory, ...] | None = None) -> Picture:
    """Return the timeline: by days where there is a plan, else in the order of the ranking."""
    lanes = lanes_of(ranked if ranked is not None else ranked_stories(subject))
    rows = _rows(lanes, goal_titles(subject))
    bottom = _TOP + _ROW * max(1, len(rows))
    if any(lane.start for lane in lanes):
        forecast = subject.forecast.milestones if subject.forecast else ()
        chances = {m.id: m for m in forecast if m.kind == "initiative"}
        body = _by_days(lanes, rows, chances, bottom)
        return Picture(_WIDTH, bottom + _FOOT + _MARGIN, "Roadmap timeline", tuple(body))
    body = _by_rank(lanes, rows, bottom)
    title = "Roadmap in the order of the ranking"
    return Picture(_WIDTH, bottom + _FOOT + _MARGIN, title, tuple(body))


def lanes_of(ranked: Sequence[ShownStory]) -> list[Lane]:
    """Return the initiatives with open stories, in the order of their first story."""
    lanes: dict[str, Lane] = {}
    done = 0.0
    for row in ranked:
        if not row.is_open or row.initiative is None:
            continue
        goal = row.initiative.goal or row.goal
        lane = lanes.setdefault(row.initiative.id, Lane(row.initiative, goal))
        points = row.story.points or 1.0
        if not lane.stories:
            lane.from_points = done
        done += points
        lane.to_points = done
        lane.stories += 1
        lane.points += points
        if row.sprint:
            lane.start = min(lane.start or row.sprint.start, row.sprint.start)
            lane.end = max(lane.end or row.sprint.end, row.sprint.end)
    return list(lanes.values())


def _rows(lanes: list[Lane], titles: Mapping[str, str]) -> list[Lane | str]:
    """Return the rows of the drawing: each goal with its initiatives, those without one last."""
    rows: list[Lane | str] = []
    for place, goal in enumerate(dict.fromkeys([*titles, ""])):
        members = [lane for lane in lanes if lane.goal == goal]
        if members:
            rows.append(titles.get(goal, goal) if goal else "No goal named")
            for lane in members:
                lane.tone = PALETTE[place % len(PALETTE)]
            rows += members
    return rows


def _by_days(
    lanes: list[Lane], rows: list[Lane | str], chances: Mapping[str, Milestone], bottom: float
) -> list[str]:
    """Return the drawing on an axis of days, with targets and likely dates."""
    wanted = [m.target for m in chances.values() if m.target]
    likely = [m.p85.date for m in chances.values() if m.p85]
    first = min(lane.start for lane in lanes if lane.start)
    last = max([lane.end for lane in lanes if lane.end] + wanted + likely)
    axis = DayAxis(first, last + timedelta(days=1), _LEFT, _WIDTH - _MARGIN)
    body = axis.grid(_TOP - 8, bottom)
    for place, row in enumerate(rows):
        y = _TOP + place * _ROW
        if isinstance(row, str):
            body.append(_goal(row, y))
            continue
        body.append(_name(row, y))
        if row.start and row.end:
            x, end = axis.x(row.start), axis.after(row.end)
            words = f"{row.initiative.title}: {day(row.start)} to {day(row.end)}"
            item = chances.get(row.initiative.id)
            days = (item.target, item.p85 and item.p85.date) if item else ()
            body.append(_bar(row, (x, end, y), words, [axis.after(d) for d in days if d]))
        if row.initiative.id in chances:
            body += _marks(chances[row.initiative.id], axis, y)
    return [*body, *_legend(bottom + 18)]


def _marks(item: Milestone, axis: DayAxis, y: float) -> list[str]:
    """Return the likely date as a line and the target as a diamond."""
    marks = []
    middle = y + _BAR / 2 + 4
    if item.p85:
        x = number(axis.after(item.p85.date))
        words = text(f"85 % likely by {day(item.p85.date)}")
        marks.append(
            f'<path class="line" stroke-width="2" d="M{x} {number(y + 2)}V{number(y + _BAR + 6)}">'
            f"<title>{words}</title></path>"
        )
    if item.target:
        x = number(axis.after(item.target))
        chance = percent(item.target_chance)
        words = text(f"wanted by {day(item.target)}, chance {chance}")
        marks.append(
            f'<path class="mark" d="M{x} {number(middle - 6)}l6 6l-6 6l-6-6z">'
            f"<title>{words}</title></path>"
        )
    return marks


def _legend(y: float) -> list[str]:
    """Return what bar, line and diamond mean."""
    x = float(_LEFT)
    parts = [
        (f'<rect class="fill1" x="{number(x)}" y="{number(y - 9)}" width="22" height="10" rx="2"/>',
         "first to last sprint of the plan"),
        (f'<path class="line" stroke-width="2" d="M{number(x + 270)} {number(y - 10)}v12"/>',
         "done by then in 85 of 100 futures"),
        (f'<path class="mark" d="M{number(x + 530)} {number(y - 10)}l6 6l-6 6l-6-6z"/>',
         "wanted by then"),
    ]  # fmt: skip
    places = (x + 28, x + 278, x + 542)
    drawn = []
    for (shape, words), at in zip(parts, places, strict=True):
        drawn += [shape, label(at, y, words, "soft small")]
    return drawn


def _by_rank(lanes: list[Lane], rows: list[Lane | str], bottom: float) -> list[str]:
    """Return the drawing on an axis of points: what is built before, and how much it is."""
    total = max((lane.to_points for lane in lanes), default=1.0)
    width = _WIDTH - _MARGIN - _LEFT
    body = [label(_LEFT, _TOP - 13, "points of work in the order of the ranking →", "soft small")]
    for place, row in enumerate(rows):
        y = _TOP + place * _ROW
        if isinstance(row, str):
            body.append(_goal(row, y))
            continue
        body.append(_name(row, y))
        x, end = (_LEFT + p / total * width for p in (row.from_points, row.to_points))
        words = f"{row.initiative.title}: {count(row.stories, 'story')}, {points(row.points)}"
        body.append(_bar(row, (x, end, y), words))
        target = row.initiative.target
        if target and end + _NARROW < _WIDTH:
            body.append(
                label(end + 8, y + _BAR, f"wanted: {shortened_to_width(target, 70)}", "soft small")
            )
    return [*body, f'<path class="grid" d="M{_LEFT} {_TOP}V{number(bottom)}"/>']


def _goal(title: str, y: float) -> str:
    """Return the heading of a goal."""
    band = f'<rect class="band" x="0" y="{number(y)}" width="{_WIDTH}" height="{_ROW - 4}"/>'
    words = shortened_to_width(title, _WIDTH - 2 * _MARGIN, 7.2)
    return band + label(_MARGIN, y + 18, words, "ink head")


def _name(lane: Lane, y: float) -> str:
    """Return the title of an initiative on the left."""
    words = shortened_to_width(lane.initiative.title, _LEFT - _MARGIN - 14)
    return label(_MARGIN, y + _BAR, words)


def _bar(
    lane: Lane, place: tuple[float, float, float], words: str, marks: Sequence[float] = ()
) -> str:
    """Return the bar of an initiative, with its amount of work on it where there is room.

    The amount stands where no mark covers it.
    """
    x, end, y = place
    width = max(4.0, end - x - 2)
    amount = f"{count(lane.stories, 'story')}, {points(lane.points)}"
    at, needed = x, 7 * len(amount)
    for mark in sorted(marks):
        if at - _CLEAR < mark < at + needed:
            at = mark + _CLEAR
    inside = label(at + 7, y + 17, amount, "onbar") if x + width > at + needed else ""
    return (
        f"<g><title>{text(words)}</title>"
        f'<rect x="{number(x)}" y="{number(y + 4)}" width="{number(width)}" height="{_BAR}" rx="4" '
        f'fill="{lane.tone}"/>{inside}</g>'
    )
