"""A text written in YAML so that every reader gets back exactly that text."""

import json
import re

from yaml.resolver import Resolver

_UNPRINTABLE = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_NOT_PLAIN = re.compile(
    r"""^[-?:,\[\]{}\#&*!|>'"%@`\s=<] | ^\.\.\. | :(?:\s|$) | \s\# | [\t\n] | \s$""", re.VERBOSE
)
_ODD_NUMBER = re.compile(r"^[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|\.?[0-9][0-9_.:,eE+-]*)$")
_SHORT_ESCAPE = 4


def write_key(name: str) -> str:
    """Return the name of a field as it stands before the colon: always one line."""
    return _escaped(name) if "\n" in name else write_scalar(name, 0)


def write_scalar(text: str, indent: int) -> str:
    """Return a text as it stands after `key: ` or `- `, the block inside being indented.

    Texts of several lines become literal blocks (`|`) where that is exact, everything else
    plain or quoted. Texts that YAML 1.1 or 1.2 would take for a number, a date, a truth value
    or nothing are quoted.

    Args:
        text: What to write.
        indent: How many spaces stand before the lines of a literal block.
    """
    if _UNPRINTABLE.search(text):
        return _escaped(text)
    if "\n" in text:
        return _literal(text, indent) or _escaped(text)
    if text and not _NOT_PLAIN.search(text) and _is_text(text):
        return text
    if '"' in text or "\\" in text:
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    return f'"{text}"' if "\t" not in text else _escaped(text)


def _is_text(text: str) -> bool:
    """Return whether no reader takes the plain text for something else."""
    known = Resolver.yaml_implicit_resolvers
    resolvers = known.get(text[0], ()) if text[0] in known else ()
    return not any(pattern.match(text) for _, pattern in resolvers) and not _ODD_NUMBER.match(text)


def _literal(text: str, indent: int) -> str:
    """Return the text as a literal block, or an empty text where a block would change it."""
    if text.endswith("\n\n") or not text.strip(" \t\n"):
        return ""
    lines = text.removesuffix("\n").split("\n")
    margin = " " * indent
    depth = "2" if lines[0][:1] in {"", " ", "\t"} else ""
    chomp = "" if text.endswith("\n") else "-"
    body = "\n".join(margin + line if line else "" for line in lines)
    return f"|{depth}{chomp}\n{body}"


def _escaped(text: str) -> str:
    """Return the text in double quotes with escapes for all that is not printable."""
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: _escape(found.group()), quoted)


def _escape(character: str) -> str:
    number = f"{ord(character):04X}"
    return f"\\u{number}" if len(number) == _SHORT_ESCAPE else f"\\U{number:0>8}"
