"""`r2b graph`: draws the dependency graph."""

from typing import Literal

import click

from roadmap2backlog.cli.exit_codes import FINDINGS, FINE
from roadmap2backlog.cli.options import (
    backlog_argument,
    end,
    format_option,
    print_findings,
    settings_option,
)
from roadmap2backlog.cli.working import working
from roadmap2backlog.workspace import write


@click.command("graph")
@backlog_argument
@click.option("-o", "--output", "target", help="The file to write; else standard output.")
@click.option(
    "--level",
    type=click.Choice(["auto", "story", "epic"]),
    default="auto",
    show_default=True,
    help="What a box stands for; auto draws epics where stories would be too many.",
)
@settings_option
@format_option("text", "mermaid", "dot", "json", "svg", "html")
def graph(
    backlog: str,
    target: str | None,
    level: Literal["auto", "story", "epic"],
    settings: str | None,
    output: str,
) -> None:
    """Draw what waits for what in BACKLOG, with blocks, teams and the critical path.

    Ends 1 if there is a cycle; it is drawn all the same, with advice which edge to cut.
    """
    from roadmap2backlog.pipeline.dependencies import draw  # noqa: PLC0415 -- loads late

    with working("drawing the graph"):
        drawing, reader, cyclic = draw(backlog, settings, output, level)
    print_findings(reader.findings, reader.texts)
    if drawing is None:
        end(FINDINGS)
        return
    if target:
        write(target, drawing)
        click.echo(f"wrote {target}", err=True)
    else:
        click.echo(drawing, nl=not drawing.endswith("\n"))
    end(FINDINGS if cyclic else FINE)


COMMAND = graph
