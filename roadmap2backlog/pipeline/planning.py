"""The use cases behind `r2b schedule`, `r2b forecast` and `r2b progress`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from roadmap2backlog.diagnostics import Diagnostic, Span
from roadmap2backlog.loading.encoding import decode
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.outlook import Forecast, Progress, WorkEvent, WorkHistory
from roadmap2backlog.model.plan import BacklogPlan
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.model.settings import Settings, TeamSettings
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.standing import roadmap_of
from roadmap2backlog.scheduling.fill_sprints import Scheduled, fill_sprints
from roadmap2backlog.scheduling.findings import plan_findings
from roadmap2backlog.scheduling.forecast import forecast as forecast_dates
from roadmap2backlog.scheduling.history_csv import history_from_csv
from roadmap2backlog.scheduling.homes import Homes
from roadmap2backlog.scheduling.progress import progress as progress_of
from roadmap2backlog.workspace import read, shown_name

_SILENT_SPRINTS = 2


@dataclass(frozen=True, slots=True)
class Planned:
    """A backlog in sprints, and what it was planned from."""

    backlog: Backlog
    settings: Settings
    scheduled: Scheduled
    plan: BacklogPlan


def schedule(
    backlog: str,
    settings: str | None,
    today: date,
    *,
    from_day: date | None = None,
    optimize_seconds: float | None = None,
) -> tuple[Planned | None, FileReader]:
    """Return the stories of a backlog file in sprints, or None with errors in the reader.

    Args:
        backlog: The backlog's file.
        settings: The settings' file; else the r2b.yaml beside the backlog.
        today: Where the calendar starts if the settings name no start.
        from_day: Sprints that start before this day take nothing new.
        optimize_seconds: How long the optimiser may search; None for the fast way.
    """
    reader = FileReader()
    loaded = reader.backlog(backlog)
    chosen = reader.settings(settings, backlog)
    if loaded is None or reader.failed:
        return None, reader
    planned = plan_of(loaded.value, chosen, today, from_day=from_day)
    if optimize_seconds is not None:
        from roadmap2backlog.scheduling.optimize import optimize  # noqa: PLC0415 -- an extra

        better = optimize(planned.scheduled, optimize_seconds)
        planned = Planned(loaded.value, chosen, planned.scheduled, better)
    reader.findings += planned.scheduled.findings
    reader.findings += plan_findings(planned.plan, places(loaded))
    return planned, reader


def plan_of(
    backlog: Backlog, settings: Settings, today: date, *, from_day: date | None = None
) -> Planned:
    """Return a loaded backlog in sprints."""
    scheduled = fill_sprints(backlog, settings, today, from_day=from_day)
    return Planned(backlog, settings, scheduled, scheduled.plan)


def forecast(
    backlog: str,
    settings: str | None,
    today: date,
    *,
    history: str | None = None,
    roadmap: str | None = None,
    from_day: date | None = None,
) -> tuple[Forecast | None, FileReader]:
    """Return the dates of a backlog file with their chances, or None with errors in the reader.

    Where a history is given, what was really done replaces the velocity of the settings.
    """
    reader = FileReader()
    loaded = reader.backlog(backlog)
    chosen = reader.settings(settings, backlog)
    if loaded is None or reader.failed:
        return None, reader
    goals = roadmap_of(reader, loaded.value, backlog, roadmap)
    if history is not None:
        found = progress_from(
            reader, history, backlog=loaded.value, roadmap=goals, settings=chosen, today=today
        )
        if found is None:
            return None, reader
        chosen = with_measured_velocity(chosen, found)
    return forecast_of(loaded.value, chosen, today, goals, from_day=from_day), reader


def forecast_of(
    backlog: Backlog,
    settings: Settings,
    today: date,
    roadmap: Loaded[Roadmap] | None,
    *,
    from_day: date | None = None,
    planned: Planned | None = None,
) -> Forecast:
    """Return the dates of a loaded backlog; the plan behind them has no last sprint.

    `planned` is the plan from the same day on, where there is one: it need not be made again.
    """
    endless = settings.model_copy(
        update={"sprints": settings.sprints.model_copy(update={"count": None})}
    )
    if planned is not None and settings.sprints.count is None:
        scheduled = planned.scheduled
    else:
        scheduled = fill_sprints(backlog, endless, today, from_day=from_day)
    goals = roadmap.value.goals if roadmap is not None else ()
    return forecast_dates(scheduled, backlog, endless, goals)


def progress(
    history: str, backlog: str, settings: str | None, today: date, *, roadmap: str | None = None
) -> tuple[Progress | None, FileReader]:
    """Return how it is going by a tracker's CSV export, or None with errors in the reader.

    The backlog gives goals and titles where it is there.
    """
    reader = FileReader()
    loaded = reader.backlog_if_there(backlog)
    chosen = reader.settings(settings, backlog)
    value = loaded.value if loaded else Backlog()
    goals = roadmap_of(reader, value, backlog, roadmap)
    found = progress_from(
        reader, history, backlog=value, roadmap=goals, settings=chosen, today=today
    )
    return None if reader.failed else found, reader


def progress_from(
    reader: FileReader,
    history: str,
    *,
    backlog: Backlog,
    roadmap: Loaded[Roadmap] | None,
    settings: Settings,
    today: date,
) -> Progress | None:
    """Return how a loaded backlog is going by a tracker's CSV export, or None with errors."""
    name = shown_name(history)
    text = reader.take(decode(read(history), name, lenient=True))
    if text is None:
        return None
    reader.texts[name] = text
    known = reader.take(history_from_csv(text, settings.history, name))
    if known is None:
        return None
    until = _told_until(known, settings, today)
    if until < today:
        words = f"nothing has happened after {until}, so progress counts until then"
        reader.findings += (Diagnostic("R635", words, Span(name)),)
    return progress_of_history(known, backlog, roadmap, settings, until)


