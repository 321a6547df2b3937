"""`r2b report`: the backlog for people and programs who do not read YAML."""

import sys
from datetime import datetime

import click

from roadmap2backlog.cli.options import (
    FINDINGS,
    backlog_argument,
    end,
    print_findings,
    settings_option,
)
from roadmap2backlog.cli.planning_options import day_of, today_option
from roadmap2backlog.cli.working import working
from roadmap2backlog.workspace import write


@click.command("report")
@backlog_argument
@click.option("-o", "--output", "target", help="The file to write; else standard output.")
@click.option("--roadmap", help="The roadmap; else the one that the backlog names.")
@settings_option
@click.option("--history", help="A tracker's CSV export: adds progress, and real velocity.")
@today_option
@click.option("--format", "output", default="md", show_default=True, help="A format, or `list`.")
def report(
    backlog: str,
    *,
    target: str | None,
    roadmap: str | None,
    settings: str | None,
    history: str | None,
    today: datetime | None,
    output: str,
) -> None:
    """Write BACKLOG as Markdown, JSON, CSV and more: `--format list` names them all."""
    from roadmap2backlog.pipeline.report import report_on  # noqa: PLC0415 -- loads late
    from roadmap2backlog.reporting import format_names  # noqa: PLC0415 -- loads late

    if output == "list":
        click.echo("\n".join(format_names()))
        return
    if output not in format_names():
        raise click.BadParameter(f"{output!r}; choose from {', '.join(format_names())}")
    with working("writing the report"):
        content, desk = report_on(
            backlog, settings, roadmap, output, today=day_of(today), history=history
        )
    print_findings(desk.findings, desk.texts)
    if content is None:
        end(FINDINGS)
    elif target:
        write(target, content)
        click.echo(f"wrote {target}", err=True)
    elif isinstance(content, bytes):
        sys.stdout.buffer.write(content)
    else:
        click.echo(content, nl=False)


COMMAND = report
