"""`r2b status`: what is in sync with the tracker."""

import click

from roadmap2backlog.cli.exit_codes import CHANGES_PENDING, FINE
from roadmap2backlog.cli.options import (
    backlog_argument,
    end,
    format_option,
    print_json,
    settings_option,
)
from roadmap2backlog.cli.tracker_options import opened
from roadmap2backlog.cli.working import working


@click.command("status")
@backlog_argument
@settings_option
@click.option("--exit-code", is_flag=True, help="End 3 if anything is not in sync.")
@format_option("text", "json")
def status(backlog: str, settings: str | None, output: str, *, exit_code: bool) -> None:
    """Say what of BACKLOG is in sync with the tracker, drifted, in conflict or missing.

    Nothing is written.
    """
    from roadmap2backlog.pipeline.status import status as run_status  # noqa: PLC0415 -- loads late

    session = opened(backlog, settings)
    with working("comparing with the tracker"):
        found = run_status(session)
    if output == "json":
        print_json(found.as_dict())
    else:
        for line in found.lines():
            click.echo(line)
    end(CHANGES_PENDING if exit_code and not found.in_sync else FINE)


COMMAND = status