def _told_until(history: WorkHistory, settings: Settings, today: date) -> date:
    """Return the day up to which an export tells: today, or its last event if that is long past.

    An export is a picture of one day. Sprints after that day are not in it; to count them as
    sprints without work would make the velocity 0.
    """
    last = max((event.day for event in history.events), default=today)
    silence = timedelta(days=_SILENT_SPRINTS * settings.sprints.length_days)
    return last if today - last > silence else today


def progress_of_history(
    history: WorkHistory,
    backlog: Backlog,
    roadmap: Loaded[Roadmap] | None,
    settings: Settings,
    today: date,
) -> Progress:
    """Return progress with the backlog's goals: items are matched by their titles."""
    events, titles = with_goals(history.events, history.titles, backlog)
    if roadmap is not None:
        titles = titles | {g.id or g.statement: g.statement for g in roadmap.value.goals}
    return progress_of(events, settings, today, windows=history.windows, titles=titles)


def with_goals(
    events: tuple[WorkEvent, ...], titles: Mapping[str, str], backlog: Backlog
) -> tuple[tuple[WorkEvent, ...], dict[str, str]]:
    """Return events with the goal and team of the story of the same title, and the titles.

    Where no item has a story, the tracker's own parents stand in for the goals.
    """
    homes = Homes(backlog)
    goals = {item.id: item.goal for item in backlog.initiatives}
    teams = {item.id: item.team for item in backlog.initiatives}
    homes_of = {
        story.title.casefold(): (homes.initiative(story.id), story.team)
        for story in backlog.stories
    }
    named = dict(titles)
    if not any(titles.get(event.item, "").casefold() in homes_of for event in events):
        return events, named
    found = []
    for event in events:
        initiative, team = homes_of.get(titles.get(event.item, "").casefold(), ("", ""))
        changed = {"goal": goals.get(initiative, ""), "team": team or teams.get(initiative, "")}
        found.append(WorkEvent(event.item, event.day, event.kind, event.value, event.item_kind,
                               changed["goal"], changed["team"] or event.team))  # fmt: skip
    return tuple(found), named


def with_measured_velocity(settings: Settings, measured: Progress) -> Settings:
    """Return settings whose velocity is what was really done; with several teams, shared out.

    The share of each team is its share of the velocity that the settings state.
    """
    if not measured.velocity:
        return settings
    teams = settings.teams or (TeamSettings(id="team"),)
    stated = [sum(team.velocity) / len(team.velocity) if team.velocity else 1.0 for team in teams]
    total = sum(stated) or 1.0
    updated = tuple(
        team.model_copy(
            update={"velocity": tuple(v * share / total for v in measured.velocity), "focus": 1.0}
        )
        for team, share in zip(teams, stated, strict=True)
    )
    return settings.model_copy(update={"teams": updated})


def places(loaded: Loaded[Backlog]) -> Callable[[str], Span]:
    """Return a function that gives the place of a story or initiative in the backlog's file."""
    numbers = {item.id: ("stories", n) for n, item in enumerate(loaded.value.stories)}
    for n, item in enumerate(loaded.value.initiatives):
        numbers.setdefault(item.id, ("initiatives", n))

    def place(name: str) -> Span:
        return loaded.source_map.at(numbers[name]) if name in numbers else Span()

    return place
