"""Entries of lists with an update behind them that settles them: `Fax (UPDATE: removed)`."""

from roadmap2backlog.loading.formats.outline.item import BULLET, Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.words.marked_states import updated_state


def with_updated_items(root: Item) -> Item:
    """Return the tree, changed so that an update of an entry is its state, box or not."""
    for item in items_in(root):
        if item.named == BULLET and state_of(item) != DONE:
            told = [*item.values("description"), item.title]
            state = next(filter(None, map(updated_state, told)), "")
            if state:
                name = "done" if state == DONE else "out of scope"
                item.fields.append(Field("status", "status", (name,)))
                item.is_open = False
    return root
