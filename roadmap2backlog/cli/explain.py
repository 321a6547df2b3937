"""`r2b explain`: why a story exists and stands where it stands, or what a code means."""

import click

from roadmap2backlog.cli.exit_codes import FINDINGS
from roadmap2backlog.cli.options import end, format_option, print_json, settings_option
from roadmap2backlog.codes import CODES, FLAGS, Code
from roadmap2backlog.workspace import BACKLOG


@click.command("explain")
@click.argument("subject", metavar="ID|CODE")
@click.option(
    "--backlog", default=str(BACKLOG), show_default=True, help="The backlog that ID is in."
)
@click.option("--roadmap", help="The roadmap; else the one that the backlog names.")
@settings_option
@format_option("text", "json")
def explain(
    subject: str, backlog: str, roadmap: str | None, settings: str | None, output: str
) -> None:
    """Say why the story or epic ID exists, says what it says and stands where it stands.

    With a CODE such as R302 or PERSONA_MISSING, say what that finding means.
    """
    number = subject.upper() if subject.upper() in CODES else FLAGS.get(subject.upper(), "")
    if number:
        _explain_code(number, CODES[number], output)
        return
    from roadmap2backlog.cli.options import print_findings  # noqa: PLC0415 -- loads late
    from roadmap2backlog.pipeline.explain import explain_item  # noqa: PLC0415 -- loads late

    explanation, reader = explain_item(subject, backlog, roadmap, settings)
    if explanation is None:
        print_findings(reader.findings, reader.texts)
        end(FINDINGS)
        return
    print_findings([found for found in reader.findings if found.code == "R302"], reader.texts)
    if output == "json":
        print_json(explanation.as_dict())
    else:
        click.echo("\n".join(explanation.lines()))


def _explain_code(number: str, code: Code, output: str) -> None:
    """Print what a code means."""
    if output == "json":
        fields = {"title": code.title, "explanation": code.explanation, "hint": code.hint}
        print_json({"code": number, "flag": code.flag, "severity": code.severity} | fields)
        return
    flag = f" ({code.flag})" if code.flag else ""
    click.echo(f"{number}{flag}, {code.severity}: {code.title}\n\n{code.explanation}")
    if code.hint:
        click.echo(f"\nWhat to do: {code.hint}")


COMMAND = explain
