"""`r2b report`: the backlog for people and programs who do not read YAML."""

import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import click

from roadmap2backlog.cli.exit_codes import FINDINGS
from roadmap2backlog.cli.options import backlog_argument, end, print_findings, settings_option
from roadmap2backlog.cli.planning_options import day_of, today_option
from roadmap2backlog.cli.working import working
from roadmap2backlog.vocabulary.counted import counted
from roadmap2backlog.workspace import write

PDF = "pdf"
_FEATURES = "feature"


@click.command("report")
@backlog_argument
@click.option("-o", "--output", "target", help="The file to write; else standard output.")
@click.option("--roadmap", help="The roadmap; else the one that the backlog names.")
@settings_option
@click.option("--history", help="A tracker's CSV export: adds progress, and real velocity.")
@today_option
@click.option("--format", "output", default="md", show_default=True, help="A format, or `list`.")
def report(
    backlog: str,
    *,
    target: str | None,
    roadmap: str | None,
    settings: str | None,
    history: str | None,
    today: datetime | None,
    output: str,
) -> None:
    """Write BACKLOG as a page, Markdown, JSON, CSV and more: `--format list` names them all."""
    from roadmap2backlog.pipeline.report import subject_for  # noqa: PLC0415 -- loads late
    from roadmap2backlog.reporting import format_names, outlook_of, render  # noqa: PLC0415 -- loads late

    names = sorted((*format_names(), PDF))
    if output == "list":
        click.echo("\n".join(names))
        return
    if output not in names:
        raise click.BadParameter(f"{output!r}; choose from {', '.join(names)}")
    with working("writing the report"):
        subject, reader = subject_for(
            backlog,
            settings,
            roadmap,
            today=day_of(today),
            history=history,
            outlook=outlook_of("html" if output == PDF else output),
        )
    print_findings(reader.findings, reader.texts)
    if subject is None:
        end(FINDINGS)
        return
    if output == _FEATURES and target and _is_folder(target):
        from roadmap2backlog.reporting.formats.feature import feature_files  # noqa: PLC0415 -- late

        _write_files(Path(target), feature_files(subject))
        return
    content = render(subject, "html" if output == PDF else output)
    if output == PDF:
        from roadmap2backlog.cli.pdf import pdf_of  # noqa: PLC0415 -- loads late

        content = pdf_of(str(content))
    _hand_over(content, target)


def _hand_over(content: str | bytes, target: str | None) -> None:
    """Write a report to its file, else to standard output."""
    if target:
        write(target, content)
        click.echo(f"wrote {target}", err=True)
    elif isinstance(content, bytes):
        sys.stdout.buffer.write(content)
    else:
        click.echo(content, nl=False)


def _is_folder(target: str) -> bool:
    """Return whether a target names a folder: it is one, ends in a slash, or has no suffix."""
    return Path(target).is_dir() or target.endswith(("/", "\\")) or not Path(target).suffix


def _write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write each text to a file of a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        write(folder / name, content)
    click.echo(f"wrote {counted(len(files), 'file')} to {folder}", err=True)


COMMAND = report
