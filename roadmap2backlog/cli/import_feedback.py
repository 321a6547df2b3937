"""`r2b import-feedback`: what customers said becomes evidence on the roadmap."""

from collections.abc import Mapping
from typing import Any

import click

from roadmap2backlog.cli.exit_codes import CHANGES_PENDING, FINDINGS
from roadmap2backlog.cli.options import (
    end,
    format_option,
    print_findings,
    print_json,
    settings_option,
)
from roadmap2backlog.cli.working import working
from roadmap2backlog.vocabulary.counted import counted
from roadmap2backlog.workspace import ROADMAP, STANDARD_INPUT, write_seen

_QUOTES = 3
_SHOWN = 10


@click.command("import-feedback")
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("--roadmap", default=str(ROADMAP), show_default=True, help="The roadmap to write to.")
@settings_option
@click.option("--source", default="", help="What the evidence names as its source; else FILE.")
@click.option(
    "--quotes",
    type=click.IntRange(min=0),
    default=_QUOTES,
    show_default=True,
    help="How many rows are quoted for one item; the others are counted.",
)
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@click.option("--exit-code", is_flag=True, help="End with 3 if the roadmap would change.")
@format_option("text", "json")
def import_feedback(  # noqa: PLR0917 -- click calls by name
    file: str,
    roadmap: str,
    settings: str | None,
    source: str,
    quotes: int,
    output: str,
    *,
    dry_run: bool,
    exit_code: bool,
) -> None:
    """Put the rows of FILE (CSV: survey, feedback widget, analytics, support) on the roadmap.

    Each row is matched to an initiative or capability by id, title or keyword, and becomes part
    of its `evidence`: a count of people, with the most telling quotes. Nothing is guessed; what
    matches nothing is shown.
    """
    from roadmap2backlog.pipeline.feedback import hear  # noqa: PLC0415 -- loads late

    with working(f"reading {file}"):
        heard, reader = hear(file, roadmap, settings, source=source, quotes=quotes)
    print_findings(reader.findings, reader.texts)
    if heard is None:
        end(FINDINGS)
        return
    changes = heard.text != heard.before
    written = changes and not dry_run and roadmap != STANDARD_INPUT
    if written:
        write_seen(roadmap, heard.seen, heard.text)
    summary = heard.summary()
    if output == "json":
        print_json(summary | {"written": written})
    else:
        for line in _lines(summary):
            click.echo(line)
        said = f"{roadmap} not written" if changes else f"{roadmap} says so already"
        click.echo(f"wrote {roadmap}" if written else said, err=True)
    if exit_code and changes:
        end(CHANGES_PENDING)


def _lines(summary: Mapping[str, Any]) -> list[str]:
    """Return the summary in words: what was matched, then what was not."""
    verb = "belongs" if summary["matched"] == 1 else "belong"
    lines = [f"{summary['matched']} of {counted(summary['rows'], 'row')} {verb} to the roadmap"]
    for item in summary["evidence"]:
        grounds = ", ".join(f"{count} by {name}" for name, count in item["rows"].items() if count)
        people = "1 person" if item["people"] == 1 else f"{item['people']:g} people"
        quotes = counted(item["quotes"], "quote")
        lines.append(f"  {item['id']}: {people}, {quotes} ({grounds})")
    lost = summary["unmatched"]
    if lost:
        lines.append("about nothing on the roadmap:")
        lines += [f"  line {row['line']}: {row['about'] or row['quote']}" for row in lost[:_SHOWN]]
    if len(lost) > _SHOWN:
        lines.append(f"  … and {len(lost) - _SHOWN} more; --format json lists all")
    if summary["columns_not_used"]:
        lines.append(f"columns not used: {', '.join(summary['columns_not_used'])}")
    return lines


COMMAND = import_feedback
