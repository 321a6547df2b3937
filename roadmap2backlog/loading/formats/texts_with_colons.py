"""Files of YAML with a colon in a text without quotes are read, and told of: `title: a: b`."""

import re
from dataclasses import replace

from roadmap2backlog.diagnostics import Checked, Diagnostic, Severity
from roadmap2backlog.loading.yaml_nodes import Document, read_yaml

_FIELD = re.compile(
    r"(?P<lead>\s*(?:- +)*[^\W\d][\w -]{0,40}:\s+)(?P<text>[^\s\"'\[{&*!|>%@`#?-].*)"
)
_MOST = 20


def read_foreign_yaml(text: str, file: str) -> Checked[Document]:
    """Return the data of a YAML file of others, with all findings.

    A text that holds a colon and a space, and so ends the reading, is read as if it were in
    quotes, with a warning; some twenty times, as each time the file is read again.
    """
    first = read = read_yaml(text, file, lenient=True)
    told: list[Diagnostic] = []
    while read.value is None and len(told) < _MOST:
        stopped = next((found for found in read.findings if _is_colon(found)), None)
        quoted = _with_quotes(text, stopped.span.line) if stopped is not None else ""
        if stopped is None or not quoted:
            return first
        message = f"{stopped.message}; all of it is read as one text"
        told.append(replace(stopped, message=message, severity=Severity.WARNING))
        text = quoted
        read = read_yaml(text, file, lenient=True)
    return first if read.value is None else Checked(read.value, (*told, *read.findings))


def _is_colon(found: Diagnostic) -> bool:
    from roadmap2backlog.loading.syntax_words import COLON_IN_TEXT  # noqa: PLC0415 -- rarely needed

    return found.message == COLON_IN_TEXT


def _with_quotes(text: str, number: int) -> str:
    """Return a text with the value of a line in quotes, or nothing where it is no plain text."""
    lines = text.split("\n")
    found = _FIELD.fullmatch(lines[number - 1].rstrip()) if number <= len(lines) else None
    if found is None or " #" in found["text"]:
        return ""
    value = found["text"].replace("'", "''")
    lines[number - 1] = f"{found['lead']}'{value}'"
    return "\n".join(lines)
