"""States that stand in front of headings, as on cards of pages, belong to what they head."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from roadmap2backlog.loading.formats.text.block import HEADING_BLOCK, TEXT_BLOCK, Block
from roadmap2backlog.loading.formats.text.inline import plain
from roadmap2backlog.loading.formats.words.settled import names_state

_FEWEST = 2


def with_leading_states(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with a state in front of each heading of a level behind it.

    All headings of that level have one, and nothing but a state stands in that line: else it may
    be told of what is above it.
    """
    depths = [block.depth for block in blocks if block.kind == HEADING_BLOCK]
    led = [
        block.depth
        for before, block in pairwise(blocks)
        if block.kind == HEADING_BLOCK and _is_state(before)
    ]
    told = {depth for depth in set(led) if _FEWEST <= led.count(depth) == depths.count(depth)}
    found: list[Block] = []
    for block in blocks:
        if block.kind == HEADING_BLOCK and block.depth in told:
            state = found.pop()
            found += [block, replace(state, text=f"Status: {state.text.strip()}")]
        else:
            found.append(block)
    return found


def _is_state(block: Block) -> bool:
    return block.kind == TEXT_BLOCK and not block.depth and names_state(plain(block.text))
