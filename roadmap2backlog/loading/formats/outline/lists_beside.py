"""Lists that hold no plans: contents of a page, how plans are ranked, examples."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.state_legends import explains_states
from roadmap2backlog.loading.formats.text.block import ASIDE_BLOCK, ITEM, TEXT_BLOCK, Block
from roadmap2backlog.loading.formats.words.calls import offers_help
from roadmap2backlog.loading.formats.words.list_leads import (
    announces_examples,
    announces_facts,
    announces_notes,
    sets_rules,
    tells_of_board,
)

_INTO_PAGE = re.compile(r"^\[.*\]\(#[^)]*\)\s*$", re.DOTALL)


def without_lists_beside(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with a table of contents (a list of links into the page) as an aside.

    So is a list of what the board of the plans holds, of how plans are ranked, or of examples.
    """
    found: list[Block] = []
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and blocks[end].kind == ITEM:
            end += 1
        run = blocks[start:end]
        lead = blocks[start - 1] if start else None
        is_meta = lead is not None and lead.kind == TEXT_BLOCK and _leads_beside(lead, run)
        are_boxes = any(block.checked is not None for block in run)
        into_page = sum(bool(_INTO_PAGE.match(block.text)) for block in run)
        if len(run) > 1 and (into_page * 4 >= 3 * len(run) or (is_meta and not are_boxes)):
            lines = ["  " * (block.depth - 1) + f"- {block.text}" for block in run]
            found.append(Block(ASIDE_BLOCK, "\n".join(lines), run[0].line))
        else:
            found += run
        found += blocks[end : end + 1]
        start = end + 1
    return found


def _leads_beside(lead: Block, run: Sequence[Block]) -> bool:
    """Return whether a text announces a list of something else than plans."""
    if tells_of_board(lead.text) or offers_help(lead.text):
        return True
    is_beside = announces_examples(lead.text) or announces_notes(lead.text)
    entries = [block.text for block in run]
    is_beside = is_beside or sets_rules(lead.text, entries) or explains_states(lead.text, entries)
    is_beside = is_beside or announces_facts(lead.text)
    return is_beside and not lead.depth
