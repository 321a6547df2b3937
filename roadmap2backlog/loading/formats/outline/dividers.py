"""Cards that only part a board, `type: divider`, and rows of totals: notes of what they are in."""

from roadmap2backlog.loading.formats.outline.item import Item, text_of
from roadmap2backlog.loading.formats.words.folding import fold

_SORTS = frozenset({"type", "kind", "card type", "item type", "issue type"})
_PARTING = frozenset({"divider", "separator", "spacer", "section divider", "swimlane divider"})
_SUMS = frozenset(
    {"total", "totals", "grand total", "subtotal", "sub total", "sum", "overall total", "gesamt"}
    | {"summe", "totale", "total general", "итого", "всего", "合計", "总计", "합계"}
)


def without_dividers(root: Item) -> Item:
    """Return the tree, changed so that what parts or sums up others is told, not planned."""
    order = [root]
    for item in order:
        item.notes += [text_of(child) for child in item.children if _is_none(child)]
        item.children = [child for child in item.children if not _is_none(child)]
        order += item.children
    return root


def _is_none(item: Item) -> bool:
    return _is_divider(item) or sums_up(item)


def sums_up(item: Item) -> bool:
    """Return whether a row only sums up the others: `| TOTAL | 15 weeks | $50,200 |`."""
    return not item.children and bool(item.fields) and fold(item.title) in _SUMS


def _is_divider(item: Item) -> bool:
    """Return whether a field says that an item parts others, and nothing stands below it."""
    told = [value for found in item.fields if fold(found.name) in _SORTS for value in found.values]
    return not item.children and any(fold(value) in _PARTING for value in told)
