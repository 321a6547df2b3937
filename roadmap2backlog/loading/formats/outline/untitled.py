"""Items that say nothing: their texts go to what is around them, their children move up."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.item import HEADING, Item, items_in, text_of
from roadmap2backlog.loading.formats.text.inline import is_placeholder

_TAG = re.compile(r"<[^<>]*>")


def without_untitled(root: Item) -> Item:
    """Return the tree, changed so that every item below the root has a title with a word in it."""
    order = items_in(root)
    for item in reversed(order):
        if all(map(_says_something, item.children)):
            continue
        children: list[Item] = []
        for child in item.children:
            if _says_something(child):
                children.append(child)
                continue
            item.notes += [child.source or child.title] if child.title.strip() else []
            item.notes += [found.note for found in child.fields]
            item.notes += [*child.prose, *child.notes]
            item.notes += [child.given_id] if child.given_id else []
            children += child.children
        item.children = children
    return root


def take_out(emptied: Sequence[Item], root: Item) -> None:
    """Keep headings below which only notes stood as notes of the root."""
    gone = {id(item) for item in emptied if not item.children}
    order = [root]
    for item in order if gone else ():
        root.notes += [text_of(child) for child in item.children if id(child) in gone]
        item.children = [child for child in item.children if id(child) not in gone]
        order += item.children


def _says_something(item: Item) -> bool:
    """Return whether a title has a word in it; what a template fills in heads nothing."""
    if item.named == HEADING and is_placeholder(item.title):
        return False
    return any(character.isalnum() for character in _TAG.sub("", item.title))
