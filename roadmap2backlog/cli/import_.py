"""`r2b import`: any other roadmap → roadmap.yaml."""

from shlex import quote

import click

from roadmap2backlog.cli.exit_codes import FINDINGS
from roadmap2backlog.cli.options import (
    end,
    findings_data,
    format_option,
    print_json,
    print_some_of_each,
)
from roadmap2backlog.cli.working import working
from roadmap2backlog.diagnostics import UnsafeError
from roadmap2backlog.workspace import STANDARD_INPUT, read_if_there, write

_NEXT = "next: look through it, the `notes` too, and mend it as you like; then run `r2b build {}`"


@click.command("import")
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("-o", "--output", "target", help="The roadmap to write; else standard output.")
@click.option("--force", is_flag=True, help="Replace a roadmap that says something else.")
@format_option("text", "json")
def import_(file: str, target: str | None, output: str, *, force: bool) -> None:
    """Turn FILE (YAML of any shape, Markdown, HTML or CSV) into a roadmap.yaml.

    Every text of FILE is kept; what fits nowhere stands under `notes`. What was taken for
    what is said on standard error.
    """
    from roadmap2backlog.pipeline.importing import import_file  # noqa: PLC0415 -- loads late

    with working(f"reading {file}"):
        imported, text, reader = import_file(file)
    print_some_of_each(reader.findings, reader.texts)
    if imported is None or text is None:
        if output == "json":
            print_json({"findings": findings_data(reader.findings)})
        end(FINDINGS)
        return
    for line in imported.mapping:
        click.echo(line, err=True)
    if target and target != STANDARD_INPUT:
        _refuse_to_replace(target, text, force=force)
        write(target, text)
        click.echo(f"wrote {target}", err=True)
        click.echo(_NEXT.format(quote(target)), err=True)
    elif output == "text":
        click.echo(text, nl=False)
    if output == "json":
        report = {
            "recognised_as": imported.recognised_as,
            "leaves": imported.leaves,
            "kept": imported.kept,
            "findings": findings_data(reader.findings),
        }
        print_json(report)


def _refuse_to_replace(target: str, text: str, *, force: bool) -> None:
    """Refuse to write over a file that says something else, unless told to."""
    there = read_if_there(target)
    if there is not None and there != text.encode() and not force:
        raise UnsafeError(
            f"{target} is there already and says something else; "
            "choose another name with -o, or add --force to replace it"
        )


COMMAND = import_
