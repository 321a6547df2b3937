"""`r2b check`: diagnostics only."""

import click

from roadmap2backlog.cli.options import (
    FINDINGS,
    FINE,
    end,
    format_option,
    print_findings,
    print_json,
    roadmap_argument,
    shown_name,
)
from roadmap2backlog.diagnostics import Severity, has_errors, sort_findings


@click.command("check")
@roadmap_argument
@format_option("text", "json", "github", "sarif")
def check(roadmap: str, output: str) -> None:
    """Say what is wrong in ROADMAP (or `-`), where, and how to mend it.

    Ends 1 if there is an error; warnings and notes alone end 0.
    """
    from roadmap2backlog.pipeline.check import check as run_check  # noqa: PLC0415 -- loads late

    desk = run_check(roadmap)
    findings = sort_findings(desk.findings)
    if output == "json":
        print_json([found.as_dict() for found in findings])
    elif output == "github":
        from roadmap2backlog.cli.annotations import github  # noqa: PLC0415 -- only when asked

        click.echo(github(findings), nl=False)
    elif output == "sarif":
        from roadmap2backlog.cli.annotations import sarif  # noqa: PLC0415 -- only when asked

        print_json(sarif(findings))
    else:
        print_findings(findings, desk.texts)
        counts = [(level, sum(f.level is level for f in findings)) for level in Severity]
        said = ", ".join(f"{n} {level}{'s' * (n > 1)}" for level, n in counts if n)
        click.echo(f"{shown_name(roadmap)}: {said or 'all fine'}")
    end(FINDINGS if has_errors(findings) else FINE)


COMMAND = check
