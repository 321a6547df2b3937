"""`r2b order`: any backlog.yaml in the order that loses least."""

import click

from roadmap2backlog.cli.exit_codes import CHANGES_PENDING, FINDINGS, FINE
from roadmap2backlog.cli.options import (
    backlog_argument,
    end,
    format_option,
    print_findings,
    print_json,
    settings_option,
)
from roadmap2backlog.cli.working import working
from roadmap2backlog.vocabulary.counted import counted
from roadmap2backlog.workspace import STANDARD_INPUT


@click.command("order")
@backlog_argument
@settings_option
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@click.option("--exit-code", is_flag=True, help="End 3 if the order changes.")
@format_option("text", "json")
def order(
    backlog: str, settings: str | None, output: str, *, dry_run: bool, exit_code: bool
) -> None:
    """Put the stories of BACKLOG in the order that loses least value.

    Works on any backlog.yaml, also one that no roadmap stands behind. Only the order changes;
    pinned stories keep their place. With `-` the ordered backlog goes to standard output.
    """
    from roadmap2backlog.pipeline.reorder import reorder, save  # noqa: PLC0415 -- loads late

    with working("ordering the backlog"):
        found, reader = reorder(backlog, settings)
    print_findings(reader.findings, reader.texts)
    if found is None:
        end(FINDINGS)
        return
    streamed = backlog == STANDARD_INPUT
    written = found.changed and not dry_run and not streamed
    if written:
        save(backlog, found)
    if output == "json":
        print_json(found.summary() | {"written": written})
    elif streamed:
        click.echo(found.text, nl=False)
    else:
        for line in found.sequenced.lines():
            click.echo(line)
        moved = f"{counted(found.moved, 'story')} {'changes' if found.moved == 1 else 'change'}"
        change = f"{moved} places" if found.changed else "nothing to move"
        click.echo(f"{'wrote ' if written else ''}{backlog}: {change}")
    end(CHANGES_PENDING if exit_code and found.changed else FINE)


COMMAND = order
