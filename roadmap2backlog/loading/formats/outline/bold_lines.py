"""Lines that stand for headings or list entries because they are bold, struck out or announce."""

import re
from collections.abc import Sequence
from dataclasses import replace

from roadmap2backlog.loading.formats.outline.options import speaks_of_choice
from roadmap2backlog.loading.formats.text.block import HEADING_BLOCK, ITEM, TABLE, TEXT_BLOCK, Block
from roadmap2backlog.loading.formats.text.inline import bold_lead, label_of, plain, struck_lead
from roadmap2backlog.loading.formats.words.list_leads import names_remark
from roadmap2backlog.loading.formats.words.sections import field_of_section, says_done
from roadmap2backlog.loading.formats.words.state_labels import label_state
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.times import horizon_of, is_time

_LISTED = frozenset({"acceptance", "risks", "questions", "out_of_scope", "constraints"})
_HASHES = re.compile(r"^~~\s*(#{1,6})\s")
_TELLS_STATE = re.compile(
    r"\b(?:were|was|have|has|ve|already|recently)(?: been)?(?: already| recently)? (?:completed"
    r"|shipped|released|delivered|finished|done|implemented|launched)\b"
    r"|\b(?:are|is|being)(?: still| currently| also)? (?:planned|planning|working on|considering"
    r"|considered|in progress|underway|upcoming|coming)\b|\b(?:we|will) (?:plan|work on|tackle)\b",
    re.IGNORECASE,
)
"""A line that says whether what is listed below it is done or planned."""
_FEWEST_LEADS = 2
_BOLD_WITH_REMARK = re.compile(r"(\*\*|__)[^*_\n]+[:：]?\1\s*\([^()\n]+\)\s*[:：]")
"""A bold line with a remark in brackets behind it: `**Open points** (from May):`."""
_BOLD_HEADING = 7


def with_bold_leads(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with paragraphs that each begin with a bold title as list entries."""
    found = list(blocks)
    places: list[int] = []
    for place, block in enumerate([*blocks, None]):
        if block is not None and block.kind != HEADING_BLOCK:
            if block.kind == TEXT_BLOCK and not block.depth and struck_lead(block.text):
                found[place] = _struck_block(block)
            elif block.kind == TEXT_BLOCK and not block.depth and _is_led(block.text):
                places.append(place)
            elif block.kind in {ITEM, TABLE}:
                places = [-1]  # what is listed there are the plans
            continue
        if len(places) >= _FEWEST_LEADS and -1 not in places:
            for led in places:
                found[led] = replace(found[led], kind=ITEM, depth=1)
        places = []
    return found


def _struck_block(block: Block) -> Block:
    """Return a struck-out line as a list entry, or as the heading that it was: `~~## Search~~`."""
    hashes = _HASHES.match(block.text)
    kind, depth = (HEADING_BLOCK, len(hashes.group(1))) if hashes else (ITEM, 1)
    return replace(block, kind=kind, depth=depth)


def _is_led(text: str) -> bool:
    """Return whether a paragraph is a bold title with more after it, and no field or remark."""
    lead = bold_lead(text)
    return lead is not None and label_of(text) is None and not names_remark(lead[0])


def with_bold_headings(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with lines such as `**Phase 1**` or `Next:` above a list as headings."""
    has_headings = any(block.kind == HEADING_BLOCK for block in blocks)
    found = []
    follows_done = False
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        is_above = after is not None and after.kind in {ITEM, TABLE} and after.depth <= 1
        follows_done = follows_done and block.kind != HEADING_BLOCK
        if (
            is_above and block.kind == TEXT_BLOCK and not block.depth and "\n" not in block.text
            and (follows_done or _announces(block.text, has_headings=has_headings))
        ):  # fmt: skip
            title = block.text.strip().rstrip(":：")
            found.append(Block(HEADING_BLOCK, title, block.line, _BOLD_HEADING))
            follows_done = follows_done or says_done(plain(title))
        else:
            found.append(block)
    return found


def _announces(text: str, *, has_headings: bool) -> bool:
    bare = text.strip()
    words = plain(bare).rstrip(":： ")
    if len(words) > 80:  # noqa: PLR2004 -- a heading
        return False
    core = bare.rstrip(":： ")
    if core.startswith(("**", "__")) and core.endswith(("**", "__")) and core.count("**") <= 2:  # noqa: PLR2004
        return True
    if _BOLD_WITH_REMARK.fullmatch(bare) and not speaks_of_choice(bare):
        return True
    if not bare.endswith((":", "：")):
        return False
    if field_of_section(words) in _LISTED or label_state(words) or _TELLS_STATE.search(words):
        return True
    return bool(is_time(words) or horizon_of(words) or is_state(words) or not has_headings)
