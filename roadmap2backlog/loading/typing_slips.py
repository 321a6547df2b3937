"""Slips of the hand and of other programs that a parser can only misread."""

import re
from collections.abc import Iterator

from roadmap2backlog.loading.source_lines import Line, line_at, line_before
from roadmap2backlog.loading.trouble import Trouble, Verdict

ODD_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
_ODD_INDENT = re.compile(rf"^[ ]*(?:- +)*([{ODD_SPACES}]+)")
_ODD_AFTER_COLON = re.compile(rf"^[ ]*(?:- +)*[\w-]+:([{ODD_SPACES}]+)")
_WIDE_COLON = re.compile(r"^[ ]*(?:- +)*[\w-]+(：)")
_BULLET = re.compile(r"^\s*([*•·▪–—‣◦]) +(\S.*)$")
_FENCE = re.compile(r"^\s*(?:```|~~~)")


def slip_in(trouble: Trouble) -> Verdict | None:
    """Return what is said of a slip on the line in question or the one above, if there is one."""
    for line in _near(trouble):
        verdict = _odd_space(line) or _wide_colon(line) or _fence(line)
        if verdict is not None:
            return verdict
    line = line_at(trouble.text, trouble.opened)
    begins_line = not trouble.text[line.start : trouble.opened].strip()
    return _bullet(line) if begins_line else None


def _near(trouble: Trouble) -> Iterator[Line]:
    yield trouble.line
    above = line_before(trouble.text, trouble.line)
    if above is not None:
        yield above


def _odd_space(line: Line) -> Verdict | None:
    found = _ODD_INDENT.match(line.text) or _ODD_AFTER_COLON.match(line.text)
    if found is None:
        return None
    message = "an invisible no-break space stands here, which is no space to YAML"
    hint = "delete the space and type it again; texts copied from a page or a chat often bring them"
    return Verdict(message, hint, line.start + found.start(1), found.end(1) - found.start(1))


def _wide_colon(line: Line) -> Verdict | None:
    found = _WIDE_COLON.match(line.text)
    if found is None:
        return None
    message = "a full-width colon is no colon to YAML"
    return Verdict(message, "write `:` and a space instead", line.start + found.start(1))


def _fence(line: Line) -> Verdict | None:
    if not _FENCE.match(line.text):
        return None
    hint = "remove the lines with the three back quotes"
    return Verdict(
        "the mark of a code block of Markdown is no YAML", hint, line.start, len(line.text)
    )


def _bullet(line: Line) -> Verdict | None:
    found = _BULLET.match(line.text)
    if found is None:
        return None
    message = f"a list entry starts with `- `, not with `{found[1]}`"
    return Verdict(message, f"write `- {found[2].rstrip()}`", line.start + found.start(1))
