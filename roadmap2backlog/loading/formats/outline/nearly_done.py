"""Ticks at titles that say that something is left: `✅ Phase 1 (mostly complete)`."""

import re

from roadmap2backlog.loading.formats.outline.item import Item, items_in
from roadmap2backlog.loading.formats.words.settled import is_finished
from roadmap2backlog.vocabulary.states import NEARLY, TICKS

_NEARLY = re.compile(rf"{NEARLY}[ -](?P<state>[^\W\d_]+)", re.IGNORECASE)


def with_nearly_done(root: Item) -> Item:
    """Return the tree, changed so that the tick of such an item is a sign and no state."""
    for item in items_in(root)[1:]:
        found = _NEARLY.search(item.title)
        if found is not None and is_finished(found["state"]):
            for told in item.fields:
                if told.role == "status" and set(told.values[0]) <= {*TICKS, "\ufe0f"}:
                    told.name, told.role = "sign", ""
    return root
