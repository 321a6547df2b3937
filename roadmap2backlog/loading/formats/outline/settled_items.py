"""Items that nobody will build are taken out of the tree and kept as out of scope."""

from roadmap2backlog.loading.formats.outline.item import Field, Item, text_of
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.words.sections import DROPPED


def without_dropped(root: Item) -> Item:
    """Return the tree, changed so that what is refused or cancelled is told, not planned."""
    order = [root]
    for item in order:
        dropped = [child for child in item.children if state_of(child) == DROPPED]
        if dropped:
            texts = tuple(text_of(child) for child in dropped)
            item.children = [child for child in item.children if child not in dropped]
            item.fields.append(Field("not planned", "out_of_scope", texts))
        order += item.children
    return root
