"""`r2b pull`: people's edits in the tracker, into the backlog."""

import click

from roadmap2backlog.cli.exit_codes import CHANGES_PENDING, FINE, UNSAFE
from roadmap2backlog.cli.options import (
    backlog_argument,
    end,
    format_option,
    print_findings,
    print_json,
    settings_option,
)
from roadmap2backlog.cli.tracker_options import opened
from roadmap2backlog.cli.working import working
from roadmap2backlog.workspace import STANDARD_INPUT


@click.command("pull")
@backlog_argument
@settings_option
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@click.option("--exit-code", is_flag=True, help="End 3 if something changes.")
@click.option(
    "--theirs", is_flag=True, help="Where both sides changed a field, take the tracker's."
)
@format_option("text", "json")
def pull(
    backlog: str, settings: str | None, output: str, *, dry_run: bool, exit_code: bool, theirs: bool
) -> None:
    """Bring back what people changed in the tracker into BACKLOG.

    Where both sides changed a field, the backlog's word stays and the difference is reported,
    unless the tracker's is asked for with --theirs.
    """
    from roadmap2backlog.pipeline.pull import pull as run_pull  # noqa: PLC0415 -- loads late
    from roadmap2backlog.pipeline.pull import save  # noqa: PLC0415 -- as above
    from roadmap2backlog.pipeline.push_words import pull_lines  # noqa: PLC0415 -- as above

    if backlog == STANDARD_INPUT:
        raise click.UsageError("a pull needs the backlog as a file: it writes into it")
    session = opened(backlog, settings)
    with working("reading the tracker"):
        pulled = run_pull(session, take_theirs=theirs)
    print_findings((*pulled.refusals, *pulled.findings()), {})
    if pulled.refusals:
        end(UNSAFE)
        return
    if not dry_run:
        save(pulled)
    if output == "json":
        print_json(pulled.as_dict() | {"written": pulled.changed and not dry_run})
    else:
        for line in pull_lines(pulled.as_dict()):
            click.echo(line)
        click.echo(f"{backlog} {_outcome(changed=pulled.changed, dry_run=dry_run)}")
    end(CHANGES_PENDING if exit_code and pulled.changed else FINE)


def _outcome(*, changed: bool, dry_run: bool) -> str:
    if not changed:
        return "is up to date"
    return "would change (--dry-run)" if dry_run else "was updated"


COMMAND = pull
