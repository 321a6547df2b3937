"""The use case behind `r2b report`."""

from dataclasses import replace
from datetime import date

from roadmap2backlog.checking import check_backlog
from roadmap2backlog.diagnostics import ExtraMissingError
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.outlook import Forecast
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.pipeline.dependencies import graph_of
from roadmap2backlog.pipeline.evidence_effects import evidence_effects
from roadmap2backlog.pipeline.inputs import FileReader
from roadmap2backlog.pipeline.places import places_of
from roadmap2backlog.pipeline.planning import (
    Planned,
    forecast_of,
    plan_of,
    progress_from,
    with_measured_velocity,
)
from roadmap2backlog.pipeline.standing import Standing, read_standing
from roadmap2backlog.reporting import ReportSubject, ShownOrder, outlook_of, render
from roadmap2backlog.reporting.format import Outlook
from roadmap2backlog.reporting.graph_subject import GraphSubject


def report_on(
    backlog: str,
    settings: str | None,
    roadmap: str | None,
    output: str,
    *,
    today: date | None = None,
    history: str | None = None,
) -> tuple[str | bytes | None, FileReader]:
    """Return the report of a backlog in a format, or None with errors in the reader.

    Args:
        backlog: The backlog's file.
        settings: The settings' file; else the r2b.yaml beside the backlog.
        roadmap: The roadmap; else the one that the backlog names.
        output: A format's name.
        today: Where the calendar starts if the settings name no start; None plans nothing.
        history: A tracker's CSV export: progress, and the velocity that was really reached.
    """
    subject, reader = subject_for(
        backlog, settings, roadmap, today=today, history=history, outlook=outlook_of(output)
    )
    return render(subject, output) if subject is not None else None, reader


def subject_for(
    backlog: str,
    settings: str | None,
    roadmap: str | None,
    *,
    today: date | None = None,
    history: str | None = None,
    outlook: Outlook = "dates",
) -> tuple[ReportSubject | None, FileReader]:
    """Return everything known of a backlog file, or None with errors in the reader.

    `outlook` says how far to look ahead: plan and dates take seconds for large backlogs.
    """
    reader = FileReader()
    standing = read_standing(reader, backlog, settings, roadmap)
    if standing is None:
        return None, reader
    subject = subject_of(standing)
    if today is None:
        return subject, reader
    if history is not None:
        found = progress_from(
            reader,
            history,
            backlog=standing.backlog.value,
            roadmap=standing.roadmap,
            settings=standing.settings,
            today=today,
        )
        if found is None:
            return None, reader
        measured = with_measured_velocity(standing.settings, found)
        subject = replace(subject, progress=found, settings=measured)
    if outlook == "dates":
        subject = replace(subject, evidence=evidence_effects(standing))
    if outlook == "none":
        return subject, reader
    return with_outlook(subject, standing.roadmap, today, dates=outlook == "dates"), reader


def with_outlook(
    subject: ReportSubject, roadmap: Loaded[Roadmap] | None, today: date, *, dates: bool = True
) -> ReportSubject:
    """Return the subject with its plan and, if wanted, dates, where the settings name teams."""
    if not subject.settings.teams or not subject.backlog.stories:
        return subject
    planned = plan_of(subject.backlog, subject.settings, today)
    known = replace(subject, plan=planned.plan)
    return replace(known, forecast=_forecast(planned, today, roadmap)) if dates else known


def _forecast(planned: Planned, today: date, roadmap: Loaded[Roadmap] | None) -> Forecast | None:
    """Return the forecast, or None where its extra is not installed."""
    try:
        return forecast_of(planned.backlog, planned.settings, today, roadmap, planned=planned)
    except ExtraMissingError:
        return None


def subject_of(standing: Standing) -> ReportSubject:
    """Return everything known of a backlog as reports want it."""
    graph = graph_of(standing.backlog.value, standing.sequenced)
    return ReportSubject(
        backlog=standing.backlog.value,
        roadmap=standing.roadmap.value if standing.roadmap else None,
        settings=standing.settings,
        ordering=ordering_of(standing, graph),
        graph=graph,
        findings=check_backlog(standing.backlog.value, standing.backlog.source_map),
    )


def ordering_of(standing: Standing, graph: GraphSubject) -> ShownOrder:
    """Return the order in the words of reports."""
    found = standing.sequenced
    return ShownOrder(
        method=found.free.method,
        cost=found.cost,
        lower_bound=found.free.lower_bound,
        gap=found.gap,
        score_order_cost=found.free.score_order_cost,
        blocks=len(found.free.blocks),
        places=places_of(standing, graph),
        weights={group.id: group.weight for group in found.free.groups},
    )
