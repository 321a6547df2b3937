"""Lists and mappings in brackets, put together in another order."""

from collections.abc import Sequence
from itertools import pairwise

from roadmap2backlog.merging.comments import comments_in
from roadmap2backlog.merging.edits import Edit, applied
from roadmap2backlog.merging.layout import Layout

Stretch = tuple[int, int]
FlowPiece = tuple[int | None, Sequence[Edit] | str]
"""Index of an old entry and the edits inside it, or None and a new entry's text."""


def rebuilt_flow(
    layout: Layout, node: int, stretches: Sequence[Stretch], pieces: Sequence[FlowPiece]
) -> Edit:
    """Return the edit that puts a bracket's content together; separators stay where they are.

    Args:
        layout: The text.
        node: The node of the list or mapping.
        stretches: Where each old entry stands; none for empty brackets.
        pieces: The new entries.
    """
    texts = [_text(layout, stretches, piece) for piece in pieces]
    if not stretches:
        inside = layout.body(node) + 1
        return inside, inside, ", ".join(texts)
    between = [layout.text[before[1] : after[0]] for before, after in pairwise(stretches)]
    usual = next((text for text in reversed(between) if "#" not in text), ", ")
    parts = []
    for place, text in enumerate(texts):
        if place:
            parts.append(between[place - 1] if place <= len(between) else usual)
        parts.append(text)
    parts += [f"  {comment}\n" for comment in _lost(layout, node, stretches, pieces)]
    return stretches[0][0], stretches[-1][1], "".join(parts)


def _text(layout: Layout, stretches: Sequence[Stretch], piece: FlowPiece) -> str:
    index, content = piece
    if isinstance(content, str):
        return content
    start, end = stretches[index or 0]
    return applied(layout.text, content, start, end)


def _lost(
    layout: Layout, node: int, stretches: Sequence[Stretch], pieces: Sequence[FlowPiece]
) -> list[str]:
    """Return the comments inside entries and separators that go."""
    last = layout.nexts[node]
    kept = {index for index, _ in pieces}
    gone = [place for index, place in enumerate(stretches) if index not in kept]
    gone += [
        (before[1], after[0])
        for before, after in zip(
            stretches[len(pieces) - 1 :], stretches[len(pieces) :], strict=False
        )
    ]
    return [
        comment
        for start, end in gone
        if "#" in layout.text[start:end]
        for comment in comments_in(layout, start, end, *_nodes(layout, node + 1, last, start, end))
    ]


def _nodes(layout: Layout, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """Return the first node of a stretch, and the node after its last one."""
    inside = [n for n in range(first, last) if start <= layout.starts[n] < end]
    return (inside[0], inside[-1] + 1) if inside else (first, first)
