"""Findings for machines that show them beside the code: GitHub annotations and SARIF."""

from collections.abc import Sequence

from roadmap2backlog import __version__
from roadmap2backlog.codes import CODES
from roadmap2backlog.diagnostics import Diagnostic, Severity

_SHOWN_PER_LEVEL = 9
_GITHUB_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_SARIF_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def github(findings: Sequence[Diagnostic]) -> str:
    """Return workflow commands, nine of each level; GitHub shows ten of each a step.

    Source: GitHub Actions, "Workflow commands": `%`, return and newline are escaped, in
    properties colon and comma too.
    """
    lines = []
    for level in Severity:
        of_level = [found for found in findings if found.level is level]
        lines += [_command(found) for found in of_level[:_SHOWN_PER_LEVEL]]
        if len(of_level) > _SHOWN_PER_LEVEL:
            more = len(of_level) - _SHOWN_PER_LEVEL
            lines.append(f"::{_GITHUB_LEVEL[level]}::and {more} more of this level")
    return "".join(line + "\n" for line in lines)


def _command(found: Diagnostic) -> str:
    """Return one finding as a workflow command."""
    text = found.message + (f" Hint: {found.advice}" if found.advice else "")
    place = (
        f"file={_property(found.span.file)},line={found.span.line},col={found.span.column},"
        if found.span.file
        else ""
    )
    return f"::{_GITHUB_LEVEL[found.level]} {place}title={found.code}::{_data(text)}"


def _data(text: str) -> str:
    """Return a text that cannot end a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return a text that cannot end a property of a workflow command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def sarif(findings: Sequence[Diagnostic]) -> dict[str, object]:
    """Return the findings as a SARIF 2.1.0 log (OASIS standard)."""
    codes = sorted({found.code for found in findings})
    rules = [
        {
            "id": code,
            "name": CODES[code].title,
            "shortDescription": {"text": CODES[code].title},
            "fullDescription": {"text": CODES[code].explanation},
            "defaultConfiguration": {"level": _SARIF_LEVEL[Severity(CODES[code].severity)]},
        }
        for code in codes
    ]
    driver = {"name": "roadmap2backlog", "version": __version__, "rules": rules}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": [_result(found) for found in findings]}],
    }


def _result(found: Diagnostic) -> dict[str, object]:
    """Return one finding as a SARIF result."""
    text = found.message + (f"\n{found.advice}" if found.advice else "")
    region = {"startLine": found.span.line, "startColumn": found.span.column}
    location = {
        "physicalLocation": {
            "artifactLocation": {"uri": found.span.file.replace("\\", "/")},
            "region": region,
        }
    }
    return {
        "ruleId": found.code,
        "level": _SARIF_LEVEL[found.level],
        "message": {"text": text},
        "locations": [location] if found.span.file else [],
    }
