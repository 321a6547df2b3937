"""Items that nobody will build are taken out of the tree and kept as out of scope."""

import re

from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, Field, Item, text_of
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.words.sections import DROPPED

_PUT_OFF = re.compile(r"\b(?:deferred|never|parked|postponed|shelved)\b", re.IGNORECASE)

_CROSSES = frozenset("❌✖⛔✗✘")


def without_dropped(root: Item) -> Item:
    """Return the tree, changed so that what is refused or cancelled is told, not planned."""
    order = [root]
    for item in order:
        for child in filter(_is_refused, item.children):
            child.fields.append(Field("status", "status", ("out of scope",)))
        dropped = [child for child in item.children if state_of(child) == DROPPED]
        if dropped:
            texts = tuple(text_of(child) for child in dropped)
            item.children = [child for child in item.children if child not in dropped]
            item.fields.append(Field("not planned", "out_of_scope", texts))
        order += item.children
    return root


def _is_refused(section: Item) -> bool:
    """Return whether a section named as put off is refused: half of its entries never come."""
    if section.named != HEADING or not _PUT_OFF.search(section.title) or state_of(section):
        return False
    refused = sum(state_of(entry) == DROPPED or _is_crossed(entry) for entry in section.children)
    are_entries = all(entry.named == BULLET for entry in section.children)
    return are_entries and 0 < len(section.children) <= 2 * refused


def _is_crossed(entry: Item) -> bool:
    """Return whether a cross is the state of an entry, which elsewhere may say: not done yet."""
    return any(value.strip("\ufe0f ") in _CROSSES for value in entry.values("status"))
