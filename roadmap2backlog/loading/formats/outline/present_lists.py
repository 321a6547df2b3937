"""Lists of what is there, `The port already has:`, are no plans beside the list of plans."""

from collections.abc import Sequence

from roadmap2backlog.loading.formats.text.block import (
    ASIDE_BLOCK,
    HEADING_BLOCK,
    ITEM,
    TEXT_BLOCK,
    Block,
)
from roadmap2backlog.loading.formats.words.reports import tells_what_is_there


def with_present_lists(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with a list of what is there as an aside, if its section has another.

    Where it is the only list, the section is done (`reported_sections`).
    """
    found: list[Block] = []
    start = 0
    for place in range(1, len(blocks) + 1):
        if place == len(blocks) or blocks[place].kind == HEADING_BLOCK:
            found += _in_section(blocks[start:place])
            start = place
    return found


def _in_section(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks of a section, lists of what is there as asides."""
    runs = _runs_in(blocks)
    there = [run for run in runs if _tells_what_is_there(blocks, *run)]
    if not there or len(there) == len(runs):
        return blocks
    found: list[Block] = []
    at = 0
    for start, end in there:
        lines = ["  " * (block.depth - 1) + f"- {block.text}" for block in blocks[start:end]]
        found += [*blocks[at:start], Block(ASIDE_BLOCK, "\n".join(lines), blocks[start].line)]
        at = end
    return [*found, *blocks[at:]]


def _runs_in(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Return where each list begins and ends."""
    found: list[tuple[int, int]] = []
    for place, block in enumerate(blocks):
        if block.kind != ITEM:
            continue
        if found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return found


def _tells_what_is_there(blocks: Sequence[Block], start: int, end: int) -> bool:
    lead = blocks[start - 1] if start else None
    if lead is None or lead.kind != TEXT_BLOCK or lead.depth:
        return False
    are_boxes = any(block.checked is not None for block in blocks[start:end])
    return not are_boxes and tells_what_is_there([lead.text])
