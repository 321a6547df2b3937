"""What a text is that is no YAML, or none of ours: a page, a table; loaded only then."""

import re

from roadmap2backlog.loading.data import Data

_KEY = re.compile(r"^\s*(?:- +)*[\w\"' -]{1,40}:(?:\s|$)")
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\s*[*+] \S|\*\*\S|\|.*\|\s*$|\d+[.)] \S|```)")
_OURS = re.compile(r"^\s*[\"']?initiatives?[\"']?\s*:", re.MULTILINE)
_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body|h1|div|!--)\b", re.IGNORECASE)
_HEADING = re.compile(r"#{1,6} \S")
_READ = 20_000
_FEWEST = 2
_MOST_EVEN = 0.8
_LONGEST_NAME = 40


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


def kind_of_read(text: str, value: Data) -> str:
    """Return what a text is that YAML can read, too, though only as a list or as one text.

    A table is one text to YAML, and the headings of a page are comments. Empty where it may be
    YAML: where fields stand in it, or remarks that are no headings.
    """
    head = text[:_READ]
    if isinstance(value, dict) or _OURS.search(head):
        return ""
    if isinstance(value, str):
        return "HTML" if _PAGE.match(head) else _page(head) or _table(head)
    return _page(head) if all(map(_is_plain, value or [])) else ""


def _is_plain(entry: Data) -> bool:
    """Return whether an entry is a text, or one that a colon made a field of."""
    if isinstance(entry, dict):
        return len(entry) == 1 and all(isinstance(text, str) for text in entry.values())
    return not isinstance(entry, list)


def _page(head: str) -> str:
    """Return `Markdown` for a text with headings, each on a line apart from other comments."""
    lines = ["", *head.splitlines(), ""]
    apart = [
        line
        for above, line, below in zip(lines, lines[1:], lines[2:], strict=False)
        if _HEADING.match(line) and not above.startswith("#")
        if not below.startswith("#")
    ]
    return "Markdown" if len(apart) >= _FEWEST and "## " in head else ""


def _table(head: str) -> str:
    """Return `a table (CSV)` for a row of names with rows of as many cells below."""
    from roadmap2backlog.loading.formats.outline.columns import (  # noqa: PLC0415 -- rarely needed
        known_names,
    )
    from roadmap2backlog.loading.formats.text.csv_rows import (  # noqa: PLC0415 -- as above
        read_rows,
        sniff,
    )

    delimiter, evenness = sniff(head)
    rows = read_rows(head, "", delimiter).value or ()
    if len(rows) < _FEWEST or evenness < _MOST_EVEN:
        return ""
    names = rows[0].cells
    is_known = known_names(names) * 2 >= len(names)
    is_plain = len(rows) > _FEWEST and all(
        0 < len(name) < _LONGEST_NAME and name == name.strip() for name in names
    )
    return "a table (CSV)" if is_known or is_plain else ""
