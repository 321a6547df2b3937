"""Labels such as `**Acceptance criteria:**` and `**Related docs:**`: no part is listed below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from roadmap2backlog.loading.formats.text.block import ASIDE_BLOCK, ITEM, TEXT_BLOCK, Block
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import is_list_label
from roadmap2backlog.loading.formats.words.links import heads_links, is_address

_MARKS = " *_:：#"
_ARROW = re.compile(r"\s*(?:-+>|=+>|[→▶►»⇒➡]\ufe0f?)\s*(?=[^\W\d_])")
_REMARK = re.compile(r"(?<=\S)\s*\([^()\n]*\)$")
_LONGEST_LABEL = 40


def with_criteria(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with criteria listed inside an item as lines `label: criterion` of it.

    The label and the ticks are kept as an aside. Above lists at the margin a label is a heading.
    """
    found: list[Block] = []
    apart = list(_apart(blocks))
    label: _Label | None = None
    for place, block in enumerate(apart):
        if label is not None and label.holds(block):
            _take(found, block, label)
            continue
        label = _label_in(block)
        below = label.inside(apart[place + 1 :]) if label is not None else []
        if label is None or not below or below[0].kind != ITEM or not _fits(label, below):
            label = None
            found.append(block)
        else:
            label.place = len(found)
            found.append(Block(ASIDE_BLOCK, block.text, block.line, label.home))
    return found


@dataclass(slots=True)
class _Label:
    """A label, the depth of the item that it belongs to, its own in lists, and where it is kept."""

    name: str
    home: int
    depth: int
    are_links: bool
    place: int = 0

    def holds(self, block: Block) -> bool:
        """Return whether a block stands below the label."""
        return block.kind in {ITEM, TEXT_BLOCK, ASIDE_BLOCK} and block.depth > self.depth

    def inside(self, blocks: Sequence[Block]) -> list[Block]:
        """Return the blocks that stand below the label, of those behind it."""
        return list(takewhile(self.holds, blocks))


def _label_in(block: Block) -> _Label | None:
    if block.kind not in {ITEM, TEXT_BLOCK} or not block.depth or not _announces(block.text):
        return None
    home = block.depth - 1 if block.kind == ITEM else block.depth
    name = _name_in(block.text).rpartition(" / ")[2]  # `Gate / exit criteria`
    return _Label(name, home, block.depth, are_links=heads_links(name))


def _announces(line: str) -> bool:
    """Return whether a line is a label of criteria or links, marked by a colon or in bold."""
    bare, name = line.strip(), _name_in(line).rpartition(" / ")[2]
    is_marked = bare.rstrip(" *_").endswith((":", "：")) or bare.startswith(("**", "__"))
    is_criteria = role_of(name) == "acceptance"
    is_marked = is_marked or (is_criteria and fold(name).endswith(" criteria"))
    is_known = is_criteria or heads_links(name)
    return is_marked and len(name) <= _LONGEST_LABEL and is_known


def _name_in(line: str) -> str:
    """Return what a label is called, without marks and a remark: `**Criteria** (for May):`."""
    return _REMARK.sub("", line.strip(_MARKS)).strip(_MARKS)


def _fits(label: _Label, below: Sequence[Block]) -> bool:
    """Return whether what stands below is what the label says; criteria may be any texts."""
    return not label.are_links or all(is_address(block.text) for block in below)


def _take(found: list[Block], block: Block, label: _Label) -> None:
    text = " ".join(block.text.split())
    if label.are_links:
        kept = found[label.place]
        found[label.place] = replace(kept, text=f"{kept.text}\n- {text}")
    elif block.kind == ASIDE_BLOCK:
        found.append(replace(block, depth=label.home))
    elif block.kind == TEXT_BLOCK:
        place = next(i for i in reversed(range(len(found))) if found[i].kind == TEXT_BLOCK)
        found[place] = replace(found[place], text=f"{found[place].text} {text}")
    else:
        kept = found[label.place]
        ticked = f"{kept.text}\n- [x] {text}" if block.checked else kept.text
        found[label.place] = replace(kept, text=ticked)
        found.append(Block(TEXT_BLOCK, f"{label.name}: {text}", block.line, label.home))


def _apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, with a label in the last line of a text as a text of its own."""
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        head, parted, last = block.text.rpartition("\n")
        line = block.line + block.text.count("\n")
        is_label = _announces(last) or (last.startswith("**") and is_list_label(last.strip(_MARKS)))
        if not parted or block.kind not in {ITEM, TEXT_BLOCK}:
            yield block
        elif is_label:
            yield replace(block, text=head)
            yield Block(TEXT_BLOCK, last, line, block.depth)
        elif block.kind == ITEM and _goes_before(last, block, after):
            yield replace(block, text=head)
            yield Block(ASIDE_BLOCK, last, line)
        else:
            yield block


def _goes_before(line: str, block: Block, after: Block | None) -> bool:
    """Return whether the last line of an entry is a label of the list that begins behind it."""
    is_list = after is not None and after.kind == ITEM and after.depth <= block.depth
    label = _ARROW.sub("", line)
    is_known = label != line or is_list_label(label.strip(_MARKS))
    is_label = label.rstrip().endswith((":", "：")) and len(label) <= _LONGEST_LABEL
    return is_list and is_known and is_label
