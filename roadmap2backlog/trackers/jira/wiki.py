"""Descriptions in wiki markup, which Data Center speaks."""

import re
from collections.abc import Iterable

from roadmap2backlog.syncing.markup import Block, parse, render

_SPECIAL = re.compile(r"[{\[|]")
_ESCAPED = re.compile(r"\\([{\[|#*-])")
_LEADING = re.compile(r"^([#*-]|h[1-6]\.|bq\.)")
_HEADING = re.compile(r"^h([1-6])\. +(\S.*)$")
_BULLET = re.compile(r"^[*-] +(\S.*)$")
_NUMBER = re.compile(r"^# +(\S.*)$")
_FENCE = re.compile(r"^\{(?:noformat|code)[^}]*\}$")
_BREAK = "\\\\"
_BACKSLASH = "&#92;"
_ENTITY, _AMPERSAND = "&#", "&#38;#"


def to_wiki(text: str) -> str | None:
    """Return a text in wiki markup; None for no text."""
    return "\n\n".join(map(_markup, parse(text))) or None


def from_wiki(markup: object) -> str:
    """Return wiki markup as text; markup that has no place in text stays as it is."""
    if not isinstance(markup, str):
        return ""
    lines = markup.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return render(parse(render(parse("\n".join(_as_text(lines))))))


def _markup(block: Block) -> str:
    if block.kind == "heading":
        return f"h{block.level}. " + _escape(" ".join(block.items[0]))
    if block.kind == "literal":
        return "\n".join(("{noformat}", *block.items[0], "{noformat}"))
    if block.kind == "paragraph":
        return "\n".join(map(_escape, block.items[0]))
    sign = "* " if block.kind == "bullets" else "# "
    broken = f"{_BREAK}\n"
    return "\n".join(sign + broken.join(map(_escape, lines)) for lines in block.items)


def _as_text(lines: Iterable[str]) -> Iterable[str]:
    """Yield the lines of wiki markup as lines of neutral text."""
    literal = broken = False
    number = 0
    for line in lines:
        stripped = line.strip()
        if _FENCE.match(stripped):
            literal = not literal
            yield "```"
            continue
        if literal:
            yield line
            continue
        goes_on = stripped.endswith(_BREAK)
        words = stripped.removesuffix(_BREAK).rstrip()
        number = number + 1 if _NUMBER.match(words) else (number if broken else 0)
        yield ("  " if broken else "") + _words(words, number, inside=broken)
        broken = goes_on


def _words(line: str, number: int, *, inside: bool) -> str:
    """Return one line without its breaks as neutral text."""
    if inside:
        return _unescape(line)
    if heading := _HEADING.match(line):
        return "#" * int(heading[1]) + " " + _unescape(heading[2])
    if bullet := _BULLET.match(line):
        return "- " + _unescape(bullet[1])
    if numbered := _NUMBER.match(line):
        return f"{number}. " + _unescape(numbered[1])
    return _unescape(line)


def _escape(line: str) -> str:
    """Return a line whose signs wiki markup does not take for its own."""
    plain = _SPECIAL.sub(
        lambda found: "\\" + found[0], line.replace(_ENTITY, _AMPERSAND).replace("\\", _BACKSLASH)
    )
    return _LEADING.sub(r"\\\1", plain)


def _unescape(line: str) -> str:
    plain = re.sub(r"^\\(h[1-6]\.|bq\.)", r"\1", line)
    return (
        _ESCAPED.sub(lambda found: found[1], plain)
        .replace(_BACKSLASH, "\\")
        .replace(_AMPERSAND, _ENTITY)
    )
