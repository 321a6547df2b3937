"""What a text is that cannot be read as YAML: a page, a table; loaded only then."""

import re

_KEY = re.compile(r"^\s*(?:- +)*[\w\"' -]{1,40}:(?:\s|$)")
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\s*[*+] \S|\*\*\S|\|.*\|\s*$|\d+[.)] \S|```)")
_OURS = re.compile(r"^\s*[\"']?initiatives?[\"']?\s*:", re.MULTILINE)
_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body|h1|div|!--)\b", re.IGNORECASE)
_READ = 20_000
_FEWEST = 2


def kind_of(text: str) -> str:
    """Return `Markdown`, `HTML` or `a table (CSV)`; an empty text where it may be our own YAML."""
    head = text[:_READ]
    if _OURS.search(head):
        return ""
    if _PAGE.match(head):
        return "HTML"
    lines = [line for line in head.splitlines() if line.strip()]
    keys = sum(bool(_KEY.match(line)) for line in lines)
    marked = sum(bool(_MARKDOWN.match(line)) for line in lines)
    if marked >= _FEWEST and keys * 2 <= marked:
        return "Markdown"
    if any(_is_even(lines[:3], mark) for mark in ",;\t"):
        return "a table (CSV)"
    return ""


def _is_even(lines: list[str], mark: str) -> bool:
    """Return whether the first lines have the same number of cells, more than one."""
    counts = {re.sub(r'"[^"]*"', "", line).count(mark) for line in lines}
    return (
        len(lines) >= _FEWEST and len(counts) == 1 and 0 not in counts and not _KEY.match(lines[0])
    )
