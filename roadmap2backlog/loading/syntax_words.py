"""What a YAML parser complains about, said so that anyone can mend it."""

import re
from collections.abc import Callable
from typing import Any

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.loading.missing_signs import (
    lone_question_mark,
    missing_comma,
    name_without_colon,
    question_mark,
    several_quoted,
)
from roadmap2backlog.loading.nested_entries import field_below, nested_below
from roadmap2backlog.loading.place_names import quotable
from roadmap2backlog.loading.positions import YamlSourceMap
from roadmap2backlog.loading.source_lines import (
    Line,
    columns_above,
    is_in_typographic_quotes,
    line_at,
    line_before,
    quoted,
    with_quotes,
)
from roadmap2backlog.loading.trouble import Trouble, Verdict
from roadmap2backlog.loading.typing_slips import slip_in
from roadmap2backlog.model.nearest import nearest
from roadmap2backlog.yaml_events import YamlError

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_TIGHT = re.compile(r"((?:- )*)([\w-]+):(\S.*)")
_FIELDS = frozenset(
    [
        "initiatives", "capabilities", "title", "description", "goals", "personas", "stories",
        "depends_on", "why", "goal", "outcome", "kind", "target", "team", "size", "value",
        "priority", "acceptance", "evidence", "notes", "risks", "questions", "constraints",
        "out_of_scope", "product", "version", "epics", "persona", "story", "status", "points",
    ]
)  # fmt: skip
_BRACKETS = {"[": "]", "{": "}"}
COLON_IN_TEXT = "the text holds a colon and a space, which YAML takes for another field"


def explain(error: YamlError, text: str, places: YamlSourceMap) -> Diagnostic:
    """Return the finding for what stopped the parser."""
    conflict = _CONFLICT.search(text)
    verdict = _conflict(conflict.start()) if conflict else _verdict(error, text)
    start = min(verdict.start, len(text))
    span = places.span(start, min(start + verdict.length, len(text)))
    return Diagnostic("R101", verdict.message, span, verdict.hint)


