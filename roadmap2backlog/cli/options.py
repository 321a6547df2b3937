"""What the verbs share: options, findings on stderr, exit codes."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import click

from roadmap2backlog.diagnostics import Diagnostic, Severity, Span, render, sort_findings
from roadmap2backlog.workspace import BACKLOG, ROADMAP, SETTINGS

Command = TypeVar("Command", bound=Callable[..., Any])
PATH = click.Path(dir_okay=True, allow_dash=True)
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_SHOWN_FINDINGS = 200
_SHOWN_ALIKE = 10
_JSON_LISTS = "--format json lists all"


def roadmap_argument(command: Command) -> Command:
    """Add the argument ROADMAP, by default `roadmap.yaml`."""
    return click.argument("roadmap", type=PATH, default=str(ROADMAP))(command)


def backlog_argument(command: Command) -> Command:
    """Add the argument BACKLOG, by default `backlog.yaml`."""
    return click.argument("backlog", type=PATH, default=str(BACKLOG))(command)


def settings_option(command: Command) -> Command:
    """Add `--settings`, by default the `r2b.yaml` beside the file worked on."""
    return click.option(
        "--settings", type=PATH, help=f"Settings file; else {SETTINGS} beside the file."
    )(command)


def format_option(*formats: str) -> Callable[[Command], Command]:
    """Add `--format`; the first one is the default."""
    return click.option(
        "--format", "output", type=click.Choice(formats), default=formats[0], show_default=True
    )


def print_json(value: object) -> None:
    """Print a value as JSON that people can read."""
    import json  # noqa: PLC0415 -- text needs none

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def findings_data(findings: Iterable[Diagnostic]) -> list[dict[str, str | int]]:
    """Return findings as `--format json` gives them, sorted by place."""
    return [found.as_dict() for found in sort_findings(findings)]


def loud(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings that are more than notes; a build's notes stand on its stories."""
    return tuple(found for found in findings if found.level is not Severity.NOTE)


def print_findings(
    findings: Iterable[Diagnostic], texts: Mapping[str, str], *, json_lists: bool = False
) -> None:
    """Print findings to stderr with their source lines, sorted by place.

    Args:
        findings: What was found.
        texts: The text of each file that a finding may point into.
        json_lists: Whether `--format json` of this verb gives all of them: then only the most
            severe are shown of too many, and the way to the others is told.
    """
    ordered = sort_findings(findings)
    shown = _most_severe(ordered) if json_lists else ordered
    _print_each(shown, texts)
    hidden = len(ordered) - len(shown)
    if hidden:
        click.echo(f"… and {hidden} more; {_JSON_LISTS}", err=True)


def print_some_of_each(
    findings: Iterable[Diagnostic], texts: Mapping[str, str], way: str = _JSON_LISTS
) -> None:
    """Print all errors to stderr and, of what is less, the first ten findings of each code.

    Args:
        findings: What was found.
        texts: The text of each file that a finding may point into.
        way: How to see all of them, said where some are left out.
    """
    shown: list[Diagnostic] = []
    alike: Counter[str] = Counter()
    for finding in sort_findings(findings):
        alike[finding.code] += finding.level is not Severity.ERROR
        if finding.level is Severity.ERROR or alike[finding.code] <= _SHOWN_ALIKE:
            shown.append(finding)
    _print_each(shown, texts)
    hidden = {code: count - _SHOWN_ALIKE for code, count in alike.items() if count > _SHOWN_ALIKE}
    if hidden:
        told = ", ".join(f"{count} more {code}" for code, count in sorted(hidden.items()))
        click.echo(f"… and {told}; {way}", err=True)


def _print_each(findings: Sequence[Diagnostic], texts: Mapping[str, str]) -> None:
    """Print findings to stderr, each with its source line."""
    lines = {name: _lines_of(text) for name, text in texts.items()} if findings else {}

    def source_line(span: Span) -> str | None:
        found = lines.get(span.file, ())
        return found[span.line - 1] if 0 < span.line <= len(found) else None

    for finding in findings:
        head, _, rest = render(finding, source_line).partition("\n")
        click.echo(click.style(head, fg=_COLOURS[finding.level]), err=True, color=in_colour())
        if rest:
            click.echo(rest, err=True)


def _lines_of(text: str) -> list[str]:
    """Return the lines of a text, however they end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _most_severe(ordered: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return at most 200 findings, the less severe ones left out first."""
    if len(ordered) <= _SHOWN_FINDINGS:
        return ordered
    ranks = list(Severity)
    chosen = sorted(ordered, key=lambda found: ranks.index(found.level))[:_SHOWN_FINDINGS]
    return sort_findings(chosen)


def in_colour() -> bool | None:
    """Return whether to colour stderr: None lets click decide, NO_COLOR says no."""
    import os  # noqa: PLC0415 -- read at the edge only

    return False if os.environ.get("NO_COLOR") else None


def on_terminal() -> bool:
    """Return whether progress may be drawn: a real terminal on stderr, outside CI."""
    import os  # noqa: PLC0415 -- read at the edge only

    dumb = os.environ.get("TERM") == "dumb" or bool(os.environ.get("CI"))
    return sys.stderr.isatty() and not dumb


def end(code: int) -> None:
    """End the verb with an exit code."""
    click.get_current_context().exit(code)
