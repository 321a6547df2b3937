"""Titles in two languages: what stands in italics behind a slash is a note."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from roadmap2backlog.loading.formats.text.block import (
    ASIDE_BLOCK,
    HEADING_BLOCK,
    ITEM,
    TABLE,
    Block,
)
from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.words.translations import translated


def with_titles_in_one_language(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with the translations of titles as asides, as they were written.

    A page has translations where at least one of them shows that it is in another language.
    """
    found = [line for block in blocks for text in _texts(block) if (line := translated(text))]
    if not any(line.are_languages for line in found):
        return list(blocks)
    return [part for block in blocks for part in _parted(block)]


def _texts(block: Block) -> tuple[str, ...]:
    if block.kind == TABLE:
        return tuple(cell for row in block.rows for cell in row.cells)
    return (block.text,) if block.kind in {HEADING_BLOCK, ITEM} else ()


def _parted(block: Block) -> Iterator[Block]:
    """Yield a block without translations, and what they were behind it."""
    lines = [(text, line) for text in _texts(block) if (line := translated(text))]
    if not lines:
        yield block
        return
    if block.kind == TABLE:
        yield replace(block, rows=tuple(map(_in_one_language, block.rows)))
    else:
        yield replace(block, text=lines[0][1].text)
    depth = block.depth if block.kind == ITEM else 0
    kept = "\n".join(text.split("\n", 1)[0] for text, _ in lines)
    yield Block(ASIDE_BLOCK, kept, block.line, depth)


def _in_one_language(row: Row) -> Row:
    cells = [line.text if (line := translated(cell)) else cell for cell in row.cells]
    return replace(row, cells=tuple(cells))
