"""Titles that end in words about the order of work in brackets: `Fill the basin (ongoing)`."""

import re

from roadmap2backlog.loading.formats.outline.item import HEADING, Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import names

_END = re.compile(r"(?P<title>.*\S)\s*\((?P<told>[^()]{3,60})\)\s*", re.DOTALL)
_PARTS = re.compile(r"\s*[,;/]\s*")


def with_ending_orders(root: Item) -> Item:
    """Return the tree, changed so that no plan without parts ends in words about its order.

    The title as written is kept, and so is a state that the words tell.
    """
    for item in items_in(root)[1:]:
        found = None if item.named == HEADING or item.children else _END.fullmatch(item.title)
        if found is not None and _tells_order(found["told"]):
            _take_order(item, found)
    return root


def _take_order(item: Item, found: re.Match[str]) -> None:
    state = state_of(item)
    item.source = item.source or item.title
    item.aliases.append(item.title)
    item.title = found["title"]
    if state_of(item) != state:
        first = _PARTS.split(found["told"])[0]
        item.fields.append(Field("status", "status", (first,)))


def _tells_order(text: str) -> bool:
    return all(fold(part) in names("order_words") for part in _PARTS.split(text))
