"""Texts and numbers as YAML that every reader takes for the same text, under YAML 1.1 and 1.2."""

import re
from enum import Enum
from functools import lru_cache

from roadmap2backlog.merging.layout import DOUBLE, PLAIN, SINGLE

# What must be escaped is listed, not what need not: a class of most characters loads slowly.
_SPECIAL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_NOT_TEXT = re.compile(
    r"(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(?:inf|nan)"
    r"|[-+]?\.?[0-9][0-9a-fx_o.:+\-tz ]*)",
    re.IGNORECASE,
)
_BAD_START = re.compile(r"[,\[\]{}#&*!|>'\"%@`]|[-?:](?:\s|$|[,\[\]{}])|---|\.\.\.|[?:]")
_BAD_INSIDE = re.compile(r":(?:\s|$)|\s#|\n|\t")
_BAD_IN_FLOW = re.compile(r"[,?\[\]{}]|:(?=['\"])")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
_TO_ESCAPE = re.compile('[\\\\"\n]|' + _SPECIAL.pattern)
_EXACT_INTEGERS = 1e15
_TWO_DIGITS, _FOUR_DIGITS = 0xFF, 0xFFFF
"""The largest codes of characters that so many hexadecimal digits can name."""
_SIMPLE = re.compile(r"[A-Za-z][A-Za-z0-9 ,.;()/'-]{4,}[A-Za-z0-9.)]")
_SIMPLE_IN_FLOW = re.compile(r"[A-Za-z][A-Za-z0-9 .;()/'-]{4,}[A-Za-z0-9.)]")


@lru_cache(maxsize=4096)
def is_plain(text: str, *, flow: bool = False) -> bool:
    """Return whether a text can stand without quotes; inside brackets more is special."""
    if (_SIMPLE_IN_FLOW if flow else _SIMPLE).fullmatch(text):
        return True
    return bool(
        text
        and text == text.strip(" ")
        and not _BAD_START.match(text)
        and not _BAD_INSIDE.search(text)
        and not _SPECIAL.search(text)
        and not _NOT_TEXT.fullmatch(text)
        and not (flow and _BAD_IN_FLOW.search(text))
    )


def one_line(text: str, *, style: int = PLAIN, flow: bool = False) -> str:
    """Return a text on one line, in the wanted style if that can hold it."""
    if style == DOUBLE:
        return double_quoted(text)
    if style == SINGLE and _fits_single(text):
        return single_quoted(text)
    if style != SINGLE and is_plain(text, flow=flow):
        return text
    if ('"' in text or "\\" in text) and _fits_single(text):
        return single_quoted(text)
    return double_quoted(text)


def single_quoted(text: str) -> str:
    """Return a text in single quotes; it must be one line of printable characters."""
    return "'" + text.replace("'", "''") + "'"


def double_quoted(text: str) -> str:
    """Return a text in double quotes on one line."""
    return '"' + _TO_ESCAPE.sub(_escaped, text) + '"'


def literal(text: str, column: int) -> str | None:
    """Return a text as a literal block (`|`) indented to a column, or None if that cannot hold it.

    It ends without line break, so that the line can go on as any other.
    """
    body = text.removesuffix("\n")
    first = body.partition("\n")[0]
    if not first or first[0] in " \t" or body.endswith("\n") or _SPECIAL.search(body):
        return None
    if not body.rpartition("\n")[2].strip(" "):
        return None
    indent = " " * column
    lines = [f"{indent}{line}" if line else "" for line in body.split("\n")]
    return "\n".join(["|" if text.endswith("\n") else "|-", *lines])


def number(value: float) -> str:
    """Return a number as people write it: `3`, `0.5`, `1.0e+22`."""
    if float(value).is_integer() and abs(value) < _EXACT_INTEGERS:
        return str(int(value))
    digits = repr(float(value))
    return digits if "." in digits or "e" not in digits else digits.replace("e", ".0e")


def token(value: object) -> str | None:
    """Return a number or truth value as written, or None for what is no such thing."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return number(value) if isinstance(value, int | float) else None


def text_of(value: object) -> str:
    """Return the text that a text or a word of a fixed list stands for."""
    return str(value.value) if isinstance(value, Enum) else str(value)


def _fits_single(text: str) -> bool:
    return "\n" not in text and not _SPECIAL.search(text)


def _escaped(found: re.Match[str]) -> str:
    character = found.group()
    known = _ESCAPES.get(character)
    if known is not None:
        return known
    code = ord(character)
    if code <= _TWO_DIGITS:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= _FOUR_DIGITS else f"\\U{code:08X}"
