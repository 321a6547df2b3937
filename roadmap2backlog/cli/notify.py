"""`r2b notify`: tells a Slack channel what is next."""

import os
from datetime import datetime

import click

from roadmap2backlog.cli.exit_codes import FINDINGS
from roadmap2backlog.cli.options import backlog_argument, end, print_findings, settings_option
from roadmap2backlog.cli.planning_options import day_of, today_option
from roadmap2backlog.cli.working import working

_ADDRESS = "SLACK_WEBHOOK_URL"


@click.command("notify")
@backlog_argument
@click.option("--roadmap", help="The roadmap; else the one that the backlog names.")
@settings_option
@click.option("--history", help="A tracker's CSV export: adds progress, and real velocity.")
@today_option
@click.option("--dry-run", is_flag=True, help="Print the message and send nothing.")
def notify(
    backlog: str,
    *,
    roadmap: str | None,
    settings: str | None,
    history: str | None,
    today: datetime | None,
    dry_run: bool,
) -> None:
    """Send what is next in BACKLOG, why and when, to the webhook in SLACK_WEBHOOK_URL."""
    from roadmap2backlog.pipeline.report import report_on  # noqa: PLC0415 -- loads late
    from roadmap2backlog.trackers.webhook import send  # noqa: PLC0415 -- loads late

    url = os.environ.get(_ADDRESS, "")
    if not url and not dry_run:
        raise click.UsageError(f"set {_ADDRESS} to the address of an incoming webhook")
    with working("writing the message"):
        content, reader = report_on(
            backlog, settings, roadmap, "slack", today=day_of(today), history=history
        )
    print_findings(reader.findings, reader.texts)
    if content is None:
        end(FINDINGS)
        return
    message = content.decode() if isinstance(content, bytes) else content
    if dry_run:
        click.echo(message, nl=False)
    else:
        send(url, message)
        click.echo("sent", err=True)


COMMAND = notify
