"""`r2b build`: roadmap.yaml → backlog.yaml and its lock."""

import click

from roadmap2backlog.cli.exit_codes import CHANGES_PENDING, FINDINGS, FINE
from roadmap2backlog.cli.options import (
    end,
    findings_data,
    format_option,
    loud,
    print_json,
    print_some_of_each,
    roadmap_argument,
    settings_option,
)
from roadmap2backlog.cli.patience import patience
from roadmap2backlog.cli.working import working
from roadmap2backlog.workspace import BACKLOG

STANDARD_OUTPUT = "-"
_NEXT = "next: edit it as you like, or look at it with `r2b review` or `r2b report --format html`"


@click.command("build")
@roadmap_argument
@click.option(
    "-o", "--output", "backlog", default=str(BACKLOG), show_default=True, help="The backlog file."
)
@settings_option
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@click.option("--exit-code", is_flag=True, help="End 3 if something changes.")
@format_option("text", "json")
def build(
    roadmap: str, backlog: str, settings: str | None, output: str, *, dry_run: bool, exit_code: bool
) -> None:
    """Turn ROADMAP into an ordered backlog; edits in the backlog are kept.

    The lock backlog.lock.json is written beside the backlog: commit both. Building again
    without a change writes nothing. With `-o -` a new backlog is printed, without a lock.
    """
    if backlog == STANDARD_OUTPUT and (output == "json" or exit_code):
        raise click.UsageError("with `-o -` the backlog itself is printed, and nothing else")
    from roadmap2backlog.pipeline.build import build as run_build  # noqa: PLC0415 -- loads late
    from roadmap2backlog.pipeline.build import save  # noqa: PLC0415 -- as above

    with working("building the backlog"):
        built, reader = run_build(roadmap, backlog, settings)
    printed = backlog == STANDARD_OUTPUT
    if built is None or output == "text":
        way = "in place of -o - " if printed else ""
        print_some_of_each(loud(reader.findings), reader.texts, f"--format json {way}lists all")
    if built is None:
        if output == "json":
            print_json({"written": False, "findings": findings_data(reader.findings)})
        click.echo("nothing was written: mend the errors above and build again", err=True)
        end(FINDINGS)
        return
    if printed:
        click.echo(built.text, nl=False)
        return
    written = built.changed and not dry_run
    if written:
        save(built, patience())
    if output == "json":
        told = {"written": written, "findings": findings_data(reader.findings)}
        print_json(built.summary() | told)
    else:
        for line in built.lines():
            click.echo(line)
        click.echo(_outcome(backlog, changed=built.changed, dry_run=dry_run))
        if written and built.is_first:
            click.echo(_NEXT, err=True)
    end(CHANGES_PENDING if exit_code and built.changed else FINE)


def _outcome(backlog: str, *, changed: bool, dry_run: bool) -> str:
    """Return the last line: what happened to the file."""
    if not changed:
        return f"{backlog} is up to date"
    return f"{backlog} would change (--dry-run)" if dry_run else f"wrote {backlog}"


COMMAND = build
