"""Progress in pictures: velocity, burnup with its scope line, flow, burndown, throughput."""

from collections.abc import Sequence
from datetime import date, timedelta

from roadmap2backlog.model.outlook import Progress, SprintRecord
from roadmap2backlog.reporting.charts.axis import DayAxis
from roadmap2backlog.reporting.charts.plot import Plot
from roadmap2backlog.reporting.svg import Picture, label, shortened_to_width, text
from roadmap2backlog.reporting.wording import count, day, number, points

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 560, 240, 46, 548, 26, 200
_LEGEND = 228
_SHOWN_SPRINTS = 12
_NARROW = 60
"""Pixels of a sprint below which its name is written smaller."""


def charts(progress: Progress) -> tuple[Picture, ...]:
    """Return every chart that there is something to show on."""
    found = []
    if progress.sprints:
        found.append(velocity(progress))
    if progress.days:
        found += [burnup(progress), flow(progress)]
    running = [record for record in progress.sprints if record.burndown]
    if running:
        found.append(burndown(running[-1]))
    if progress.throughput:
        found.append(throughput(progress))
    return tuple(found)


def velocity(progress: Progress) -> Picture:
    """Return the points done in the last sprints, with their mean and quartiles."""
    shown = progress.sprints[-_SHOWN_SPRINTS:]
    points = [p for r in shown for p in (r.done_points, r.committed_points)]
    plot = _plot([r.start for r in shown] + [shown[-1].end], points)
    body = plot.levels()
    low, high = plot.y(progress.velocity_low), plot.y(progress.velocity_high)
    body.append(
        f'<rect class="pale" x="{_LEFT}" y="{number(high)}" width="{_RIGHT - _LEFT}" '
        f'height="{number(max(1.0, low - high))}"/>'
    )
    width = (_RIGHT - _LEFT) / len(shown)
    for place, record in enumerate(shown):
        body += _column(plot, record, _LEFT + place * width, width)
    mean = number(plot.y(progress.velocity_mean))
    body.append(f'<path class="curve2" stroke-dasharray="6 4" d="M{_LEFT} {mean}H{_RIGHT}"/>')
    words = (
        f"mean {number(progress.velocity_mean, 1)} (dashed), band: the middle half of the sprints"
    )
    body.append(label(_LEFT, _LEGEND, words, "soft small"))
    return Picture(_WIDTH, _HEIGHT, "Velocity: points done per sprint", tuple(body))


def _column(plot: Plot, record: SprintRecord, x: float, width: float) -> list[str]:
    """Return the column of one sprint; an outline shows what was committed."""
    y = plot.y(record.done_points)
    words = f"{record.name}: {points(record.done_points, 1)} done"
    if record.committed_points:
        words += f", {number(record.committed_points, 1)} committed"
    shape = f'x="{number(x + width * 0.15)}" width="{number(width * 0.7)}"'
    bar = f'<rect class="fill1" {shape} y="{number(y)}" height="{number(max(0.0, _BOTTOM - y))}">'
    drawn = [f"{bar}<title>{text(words)}</title></rect>"]
    if record.committed_points:
        top = plot.y(record.committed_points)
        drawn.append(
            f'<rect class="line" {shape} y="{number(top)}" height="{number(_BOTTOM - top)}"/>'
        )
    name = shortened_to_width(record.name, width - 4, 6.2)
    middle = f'text-anchor="middle" font-size="{10 if width < _NARROW else 11}"'
    drawn.append(label(x + width / 2, _BOTTOM + 14, name, "soft", middle))
    return drawn


def burnup(progress: Progress) -> Picture:
    """Return what is done below what is asked for, day by day."""
    scope = [(d.day, d.scope_points) for d in progress.days]
    done = [(d.day, d.done_points) for d in progress.days]
    plot = _plot([scope[0][0], scope[-1][0]], [v for _, v in scope])
    flat = [(d, 0.0) for d, _ in done]
    body = [*plot.frame(), plot.area(flat, done, "pale"), plot.line(done, "curve")]
    body += [plot.line(scope, "curve2"), *_keys((("curve2", "scope"), ("curve", "done")))]
    return Picture(_WIDTH, _HEIGHT, "Burnup: points done and scope", tuple(body))


def flow(progress: Progress) -> Picture:
    """Return how many items are done, in progress and to do, stacked, day by day."""
    days = [d.day for d in progress.days]
    done = [(d.day, float(d.done)) for d in progress.days]
    doing = [(d.day, float(d.done + d.doing)) for d in progress.days]
    total = [(d.day, float(d.done + d.doing + d.todo)) for d in progress.days]
    plot = _plot([days[0], days[-1]], [v for _, v in total])
    flat = [(d, 0.0) for d in days]
    body = [
        *plot.frame(),
        plot.area(doing, total, "pale"),
        plot.area(done, doing, "fill2"),
        plot.area(flat, done, "fill3"),
        *_keys((("fill3", "done"), ("fill2", "in progress"), ("pale", "to do"))),
    ]
    return Picture(_WIDTH, _HEIGHT, "Cumulative flow: items by state", tuple(body))


def burndown(record: SprintRecord) -> Picture:
    """Return the points left in a sprint at the end of each day, beside an even pace."""
    left = record.burndown
    plot = _plot([record.start, record.end], [record.committed_points, *(v for _, v in left)])
    even = [(record.start - timedelta(days=1), record.committed_points), (record.end, 0.0)]
    body = [*plot.frame(), plot.line(even, "line suggested"), plot.line(left, "curve")]
    body += _keys((("curve", "points left"), ("line suggested", "even pace")))
    return Picture(_WIDTH, _HEIGHT, f"Burndown of {record.name}", tuple(body))


def throughput(progress: Progress) -> Picture:
    """Return how many items were done in each week."""
    weeks = progress.throughput[-52:]
    plot = _plot([weeks[0][0], weeks[-1][0] + timedelta(days=6)], [n for _, n in weeks])
    body = plot.frame()
    for monday, amount in weeks:
        x, end = plot.axis.x(monday), plot.axis.after(monday + timedelta(days=6))
        y = plot.y(amount)
        words = text(f"week of {day(monday)}: {count(amount, 'item')}")
        body.append(
            f'<rect class="fill1" x="{number(x + 1)}" y="{number(y)}" '
            f'width="{number(max(1.0, end - x - 2))}" height="{number(_BOTTOM - y)}">'
            f"<title>{words}</title></rect>"
        )
    body.append(label(_LEFT, _LEGEND, "items done per week", "soft small"))
    return Picture(_WIDTH, _HEIGHT, "Throughput", tuple(body))


def _plot(days: Sequence[date], values: Sequence[float]) -> Plot:
    """Return the frame that some days and values fit into."""
    highest = max([1.0, *values])
    axis = DayAxis(min(days), max(days) + timedelta(days=1), _LEFT, _RIGHT)
    return Plot(axis, _TOP, _BOTTOM, highest * 1.05)


def _keys(keys: Sequence[tuple[str, str]]) -> list[str]:
    """Return a legend of curves and areas."""
    drawn = []
    x = float(_LEFT)
    for classes, words in keys:
        if classes.startswith(("fill", "pale")):
            drawn.append(
                f'<rect class="{classes}" x="{number(x)}" y="{_LEGEND - 9}" width="18" height="9"/>'
            )
        else:
            drawn.append(f'<path class="{classes}" d="M{number(x)} {_LEGEND - 4}h18"/>')
        drawn.append(label(x + 24, _LEGEND, words, "soft small"))
        x += 44 + 6.4 * len(words)
    return drawn
