"""`r2b compare-methods`: the same backlog under several scoring methods."""

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
from roadmap2backlog.cli.working import working


@click.command("compare-methods")
@backlog_argument
@click.option("--method", "names", multiple=True, help="A method to compare; repeat. Else all.")
@click.option(
    "--top", type=click.IntRange(min=1), default=10, show_default=True, help="What counts as top."
)
@click.option("--roadmap", help="The roadmap; else the one that the backlog names.")
@settings_option
@format_option("text", "json")
def compare_methods(
    backlog: str,
    *,
    names: tuple[str, ...],
    top: int,
    roadmap: str | None,
    settings: str | None,
    output: str,
) -> None:
    """Order BACKLOG by several scoring methods and say where they differ.

    Shows how far the orders agree, which stories move most, and what comes into the top or falls
    out of it. Writes nothing.
    """
    from roadmap2backlog.pipeline.compare import compare  # noqa: PLC0415 -- loads late

    with working("ordering by every method"):
        found, reader = compare(backlog, settings, roadmap, names, top)
    print_findings(reader.findings, reader.texts)
    if found is None:
        end(FINDINGS)
    elif output == "json":
        print_json(found.as_dict())
    else:
        click.echo("\n".join(found.lines()))


COMMAND = compare_methods
