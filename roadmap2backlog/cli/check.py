"""`r2b check`: diagnostics only."""

from collections import Counter
from collections.abc import Iterable

import click

from roadmap2backlog.cli.exit_codes import FINDINGS, FINE
from roadmap2backlog.cli.options import (
    PATH,
    end,
    findings_data,
    format_option,
    print_findings,
    print_json,
)
from roadmap2backlog.diagnostics import Diagnostic, Severity, has_errors, sort_findings
from roadmap2backlog.workspace import ROADMAP, shown_name


@click.command("check")
@click.argument("roadmaps", metavar="[ROADMAP]...", type=PATH, nargs=-1)
@format_option("text", "json", "github", "sarif")
def check(roadmaps: tuple[str, ...], output: str) -> None:
    """Say what is wrong in each ROADMAP (or `-`), where, and how to mend it.

    Ends 1 if there is an error; warnings and notes alone end 0.
    """
    from roadmap2backlog.pipeline.check import check as run_check  # noqa: PLC0415 -- loads late

    readers = {roadmap: run_check(roadmap) for roadmap in roadmaps or (str(ROADMAP),)}
    findings = sort_findings(found for reader in readers.values() for found in reader.findings)
    if output == "json":
        print_json(findings_data(findings))
    elif output == "github":
        from roadmap2backlog.cli.annotations import github  # noqa: PLC0415 -- only when asked

        click.echo(github(findings), nl=False)
    elif output == "sarif":
        from roadmap2backlog.cli.annotations import sarif  # noqa: PLC0415 -- only when asked

        print_json(sarif(findings))
    else:
        for roadmap, reader in readers.items():
            print_findings(reader.findings, reader.texts, json_lists=True)
            said = _counts(reader.findings) if reader.findings else "all fine"
            click.echo(f"{shown_name(roadmap)}: {said}")
    end(FINDINGS if has_errors(findings) else FINE)


def _counts(findings: Iterable[Diagnostic]) -> str:
    """Return how many findings there are of each severity."""
    from roadmap2backlog.vocabulary.counted import counted  # noqa: PLC0415 -- nothing fine needs it

    counts = Counter(found.level for found in sort_findings(findings))
    return ", ".join(counted(counts[level], level) for level in Severity if counts[level])


COMMAND = check
