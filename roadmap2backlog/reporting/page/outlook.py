"""What lies ahead and how it is going: forecast fan and progress charts, each with a table."""

from roadmap2backlog.reporting.charts.fan import fan
from roadmap2backlog.reporting.charts.progress import charts
from roadmap2backlog.reporting.page.environment import fill
from roadmap2backlog.reporting.page.view import drawn
from roadmap2backlog.reporting.subject import ReportSubject


def render_forecast(subject: ReportSubject) -> str:
    """Return the dates with their chances, or what to do so that there are some."""
    forecast = subject.forecast
    return fill(
        "forecast",
        forecast=forecast,
        picture=drawn(fan(forecast)) if forecast and forecast.milestones else "",
        has_teams=bool(subject.settings.teams),
    )


def render_progress(subject: ReportSubject) -> str:
    """Return velocity, burnup, flow, goals and ageing work, or how to bring in history."""
    progress = subject.progress
    pictures = [(picture.title, drawn(picture)) for picture in charts(progress)] if progress else []
    return fill("progress", progress=progress, pictures=pictures)
