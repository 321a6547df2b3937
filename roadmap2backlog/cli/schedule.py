"""`r2b schedule`: stories into sprints."""

from datetime import datetime

import click

from roadmap2backlog.cli.exit_codes import FINDINGS
from roadmap2backlog.cli.options import (
    backlog_argument,
    end,
    findings_data,
    format_option,
    print_findings,
    print_json,
    settings_option,
)
from roadmap2backlog.cli.planning_options import day_of, from_option, today_option
from roadmap2backlog.cli.working import working

_SECONDS = 60.0


@click.command("schedule")
@backlog_argument
@settings_option
@click.option("--optimize", is_flag=True, help="Search on with OR-Tools and print the proven gap.")
@click.option(
    "--seconds",
    type=click.FloatRange(min=0.1),
    default=_SECONDS,
    show_default=True,
    help="How long --optimize may take.",
)
@from_option
@today_option
@format_option("text", "json")
def schedule(
    backlog: str,
    settings: str | None,
    *,
    seconds: float,
    from_day: datetime | None,
    today: datetime | None,
    output: str,
    optimize: bool,
) -> None:
    """Put the stories of BACKLOG into sprints: by value, capacity, blockers and targets.

    What does not fit is said with the reason and the cheapest ways out.
    """
    from roadmap2backlog.pipeline.planning import schedule as run_schedule  # noqa: PLC0415 -- late
    from roadmap2backlog.reporting.outlook_data import plan_data  # noqa: PLC0415 -- as above
    from roadmap2backlog.reporting.outlook_text import plan_lines  # noqa: PLC0415 -- as above

    with working("filling the sprints"):
        planned, reader = run_schedule(
            backlog,
            settings,
            day_of(today),
            from_day=from_day.date() if from_day else None,
            optimize_seconds=seconds if optimize else None,
        )
    if planned is None:
        print_findings(reader.findings, reader.texts)
        end(FINDINGS)
    elif output == "json":
        print_json(plan_data(planned.plan) | {"findings": findings_data(reader.findings)})
    else:
        told = {left.code for left in planned.plan.unplaced}
        untold = [found for found in reader.findings if found.code not in told]
        print_findings(untold, reader.texts, json_lists=True)
        titles = {story.id: story.title for story in planned.backlog.stories}
        for line in plan_lines(planned.plan, titles):
            click.echo(line)


COMMAND = schedule
