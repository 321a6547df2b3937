"""Cards that only part a board, `type: divider`: notes of what they stand in."""

from roadmap2backlog.loading.formats.outline.item import Item, text_of
from roadmap2backlog.loading.formats.words.folding import fold

_SORTS = frozenset({"type", "kind", "card type", "item type", "issue type"})
_PARTING = frozenset({"divider", "separator", "spacer", "section divider", "swimlane divider"})


def without_dividers(root: Item) -> Item:
    """Return the tree, changed so that cards that part others are told, not planned."""
    order = [root]
    for item in order:
        item.notes += [text_of(child) for child in item.children if _is_divider(child)]
        item.children = [child for child in item.children if not _is_divider(child)]
        order += item.children
    return root


def _is_divider(item: Item) -> bool:
    """Return whether a field says that an item parts others, and nothing stands below it."""
    told = [value for found in item.fields if fold(found.name) in _SORTS for value in found.values]
    return not item.children and any(fold(value) in _PARTING for value in told)
