"""Lists with one dash a line, taken apart into blocks and put together in another order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.merging.comments import comments_in, is_aside, trailing_end
from roadmap2backlog.merging.edits import Edit, UnspliceableError, applied
from roadmap2backlog.merging.layout import Layout


@dataclass(frozen=True, slots=True)
class Block:
    """One entry with all that moves with it; places in the text.

    Args:
        gap: Where the blank lines above it start.
        head: Where the comments above it start, or its dash line.
        dash: Where the line with its dash starts.
        end: After its last line and the deeper comments below.
    """

    gap: int
    head: int
    dash: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """An entry of the new list: an old one with edits inside, or a new one as text.

    `text` starts with the dash and has no line break at its end; for an old entry it is empty
    unless the entry is written anew.
    """

    old: int | None
    edits: Sequence[Edit] = ()
    text: str = ""


def dash_column(layout: Layout, node: int) -> int:
    """Return the column of a list's dashes."""
    return layout.column(layout.body(node))


def rebuilt_list(
    layout: Layout, node: int, pieces: Sequence[Piece], *, spaced: bool, keep_comments: bool
) -> Edit:
    """Return the edit that puts a list together from its pieces.

    Args:
        layout: The text.
        node: The list's node; it has at least one entry.
        pieces: The new list; at least one.
        spaced: Whether a blank line stands between entries where the text does not tell.
        keep_comments: Whether the comments of removed entries stay.
    """
    items = layout.items(node)
    blocks = _blocks(layout, node, items)
    gaps = [layout.text[block.gap : block.head] for block in blocks]
    usual = Counter(gaps[1:]).most_common(1)[0][0] if len(gaps) > 1 else "\n" * spaced
    kept = {piece.old for piece in pieces}
    left = [i for i in range(len(blocks)) if i not in kept] if keep_comments else []
    indent = " " * dash_column(layout, node)
    parts: list[str] = []
    for place, piece in enumerate(pieces):
        while left and piece.old is not None and left[0] < piece.old:
            parts += _comment_lines(layout, items, blocks, left.pop(0), indent)
        gap = usual if piece.old in {None, 0} else gaps[piece.old]
        parts += ["" if place == 0 else gap, _text(layout, items, blocks, piece, indent)]
    for index in left:
        parts += _comment_lines(layout, items, blocks, index, indent)
    return blocks[0].head, blocks[-1].end, "".join(parts)


def _text(layout: Layout, items: list[int], blocks: list[Block], piece: Piece, indent: str) -> str:
    """Return an entry's lines."""
    if piece.old is None:
        return f"{indent}{piece.text}\n"
    block = blocks[piece.old]
    if piece.text:
        comments = _comment_lines(layout, items, blocks, piece.old, indent)
        return "".join(comments) + f"{indent}{piece.text}\n"
    text = applied(layout.text, piece.edits, block.head, block.end)
    return text if text.endswith(("\n", "\r")) else f"{text}\n"


def _comment_lines(
    layout: Layout, items: list[int], blocks: list[Block], index: int, indent: str
) -> list[str]:
    """Return the comments above and inside an entry, each on a line of its own."""
    block, node = blocks[index], items[index]
    found = comments_in(layout, block.head, block.end, node, layout.nexts[node])
    return [f"{indent}{comment}\n" for comment in found]


def _blocks(layout: Layout, node: int, items: list[int]) -> list[Block]:
    """Return where each entry's lines are.

    Raises:
        UnspliceableError: If the first dash does not start its line.
    """
    column = dash_column(layout, node)
    dash = layout.line_start(layout.body(node))
    if layout.text[dash : dash + column].strip(" "):
        raise UnspliceableError
    blocks: list[Block] = []
    head = _first_head(layout, dash)
    gap = head
    for index, item in enumerate(items):
        if index:
            gap = blocks[-1].end
            dash = _dash_line(layout, layout.starts[item], column)
            head = _after_blanks(layout, gap, dash)
        end = trailing_end(layout, layout.ends[item], column)
        blocks.append(Block(gap, head, dash, end))
    return blocks


def _first_head(layout: Layout, dash: int) -> int:
    """Return where the comments right above the first entry start."""
    head = dash
    while head > 0:
        above = layout.line_start(head - 1)
        line = layout.text[above:head]
        if not line.strip() or not is_aside(line):
            break
        head = above
    return head


def _after_blanks(layout: Layout, start: int, end: int) -> int:
    """Return where the first line starts that is not blank."""
    here = start
    while here < end and not layout.text[here : layout.line_end(here)].strip():
        here = layout.line_end(here)
    return here


def _dash_line(layout: Layout, index: int, column: int) -> int:
    """Return the start of the line with the dash of an entry that starts at an index."""
    line = layout.line_start(index)
    while line > 0:
        mark = layout.text[line : line + column + 1]
        is_dash = len(mark) == column + 1 and mark[-1] == "-" and not mark[:-1].strip(" ")
        if is_dash and line + column < index:
            return line
        line = layout.line_start(line - 1)
    return line
