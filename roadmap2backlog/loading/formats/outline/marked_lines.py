"""Lines with a box or tick but without a bullet are list entries: `☐ Lamps`, `✅ Mole`."""

import re
from collections.abc import Iterator, Sequence

from roadmap2backlog.loading.formats.text.block import HEADING_BLOCK, ITEM, TEXT_BLOCK, Block
from roadmap2backlog.loading.formats.text.inline import label_of, plain
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.vocabulary.states import TICKS, UNDER_WAY, UNTICKED

_BOX = re.compile(r"\[(?P<tick>[ xX])\][ \t]+(?=\S)")
_MARK = re.compile(
    rf"(?:[{TICKS}{UNTICKED}{UNDER_WAY}❌✖🔜]\ufe0f?\s*|\[[ xX]\][ \t]+)(?P<rest>[^\s=:–—|-].*)",
    re.DOTALL,
)
_STRUCK = re.compile(r"~~[^~]+~~")
_FEWEST = 2


def with_marked_lines(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with marked lines outside of lists as entries of a list.

    One line with a tick below a heading tells of the heading; one with an open box is an entry.
    """
    found: list[Block] = []
    section: list[Block] = []
    for block in blocks:
        if block.kind == HEADING_BLOCK:
            found += _listed(section)
            found.append(block)
            section = []
        else:
            section.append(block)
    return found + _listed(section)


def _listed(section: Sequence[Block]) -> list[Block]:
    """Return the blocks of a section, its marked lines as entries where they make up a list."""
    lines = [line for block in section if _may_hold(block) for line in block.text.split("\n")]
    marked = [line for line in lines if _is_marked(line)]
    if len(marked) < _FEWEST and not any(line[0] in f"{UNTICKED}[" for line in marked):
        return list(section)
    return [part for block in section for part in (_parted(block) if _may_hold(block) else [block])]


def _may_hold(block: Block) -> bool:
    return block.kind == TEXT_BLOCK and not block.depth


def _is_marked(line: str) -> bool:
    """Return whether a line is a mark and something to do, no legend and no labelled field."""
    found = _MARK.match(line)
    return found is not None and not is_state(plain(found["rest"])) and not label_of(found["rest"])


def _parted(block: Block) -> Iterator[Block]:
    """Yield a paragraph, each marked or struck-out line of it as an entry with what follows it."""
    kind, start, lines = TEXT_BLOCK, 0, list[str]()
    for place, line in enumerate(block.text.split("\n")):
        is_entry = _is_marked(line) or (kind == ITEM and _STRUCK.match(line) is not None)
        if is_entry:
            if lines:
                yield _block(kind, lines, block.line + start)
            kind, start, lines = ITEM, place, []
        lines.append(line)
    if lines:
        yield _block(kind, lines, block.line + start)


def _block(kind: str, lines: Sequence[str], number: int) -> Block:
    text = "\n".join(lines)
    if kind != ITEM:
        return Block(kind, text, number)
    box = _BOX.match(text)
    if box:
        return Block(ITEM, text[box.end() :], number, 1, checked=box["tick"] != " ")
    return Block(ITEM, text, number, 1, checked=False if text[0] in UNTICKED else None)
