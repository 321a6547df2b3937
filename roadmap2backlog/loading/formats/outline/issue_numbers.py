"""Titles that begin with the number of an issue (`#38 Light the pier`): the number is a note."""

import re

from roadmap2backlog.loading.formats.outline.item import Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import state_of

_NUMBER = re.compile(
    r"[(\[]?(?P<number>#\d+)[)\]]?(?:\s*[:–—-])?\s+(?P<title>[^\W\d_].*)", re.DOTALL
)
_RANK = re.compile(r"#\d")
_FEWEST_WORDS = 2


def with_issue_numbers(root: Item) -> Item:
    """Return the tree, changed so that no title begins with the number of an issue.

    The title as written is kept. A lone `#1 request: lamps` may tell a rank.
    """
    for item in items_in(root):
        told = [(child, found) for child in item.children if (found := _numbered(child))]
        for child, found in told:
            if len(told) > 1 or not _RANK.fullmatch(found["number"]):
                _take_number(child, found)
    return root


def _numbered(item: Item) -> re.Match[str] | None:
    """Return the parts of a title that begins with a number, unless it goes on with a state."""
    found = _NUMBER.fullmatch(item.title)
    if found is None or len(found["title"].split()) < _FEWEST_WORDS:
        return None
    told = [Item(title, item.named) for title in (item.title, found["title"])]
    return None if any(map(state_of, told)) else found


def _take_number(item: Item, found: re.Match[str]) -> None:
    is_kept = any(field.role == "long_title" for field in item.fields)
    item.source = item.source or ("" if is_kept else item.title)
    item.aliases += [item.title, found["number"]]
    item.title = found["title"]
