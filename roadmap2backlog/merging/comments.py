"""Comments and blank lines of a YAML text: where they stand, and what they belong to."""

import re

from roadmap2backlog.merging.layout import SCALAR, Layout

_COMMENT = re.compile(r"(?:^|(?<=[\s]))#[^\r\n\x85\u2028\u2029]*")


def comment_behind(layout: Layout, index: int) -> str:
    """Return the comment on the rest of a line, or an empty text."""
    found = _COMMENT.search(layout.text, index, layout.line_end(index))
    return found.group().rstrip() if found else ""


def comments_in(layout: Layout, start: int, end: int, first: int, last: int) -> list[str]:
    """Return the comments between two places.

    Args:
        layout: The text.
        start: From here,
        end: to here.
        first: The first node that starts in this stretch; a sign `#` inside a scalar is text.
        last: The node after the last one.
    """
    found: list[str] = []
    here = start
    for node in range(first, last):
        if layout.kinds[node] != SCALAR:
            continue
        found += _between(layout.text, here, layout.starts[node])
        found += header_comment(layout, node)
        here = max(here, layout.ends[node])
    return found + _between(layout.text, here, end)


def header_comment(layout: Layout, node: int) -> list[str]:
    """Return the comment behind the sign of a literal or folded block."""
    if not layout.is_block_text(node):
        return []
    head = layout.body(node)
    return _between(layout.text, head, min(layout.line_end(head), layout.ends[node]))


def trailing_end(layout: Layout, index: int, column: int) -> int:
    """Return where the lines end that belong to what ends at an index.

    These are the rest of its line, and comments below that are indented deeper than a column.
    """
    end = here = layout.line_end(index)
    while here < len(layout.text):
        after = layout.line_end(here)
        line = layout.text[here:after]
        bare = line.strip()
        if bare and (bare[0] != "#" or len(line) - len(line.lstrip(" ")) <= column):
            break
        here = after
        end = after if bare else end
    return end


def is_aside(line: str) -> bool:
    """Return whether a line holds nothing or only a comment."""
    bare = line.strip()
    return not bare or bare[0] == "#"


def _between(text: str, start: int, end: int) -> list[str]:
    if start >= end or "#" not in text[start:end]:
        return []
    return [found.group().rstrip() for found in _COMMENT.finditer(text, start, end)]
