"""`r2b progress`: how it is going."""

from datetime import datetime

import click

from roadmap2backlog.cli.exit_codes import FINDINGS
from roadmap2backlog.cli.options import (
    end,
    format_option,
    print_findings,
    print_json,
    settings_option,
)
from roadmap2backlog.cli.planning_options import day_of, today_option
from roadmap2backlog.cli.working import working
from roadmap2backlog.workspace import BACKLOG

_WITHOUT_TRACKER = "or name a CSV export of the tracker: r2b progress EXPORT.csv"


@click.command("progress")
@click.argument("history", type=click.Path(dir_okay=False, allow_dash=True), required=False)
@click.option("--backlog", default=str(BACKLOG), show_default=True, help="Gives goals and titles.")
@click.option("--roadmap", help="The roadmap; else the one that the backlog names.")
@settings_option
@today_option
@format_option("text", "json")
def progress(
    history: str | None,
    backlog: str,
    *,
    roadmap: str | None,
    settings: str | None,
    today: datetime | None,
    output: str,
) -> None:
    """Show velocity, burndown, flow, ageing work and the share done of each goal.

    HISTORY is a CSV export of the tracker (or `-`); no account is needed. Without it the tracker
    itself is asked, with the login that `r2b push` uses.
    """
    from roadmap2backlog.pipeline.planning import progress as run_progress  # noqa: PLC0415 -- late
    from roadmap2backlog.reporting.outlook_data import progress_data  # noqa: PLC0415 -- as above
    from roadmap2backlog.reporting.outlook_text import progress_lines  # noqa: PLC0415 -- as above

    if history is None:
        from roadmap2backlog.cli.tracker_options import opened  # noqa: PLC0415 -- as above
        from roadmap2backlog.pipeline.tracker_history import tracker_progress  # noqa: PLC0415 -- late

        session = opened(backlog, settings, otherwise=_WITHOUT_TRACKER)
        with working("asking the tracker"):
            found, reader = tracker_progress(session, day_of(today), roadmap=roadmap)
    else:
        with working("reading the history"):
            found, reader = run_progress(history, backlog, settings, day_of(today), roadmap=roadmap)
    print_findings(reader.findings, reader.texts)
    if found is None:
        end(FINDINGS)
    elif output == "json":
        print_json(progress_data(found))
    else:
        for line in progress_lines(found):
            click.echo(line)


COMMAND = progress
