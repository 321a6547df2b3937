"""`r2b diff`: what a build would change, and where both sides changed."""

import click

from roadmap2backlog.cli.exit_codes import CHANGES_PENDING, FINDINGS, FINE
from roadmap2backlog.cli.options import (
    end,
    format_option,
    print_findings,
    print_json,
    roadmap_argument,
    settings_option,
)
from roadmap2backlog.cli.working import working
from roadmap2backlog.workspace import BACKLOG, STANDARD_INPUT

_OF_ORDER = frozenset({"R302", "R703", "R711"})
"""What no line of the difference says."""


@click.command("diff")
@roadmap_argument
@click.option("--backlog", default=str(BACKLOG), show_default=True, help="The backlog file.")
@settings_option
@click.option("--exit-code", is_flag=True, help="End 3 if something would change.")
@format_option("text", "json")
def diff(roadmap: str, backlog: str, settings: str | None, output: str, *, exit_code: bool) -> None:
    """Show what building ROADMAP would change in the backlog; nothing is written.

    Where the product owner and the roadmap changed the same field, both are shown: the
    product owner's word stays.
    """
    from roadmap2backlog.pipeline.build import build  # noqa: PLC0415 -- loads late
    from roadmap2backlog.pipeline.changes import changes_as_dict, changes_in_words  # noqa: PLC0415

    if roadmap == backlog == STANDARD_INPUT:
        raise click.UsageError("standard input can be the roadmap or the backlog, not both")
    with working("comparing"):
        built, reader = build(roadmap, backlog, settings)
    if built is None:
        print_findings(reader.findings, reader.texts)
        end(FINDINGS)
        return
    if output == "json":
        print_json(changes_as_dict(built))
    else:
        print_findings(
            [found for found in reader.findings if found.code in _OF_ORDER], reader.texts
        )
        click.echo("\n".join(changes_in_words(built)))
    end(CHANGES_PENDING if exit_code and built.changed else FINE)


COMMAND = diff
