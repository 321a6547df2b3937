"""`r2b forecast`: dates with their chances."""

from datetime import datetime

import click

from roadmap2backlog.cli.exit_codes import FINDINGS
from roadmap2backlog.cli.options import (
    backlog_argument,
    end,
    format_option,
    print_findings,
    print_json,
    settings_option,
)
from roadmap2backlog.cli.planning_options import day_of, from_option, today_option
from roadmap2backlog.cli.working import working


@click.command("forecast")
@backlog_argument
@settings_option
@click.option("--roadmap", help="The roadmap; else the one that the backlog names.")
@click.option("--history", help="A tracker's CSV export: forecast from what was really done.")
@from_option
@today_option
@format_option("text", "json")
def forecast(
    backlog: str,
    settings: str | None,
    *,
    roadmap: str | None,
    history: str | None,
    from_day: datetime | None,
    today: datetime | None,
    output: str,
) -> None:
    """Say when the work in BACKLOG will be done, and how sure that is.

    Simulates many futures from the velocity of past sprints: for each release, goal and
    initiative the days with even odds, 85 % and 95 %, the chance to meet its target, and
    what moves the dates most.
    """
    from roadmap2backlog.pipeline.planning import forecast as run_forecast  # noqa: PLC0415 -- late
    from roadmap2backlog.reporting.outlook_data import forecast_data  # noqa: PLC0415 -- as above
    from roadmap2backlog.reporting.outlook_text import forecast_lines  # noqa: PLC0415 -- as above

    with working("simulating"):
        found, reader = run_forecast(
            backlog,
            settings,
            day_of(today),
            history=history,
            roadmap=roadmap,
            from_day=from_day.date() if from_day else None,
        )
    print_findings(reader.findings, reader.texts)
    if found is None:
        end(FINDINGS)
    elif output == "json":
        print_json(forecast_data(found))
    else:
        for line in forecast_lines(found):
            click.echo(line)


COMMAND = forecast
