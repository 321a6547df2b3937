"""Tables in cells of tables, as pages lay out quarters side by side, are tables of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from roadmap2backlog.loading.formats.text.block import (
    ASIDE_BLOCK,
    HEADING_BLOCK,
    TABLE,
    TEXT_BLOCK,
    Block,
)
from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.text.html_blocks import html_blocks

_DEPTH = 7
_OPENS = "<table"


def with_inner_tables(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with each table in a cell below a heading: what names its row or column.

    The first cell of a row names it, `2030 | <table>…`, else the name of the column.
    """
    found: list[Block] = []
    for block in blocks:
        is_around = block.kind == TABLE and any(map(_has_table, block.rows))
        found += _taken_apart(block) if is_around else [block]
    return found


def _has_table(row: Row) -> bool:
    return any(_OPENS in cell.casefold() for cell in row.cells)


def _taken_apart(block: Block) -> Iterator[Block]:
    head, *rows = block.rows
    for row in rows:
        first = row.cells[0].strip() if row.cells else ""
        is_named = bool(first) and _OPENS not in first.casefold()
        if is_named:
            yield Block(HEADING_BLOCK, first, row.line, _DEPTH)
            yield Block(ASIDE_BLOCK, " | ".join(head.cells), row.line)
        for place, cell in enumerate(row.cells[is_named:]):
            column = head.cells[place].strip() if place < len(head.cells) else ""
            if column and cell.strip() and not is_named:
                yield Block(HEADING_BLOCK, column, row.line, _DEPTH)
            yield from _blocks_in(cell, row.line)


def _blocks_in(cell: str, line: int) -> Iterator[Block]:
    if _OPENS not in cell.casefold():
        yield from [Block(TEXT_BLOCK, cell.strip(), line)] if cell.strip() else []
        return
    for block in html_blocks(cell, line):
        rows = tuple(replace(row, line=line) for row in block.rows)
        yield replace(block, line=line, rows=rows)
