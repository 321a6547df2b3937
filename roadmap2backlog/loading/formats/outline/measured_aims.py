"""Milestones that only count success (`1,000 monthly users`): notes, since nobody builds them."""

from roadmap2backlog.loading.formats.outline.item import Item, items_in, text_of
from roadmap2backlog.loading.formats.words.measures import is_measure

_TOLD = frozenset({"status", "target", "release", "priority"})


def without_measures(root: Item) -> Item:
    """Return the tree, changed so that measures of success are notes beside other plans."""
    order = items_in(root)
    gone = {id(item) for item in order[1:] if _is_aim(item)}
    if all(item.children or id(item) in gone for item in order[1:]):
        return root
    for item in order if gone else ():
        item.notes += [text_of(child) for child in item.children if id(child) in gone]
        item.children = [child for child in item.children if id(child) not in gone]
    return root


def _is_aim(item: Item) -> bool:
    is_told = item.children or item.prose or item.is_open
    is_told = is_told or any(found.role not in _TOLD for found in item.fields)
    return not is_told and is_measure(item.title)
