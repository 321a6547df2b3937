"""Titles that begin with a state in brackets (`[Deferred] Light the pier`): it is the state."""

import re

from roadmap2backlog.loading.formats.outline.item import Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.words.settled import (
    is_deferred,
    is_finished,
    is_under_way,
)

_BRACKETS = re.compile(
    r"[\[【](?P<state>[^\W\d_][^\[\]【】]{2,30})[\]】]\s*[:–—-]?\s*(?P<title>\w.*)", re.DOTALL
)
_KNOWN = (is_deferred, is_finished, is_under_way)


def with_bracketed_states(root: Item) -> Item:
    """Return the tree, changed so that no title begins with a state in brackets.

    The title as written is kept, and a state that a field tells is believed first.
    """
    for item in items_in(root)[1:]:
        found = _BRACKETS.fullmatch(item.title)
        if found is not None and any(is_known(found["state"]) for is_known in _KNOWN):
            _take_state(item, found)
    return root


def _take_state(item: Item, found: re.Match[str]) -> None:
    is_kept = any(field.role == "long_title" for field in item.fields)
    item.source = item.source or ("" if is_kept else item.title)
    item.aliases.append(item.title)
    state = state_of(item)
    item.title = found["title"]
    if not any(item.values("status")) or state_of(item) != state:
        item.fields.append(Field("status", "status", (found["state"],)))