def _verdict(error: Any, text: str) -> Verdict:
    """Return the verdict of the first rule for the parser's own words, libyaml's or PyYAML's."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = min(mark.index, len(text)) if mark is not None else 0
    opening = getattr(error, "context_mark", None)
    opened = min(opening.index, len(text)) if opening is not None else at
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    words = f"{getattr(error, 'context', None) or ''}; {problem}"
    trouble = Trouble(text, at, opened)
    slip = slip_in(trouble)
    if slip is not None:
        return slip
    for pattern, say in _RULES:
        if re.search(pattern, words):
            return say(trouble)
    return Verdict(f"this is not YAML: {problem}", "", at)


def _conflict(start: int) -> Verdict:
    hint = "decide which of the two versions to keep, and remove the lines with the arrows"
    return Verdict("git left a merge conflict here", hint, start, 7)


def _second_colon(trouble: Trouble) -> Verdict:
    """Tell a colon inside a text from a line that is indented too far."""
    line = trouble.line
    column = trouble.at - line.start
    name, _, offset = line.field
    if name and offset > 0 and column >= offset - 1 and ":" in line.text[:column]:
        message = COLON_IN_TEXT
        if is_in_typographic_quotes(line.text[offset:]):
            message = "typographic quotes are no quotes to YAML, so the colon begins another field"
        return Verdict(message, f"put the text in quotes: {with_quotes(line)}", trouble.at)
    above = line_before(trouble.text, line)
    if above is not None and not above.field[0]:
        return _no_colon(above, trouble.text)
    return _wrong_column(
        trouble, "this line is indented too far to be a field beside the one above"
    )


def _no_colon(line: Line, text: str) -> Verdict:
    """Say that a line is neither a field nor a list entry."""
    found = line.text[line.first :].rstrip()
    start = line.start + line.first
    tight = _TIGHT.match(found)
    if tight:
        hint = f"write `{tight[1]}{tight[2]}: {tight[3]}`"
        return Verdict("a space is missing after the colon", hint, start, len(found))
    dash, _, rest = found.rpartition("- ") if found.startswith("- ") else ("", "", found)
    name, _, value = rest.partition(" ")
    if name in _FIELDS:
        value = value.strip().removeprefix("= ").strip()
        mark = "- " * found.startswith("- ") + dash
        hint = f"write `{mark}{name}:{' ' * bool(value)}{value}`"
        return Verdict(f"a colon is missing after `{name}`", hint, start, len(found))
    if _is_lone_text(line):
        return _text_with_fields(line, text, name, value)
    if hint := name_without_colon(rest, line, text, _FIELDS):
        return Verdict(f"a colon is missing after `{quotable(rest)}`", hint, start, len(found))
    message = "this line is neither a field, for it has no colon, nor a list entry"
    hint = "write `name: text`, or `- text`, or indent it if it continues the text above"
    return Verdict(message, hint, start, len(found))


def _is_lone_text(line: Line) -> bool:
    return line.is_entry and not line.field[0]


def _text_with_fields(line: Line, text: str, name: str, value: str) -> Verdict:
    """Say that fields stand below an entry that is a text alone, or that its name is misspelt."""
    start, length = line.start + line.first, len(line.text.strip())
    entry, hint = field_below(text, line) or ("", "")
    meant = nearest(name, ("title", "name", "statement")) if value else None
    if meant is not None:
        hint = f"{hint}; or, if `{name}` is the field, `- {meant}: {value}`"
    return Verdict(
        f"a field stands below “{quotable(entry)}”, which is a text alone", hint, start, length
    )


def _missing_colon(trouble: Trouble) -> Verdict:
    return _no_colon(line_at(trouble.text, trouble.opened), trouble.text)


def _wrong_column(trouble: Trouble, message: str) -> Verdict:
    """Say that a line starts in a column that fits nothing above it, and which would."""
    line = trouble.line
    here = line.first + 1
    options = [each for each in columns_above(trouble.text, line) if each[0] != here]
    told = " or ".join(f"column {column} (beside `{name}`)" for column, name in options)
    hint = f"start it in {told}; it starts in column {here}" if told else ""
    return Verdict(message, hint, line.start + line.first, len(line.text.strip()))


def _not_in_block(trouble: Trouble) -> Verdict:
    """Tell a line in the wrong column from text that goes on after a quote or bracket."""
    if not trouble.begins_line:
        return _after_value(trouble)
    nested = nested_below(trouble.text, trouble.line) if trouble.line.is_entry else None
    if nested is not None:
        message = f"a list stands below “{quotable(nested[0])}”, which is a text alone"
        return Verdict(message, nested[1], trouble.at, len(trouble.line.text.strip()))
    if trouble.line.is_entry:
        verdict = _wrong_column(trouble, "a list entry stands where a field is expected")
        hint = "put it under a field that has no text of its own, such as `capabilities:`"
        return verdict if verdict.hint else verdict._replace(hint=hint)
    above = line_before(trouble.text, trouble.line)
    if above is not None and _is_lone_text(above) and above.first_name == trouble.line.first:
        return _text_with_fields(above, trouble.text, "", "")
    return _wrong_column(trouble, "this line starts in a column in which nothing above it starts")


def _not_in_list(trouble: Trouble) -> Verdict:
    if not trouble.begins_line:
        return _after_value(trouble)
    column = trouble.at - trouble.line.start
    if column == trouble.opened - line_at(trouble.text, trouble.opened).start:
        message = "a field stands between the entries of a list"
        hint = "start it with `- ` as the entries above, or move it to where its own block begins"
        return Verdict(message, hint, trouble.at, len(trouble.line.text.strip()))
    return _not_in_block(trouble)


def _after_value(trouble: Trouble) -> Verdict:
    """Say that text goes on where a quoted text, a list in brackets or an alias has ended."""
    several = several_quoted(trouble)
    if several is not None:
        return several
    line = trouble.line
    _, value, offset = line.field
    before = line.text[: trouble.at - line.start]
    for quote in "\"'":
        if value[:1] != quote or before.count(quote) % 2 == 0:
            continue
        opener = _unclosed_above(trouble.text, line, quote)
        if opener is not None:
            return _open_quote(opener)
    kinds = {'"': "closing quote", "'": "closing quote", "]": "bracket", "}": "brace"}
    last = before.rstrip()[-1:]
    what = f"after the {kinds[last]}" if last in kinds else "here"
    message = f"the text goes on {what}, where it should end"
    hint = f"put all of it in quotes: {with_quotes(line)}"
    return Verdict(message, hint, trouble.at, max(1, offset + len(value) - len(before)))


def _unclosed_above(text: str, line: Line, quote: str) -> int | None:
    """Return the index of a quote that opens on a line above and is not closed there."""
    above = line_before(text, line)
    while above is not None:
        if above.text.count(quote) % 2 == 1:
            _, value, offset = above.field
            return above.start + offset if value.startswith(quote) else None
        above = line_before(text, above)
    return None


def _unclosed_quote(trouble: Trouble) -> Verdict:
    verdict = _open_quote(trouble.opened)
    line = line_at(trouble.text, trouble.opened)
    name, value, _ = line.field
    if value.startswith("'") and value.count("'") == 1:
        whole = f'{name}: "{value}"' if name else f'"{value}"'
        return verdict._replace(hint=f"close the quote; if it belongs to the text, write {whole}")
    return verdict


def _open_quote(start: int) -> Verdict:
    hint = "close the quote at the end of the text; a quote inside the text needs the other kind"
    return Verdict("the quote that opens here is never closed", hint, start)


def _backslash(trouble: Trouble) -> Verdict:
    start = trouble.text.rfind("\\", 0, trouble.at + 1)
    message = "a backslash in double quotes begins a special character, and this one is unknown"
    name, value, _ = trouble.line.field
    inner = value.strip().strip('"').replace("'", "''")
    fixed = f"{name}: '{inner}'" if name else f"'{inner}'"
    return Verdict(message, f"use single quotes: {fixed}", max(start, 0), 2)


def _in_brackets(trouble: Trouble) -> Verdict:
    """Say what is wrong between brackets: not closed, a colon, or a comma missing."""
    bracket = trouble.text[trouble.opened : trouble.opened + 1]
    closing = _BRACKETS.get(bracket, "]")
    opening_line = line_at(trouble.text, trouble.opened)
    missing = missing_comma(trouble, _FIELDS) if trouble.character == ":" else None
    if missing is not None:
        return missing
    if closing not in opening_line.text[trouble.opened - opening_line.start :]:
        return _open_bracket(trouble.opened, closing)
    if trouble.character == "?" or "?" in trouble.text[trouble.at - 1 : trouble.at + 1]:
        message = "a question mark between brackets must stand in quotes"
        return Verdict(message, "put each text with a `?` in quotes", trouble.at)
    if trouble.character == ":":
        hint = "put the text with the colon in quotes"
        return Verdict(f"a colon stands where a comma or `{closing}` belongs", hint, trouble.at)
    hint = f"put a comma between the entries, or quotes around a text that has a `{bracket}`"
    return Verdict(f"a comma or `{closing}` is missing here", hint, trouble.at)


def _nothing_in_brackets(trouble: Trouble) -> Verdict:
    lone = lone_question_mark(trouble) if trouble.character == "?" else None
    if lone is not None:
        return lone
    if trouble.character.strip():
        hint = "remove it, or put the text in quotes if it belongs to the text"
        return Verdict(f"a `{trouble.character}` too many", hint, trouble.at)
    start = max(trouble.text.rfind(bracket, 0, trouble.at) for bracket in _BRACKETS)
    return _open_bracket(max(start, 0), _BRACKETS.get(trouble.text[start : start + 1], "]"))


def _open_bracket(start: int, closing: str) -> Verdict:
    hint = f"close it with `{closing}`, or put the text in quotes if the bracket belongs to it"
    return Verdict("the bracket that opens here is never closed", hint, start)


def _first_character(trouble: Trouble) -> Verdict:
    """Say that a text starts with a character that means something else to YAML."""
    character = trouble.text[trouble.opened : trouble.opened + 1]
    if trouble.character == "\t" or character == "\t":
        return _tab(trouble)
    shown = "a back quote" if character == "`" else f"`{character}`"
    message = f"a text cannot start with {shown} unless it is in quotes"
    line = line_at(trouble.text, trouble.opened)
    return Verdict(message, f"put the text in quotes: {with_quotes(line)}", trouble.opened)


def _tab(trouble: Trouble) -> Verdict:
    start = trouble.text.find("\t", trouble.line.start, trouble.at + 1)
    hint = "replace the tab by spaces; most editors can do that for the whole file at once"
    return Verdict("a tab stands here, and YAML is indented with spaces", hint, max(start, 0))


def _list_beside_name(trouble: Trouble) -> Verdict:
    line = trouble.line
    name, value, _ = line.field
    message = "a list cannot begin on the line of its name"
    hint = f"write `{name}:` and put `{value}` on the next line, two spaces further in"
    if name and not trouble.begins_line and not name.endswith("s"):
        hint = f"{hint}, or put it in quotes: {with_quotes(line)}"
    return Verdict(message, hint, trouble.at)


def _block_text(trouble: Trouble) -> Verdict:
    sign = trouble.text[trouble.opened : trouble.opened + 1]
    line = line_at(trouble.text, trouble.opened)
    if trouble.text[trouble.opened + 1 : trouble.opened + 2].strip(" +-\t\r\n"):
        hint = f"put the text in quotes: {with_quotes(line)}"
        return Verdict(
            f"a text cannot start with `{sign}` unless it is in quotes", hint, trouble.opened
        )
    message = f"after `{sign}` the text starts on the next line"
    hint = (
        f"move the text to the next line, two spaces further in, or write it without the `{sign}`"
    )
    return Verdict(message, hint, trouble.at)


def _after_document(trouble: Trouble) -> Verdict:
    first = re.search(r"^(?![ \t]*(?:#|$))", trouble.text, re.MULTILINE)
    top = line_at(trouble.text, first.start()) if first else trouble.line
    if top.first > trouble.line.first:
        here, there = trouble.line.first + 1, top.first + 1
        message = f"this line starts in column {here}, and the first line in column {there}"
        hint = f"start both in column 1: `{top.text.strip()}`"
        return Verdict(message, hint, trouble.line.start, len(trouble.line.text.rstrip()))
    hint = "remove the line of three dots or dashes above, or what follows it"
    length = len(trouble.line.text.strip())
    return Verdict("text stands after the end of the document", hint, trouble.at, length)


def _directive(trouble: Trouble) -> Verdict:
    line = trouble.line
    hint = f"put the line in quotes, or remove it: {quoted(line.text)}"
    return Verdict("a line that starts with `%` is an instruction to YAML", hint, line.start)


_RULES: tuple[tuple[str, Callable[[Trouble], Verdict]], ...] = (
    ("mapping values are not allowed", _second_colon),
    (r"tab character|character '\\t'", _tab),
    ("cannot start any token", _first_character),
    ("could not find expected ':'", _missing_colon),
    ("quoted scalar; found unexpected", _unclosed_quote),
    ("escape|hexadecimal|hexdecimal", _backslash),
    ("flow (?:sequence|mapping); ", _in_brackets),
    ("flow node; ", _nothing_in_brackets),
    ("alias|anchor|a tag", _first_character),
    ("sequence entries are not allowed", _list_beside_name),
    ("mapping keys are not allowed", question_mark),
    ("block scalar; ", _block_text),
    ("block mapping; ", _not_in_block),
    ("block collection; ", _not_in_list),
    ("block node; ", _first_character),
    ("directive|YAML document", _directive),
    ("document start", _after_document),
)
