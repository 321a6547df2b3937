"""Crosses in lists of done work: `❌ Lamps` beside `✅ Radio` is not done."""

from roadmap2backlog.loading.formats.outline.item import Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of

_CROSSES = frozenset("❌✖✗✘")


def with_crossed_parts(root: Item) -> Item:
    """Return the tree, changed so that a crossed part of finished work is open beside ticked ones.

    Elsewhere a cross may refuse a thing as well, and what has one is work as before.
    """
    for item in items_in(root):
        crossed = [child for child in item.children if _is_crossed(child)]
        if crossed and state_of(item) == DONE:
            is_ticked = any(state_of(child) == DONE for child in item.children)
            for child in crossed:
                child.is_open = child.is_open or is_ticked
    return root


def _is_crossed(item: Item) -> bool:
    states = {value.strip().removesuffix("\ufe0f") for value in item.values("status")}
    return bool(states) and states <= _CROSSES
