"""Phases of a text without any marks: `Phase 1: warm-up`, with a line for each task below it."""

import re
from collections.abc import Iterator, Sequence

from roadmap2backlog.loading.formats.text.block import HEADING_BLOCK, ITEM, TEXT_BLOCK, Block

_PHASE = re.compile(
    r"(?:iteration|milestone|phase|release|sprint|stage|step|version|wave) \d{1,2}"
    r"(?:\s*[:.–—-]\s*\S.{0,80})?",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?:by|due|end of|till?|until|up to) .{1,40}", re.IGNORECASE)
_FEWEST = 2
_LONGEST = 120


def with_plain_phases(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with phases as headings and lines below them as list entries.

    Only a page of nothing but paragraphs is read so, where two of them or more name a phase.
    """
    if any(block.kind != TEXT_BLOCK or block.depth for block in blocks):
        return list(blocks)
    if sum(map(_names_phase, blocks)) < _FEWEST:
        return list(blocks)
    found: list[Block] = []
    for block in blocks:
        is_below = any(before.kind == HEADING_BLOCK for before in found[-1:]) or (
            bool(found) and found[-1].kind == ITEM
        )
        if _names_phase(block):
            found.append(Block(HEADING_BLOCK, block.text.strip().rstrip(":"), block.line, 2))
        elif is_below and _lists_tasks(block):
            found += _entries(block)
        else:
            found.append(block)
    return found


def _names_phase(block: Block) -> bool:
    return _PHASE.fullmatch(block.text.strip()) is not None


def _lists_tasks(block: Block) -> bool:
    """Return whether each line of a paragraph is short and begins as a sentence does."""
    lines = block.text.strip().split("\n")
    are_lines = all(line.strip()[:1].isupper() and len(line) <= _LONGEST for line in lines)
    return are_lines and not any(_TIME.fullmatch(line.strip()) for line in lines)


def _entries(block: Block) -> Iterator[Block]:
    for place, line in enumerate(block.text.split("\n")):
        if line.strip():
            yield Block(ITEM, line.strip(), block.line + place, 1)
