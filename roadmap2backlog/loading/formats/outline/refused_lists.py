"""Lists that the words above them refuse are out of scope: `We will not build:`."""

from collections.abc import Iterator, Sequence

from roadmap2backlog.loading.formats.outline.item import Field, Item
from roadmap2backlog.loading.formats.text.block import (
    ASIDE_BLOCK,
    HEADING_BLOCK,
    ITEM,
    TABLE,
    TEXT_BLOCK,
    Block,
)
from roadmap2backlog.loading.formats.words.refusals import refusing_lead

_ENDS = " :：*_"
_ROLE = "out_of_scope"


def with_refused_lists(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with a list or table below words that refuse it as an aside.

    What stands in front of such words and behind the list stays as it is.
    """
    found: list[Block] = []
    start = 0
    while start < len(blocks):
        block = blocks[start]
        lead = refusing_lead(block.text) if block.kind == TEXT_BLOCK and not block.depth else ""
        end = _end_of_list(blocks, start + 1) if lead else start + 1
        if not lead or end == start + 1:
            found.append(block)
            start += 1
            continue
        found += [block] if block.text.strip() != lead else []
        lines = [lead, *(line for below in blocks[start + 1 : end] for line in _lines(below))]
        found.append(Block(ASIDE_BLOCK, "\n".join(lines), block.line))
        start = end
    return found


def refused_list(block: Block) -> Field | None:
    """Return what an aside of refused lines tells as a field, or nothing for another aside."""
    lead, *lines = block.text.split("\n")
    if not lines or not refusing_lead(lead):
        return None
    texts: list[str] = []
    for line in lines:
        if line.startswith("- "):
            texts.append(line[2:])
        else:
            texts[-1:] = ["\n".join((*texts[-1:], line))]
    return Field(lead.strip(_ENDS), _ROLE, tuple(texts))


def is_only_refused(section: Item) -> bool:
    """Return whether nothing stands in a section but lists that are refused."""
    is_bare = not (section.children or section.prose or section.notes)
    return is_bare and bool(section.fields) and all(map(_is_refused, section.fields))


def _is_refused(found: Field) -> bool:
    return found.role == _ROLE and bool(refusing_lead(f"{found.name}:"))


def _end_of_list(blocks: Sequence[Block], start: int) -> int:
    """Return where a table ends that begins there, or a list with the texts in it."""
    if start < len(blocks) and blocks[start].kind == TABLE:
        return start + 1
    end = start
    while end < len(blocks) and _is_listed(blocks[end], is_first=end == start):
        end += 1
    return end


def _is_listed(block: Block, *, is_first: bool) -> bool:
    is_below = block.kind != HEADING_BLOCK and block.depth > 0 and not is_first
    return block.kind == ITEM or is_below


def _lines(block: Block) -> Iterator[str]:
    """Yield the lines of an entry or of a table, a mark in front of each that is not below one."""
    if block.kind == TABLE:
        yield from (f"- {' | '.join(row.cells)}" for row in block.rows)
        return
    first, *more = block.text.split("\n")
    is_below = block.kind != ITEM or block.depth > 1
    yield f"  {first}" if is_below else f"- {first}"
    yield from (f"  {line}" for line in more)
