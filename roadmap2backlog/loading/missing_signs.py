"""What a person left out or put in where a parser stops: commas, values, lines of their own."""

import re

from roadmap2backlog.loading.nested_entries import LISTS
from roadmap2backlog.loading.source_lines import Line, line_after, with_quotes
from roadmap2backlog.loading.trouble import Trouble, Verdict
from roadmap2backlog.model.nearest import nearest

_LAST_WORD = re.compile(r"([\w-]+)\s*$")
_BRACE = re.compile(r"[{}]")
_QUOTED = r"\"[^\"]*\"|'[^']*'"
_ROW = re.compile(rf"(?:{_QUOTED})(?:\s*[,;]\s*(?:{_QUOTED}))+\s*[,;]?")
_NUMBERS = frozenset(
    [
        "size", "value", "points", "count", "weight", "version", "time_criticality",
        "risk_reduction", "reach", "impact", "confidence", "effort", "ease", "velocity",
    ]
)  # fmt: skip
_FURTHER_FIELDS = frozenset(
    [
        "id", "name", "needs", "statement", "metric", "baseline", "by", "given", "when", "then",
        "text", "source", "quote", "link", "vision", "moscow", "playbook",
    ]
)  # fmt: skip


def missing_comma(trouble: Trouble, fields: frozenset[str]) -> Verdict | None:
    """Return the verdict where a field begins in braces without a comma before it.

    Args:
        trouble: A colon that nothing allows where it stands.
        fields: Names of fields beside those that mostly stand in braces.
    """
    next_brace = _BRACE.search(trouble.text, trouble.at)
    if trouble.text[trouble.opened] != "{" or next_brace is None or next_brace[0] == "{":
        return None
    inside = trouble.text[trouble.opened + 1 : trouble.at]
    found = _LAST_WORD.search(inside)
    if found is None or found[1] not in fields | _FURTHER_FIELDS | _NUMBERS:
        return None
    before = inside[: found.start()]
    piece = " ".join(re.split(r",(?=\s)", before)[-1].split())
    if not piece:
        return None
    start = trouble.opened + 1 + found.start()
    hint = f"write `{piece}, {found[1]}: …`; if the colon belongs to the text, put that in quotes"
    return Verdict(f"a comma is missing before `{found[1]}`", hint, start, len(found[1]))


def name_without_colon(name: str, line: Line, text: str, fields: frozenset[str]) -> str:
    """Return the advice for a line that seems to be a field's name; empty where it does not.

    Args:
        name: What stands on the line.
        line: The line itself.
        text: The whole text.
        fields: Names of fields.
    """
    below = line_after(text, line)
    has_list = below is not None and below.is_entry and below.first >= line.first
    meant = nearest(name, sorted(fields))
    if meant is not None:
        return f"write `{meant}:`"
    return f"if it names the list below it, write `{name}:`" if has_list else ""


def several_quoted(trouble: Trouble) -> Verdict | None:
    """Return the verdict where several texts in quotes stand on a line that holds one."""
    line = trouble.line
    name, value, offset = line.field
    if not _ROW.fullmatch(value) or not (name in LISTS or (not name and line.is_entry)):
        return None
    texts = re.findall(_QUOTED, value)
    message = f"{len(texts)} texts in quotes stand where one is expected"
    hint = "write each on a line of its own: " + ", ".join(f"`- {text}`" for text in texts)
    if name:
        hint = f"write a list: `{name}: [{', '.join(texts)}]`"
    return Verdict(message, hint, trouble.at, max(1, offset + len(value) - trouble.column))


def lone_question_mark(trouble: Trouble) -> Verdict | None:
    """Return the verdict where a question mark alone stands for a value nobody knows yet."""
    before = trouble.line.text[: trouble.column]
    after = trouble.line.text[trouble.column + 1 :]
    found = re.search(r"([\w-]+)\s*:\s*$", before)
    if found is None or not re.match(r"\s*(?:[,}\]#]|$)", after):
        return None
    name = found[1]
    open_yet = f"leave `{name}` out until it is known"
    wanted = "a number" if name in _NUMBERS else 'the text in quotes, `"?"`'
    message = f"a question mark alone is no value for `{name}`"
    return Verdict(message, f"{open_yet}, or write {wanted}", trouble.at)


def question_mark(trouble: Trouble) -> Verdict:
    """Return the verdict where a text starts with a question mark and a space."""
    hint = f"put the text in quotes: {with_quotes(trouble.line)}"
    message = "a text cannot start with a question mark and a space"
    return lone_question_mark(trouble) or Verdict(message, hint, trouble.at)
