"""Texts below a label on a line of its own are what it labels: `Goal:`, then `Boats find us.`."""

from collections.abc import Sequence
from dataclasses import replace

from roadmap2backlog.loading.formats.text.block import TEXT_BLOCK, Block
from roadmap2backlog.loading.formats.text.inline import label_alone, label_of

_ENDS = (":", "：")


def with_labelled_texts(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with a label of a plan and the paragraph below it as one text."""
    found: list[Block] = []
    for block in blocks:
        if found and _is_label(found[-1]) and _is_labelled(block):
            label = found[-1]
            text = f"{label.text.strip()} {' '.join(block.text.split())}"
            found[-1] = replace(label, text=text)
        else:
            found.append(block)
    return found


def _is_label(block: Block) -> bool:
    return block.kind == TEXT_BLOCK and not block.depth and bool(label_alone(block.text))


def _is_labelled(block: Block) -> bool:
    """Return whether a paragraph has no label of its own, and announces no list."""
    is_text = block.kind == TEXT_BLOCK and not block.depth
    ends_open = block.text.rstrip(" *_").endswith(_ENDS)
    return is_text and not ends_open and label_of(block.text) is None
