"""Dates with their chances: one row per release, goal and initiative."""

from datetime import date, timedelta

from roadmap2backlog.model.outlook import Chance, Forecast, Milestone
from roadmap2backlog.reporting.charts.axis import DayAxis
from roadmap2backlog.reporting.svg import Picture, label, shortened_to_width, text
from roadmap2backlog.reporting.wording import day, number, percent

_WIDTH, _LEFT, _ROW, _TOP, _MARGIN = 1180, 290, 28, 34, 16
_FOOT = 26
_MOST_ROWS = 60
_SHADES = ((0.02, 0.98, 0.18), (0.10, 0.90, 0.30), (0.25, 0.75, 0.55))
"""From which chance to which, and how dark: the fan from unlikely to likely."""


def fan(forecast: Forecast) -> Picture:
    """Return for each milestone the range of its dates, darker where they are likelier."""
    shown = _shown(forecast)
    bottom = _TOP + _ROW * max(1, len(shown))
    days = [chance.date for item in shown for chance in item.fan]
    days += [item.target for item in shown if item.target]
    if not days:
        return Picture(_WIDTH, bottom, "Forecast", ())
    last = _end(shown)
    axis = DayAxis(min(days), last + timedelta(days=1), _LEFT, _WIDTH - _MARGIN)
    body = axis.grid(_TOP - 8, bottom)
    for place, item in enumerate(shown):
        y = _TOP + place * _ROW
        name = item.title if item.kind == "backlog" else f"{item.kind}: {item.title}"
        body.append(label(_MARGIN, y + 17, shortened_to_width(name, _LEFT - _MARGIN - 14)))
        body += _row(item, axis, y)
    body += _legend(bottom + 18)
    return Picture(
        _WIDTH, bottom + _FOOT + _MARGIN, "Forecast: dates and their chances", tuple(body)
    )


def _shown(forecast: Forecast) -> tuple[Milestone, ...]:
    """Return the milestones drawn: with very many, initiatives are left out first."""
    found = forecast.milestones
    if len(found) > _MOST_ROWS:
        found = tuple(item for item in found if item.kind != "initiative")
    return found[:_MOST_ROWS]


def _end(shown: tuple[Milestone, ...]) -> date:
    """Return the last day worth showing: no unlikely tail, but every target."""
    days = [item.target for item in shown if item.target]
    for item in shown:
        days += [chance.date for chance in item.fan if chance.chance <= _SHADES[0][1]]
        days += [chance.date for chance in (item.p85, item.p95) if chance]
    return max(days) if days else shown[0].fan[-1].date


def _row(item: Milestone, axis: DayAxis, y: float) -> list[str]:
    """Return the fan of one milestone, its even odds, its likely date and its target."""
    drawn = []
    for low, high, shade in _SHADES:
        first, last = _first(item.fan, low), _first(item.fan, high)
        if first and (last or item.fan):
            x = axis.x(first.date) - 3
            end = axis.after((last or item.fan[-1]).date)
            drawn.append(
                f'<rect class="fill1" opacity="{shade}" x="{number(x)}" y="{number(y + 5)}" '
                f'width="{number(max(4.0, end - x))}" height="16" rx="3"/>'
            )
    for chance, words in ((item.p50, "even odds"), (item.p85, "likely")):
        if chance:
            at = number(axis.after(chance.date))
            title = text(f"{words}: {percent(chance.chance)} by {day(chance.date)}")
            height = 24 if chance is item.p85 else 16
            drawn.append(
                f'<path class="tick" d="M{at} {number(y + 13 - height / 2)}v{height}">'
                f"<title>{title}</title></path>"
            )
    if item.target:
        at = number(axis.after(item.target))
        title = text(f"wanted by {day(item.target)}, chance {percent(item.target_chance)}")
        shape = f'<path class="mark" d="M{at} {number(y + 7)}l6 6l-6 6l-6-6z">'
        drawn.append(f"{shape}<title>{title}</title></path>")
    return drawn


def _first(chances: tuple[Chance, ...], least: float) -> Chance | None:
    """Return the first sprint end with at least a chance."""
    return next((chance for chance in chances if chance.chance >= least), None)


def _legend(y: float) -> list[str]:
    """Return what shades, lines and diamond mean."""
    x = float(_LEFT)
    at = f'x="{number(x)}" y="{number(y - 10)}"'
    return [
        f'<rect class="fill1" opacity=".55" {at} width="22" height="10"/>',
        label(x + 28, y, "half of all futures; paler: 80 and 96 %", "soft small"),
        f'<path class="tick" d="M{number(x + 300)} {number(y - 9)}v8"/>',
        label(x + 306, y, "even odds", "soft small"),
        f'<path class="tick" d="M{number(x + 390)} {number(y - 12)}v14"/>',
        label(x + 396, y, "85 % likely", "soft small"),
        f'<path class="mark" d="M{number(x + 490)} {number(y - 11)}l6 6l-6 6l-6-6z"/>',
        label(x + 502, y, "wanted by then", "soft small"),
    ]
