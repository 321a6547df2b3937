"""Titles written as programs write names, `light_the_mole`, become words; the name is kept."""

import re

from roadmap2backlog.loading.formats.outline.item import TEXT, Item
from roadmap2backlog.loading.formats.words.folding import readable

_NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+){2,}")
_OTHER = frozenset({"goal", "personas"})


def with_readable_titles(root: Item) -> Item:
    """Return the tree, changed so that lists of names of three words or more can be read."""
    order = [root]
    for item in order:
        order += item.children
        if item.named == TEXT and item.level not in _OTHER and _NAME.fullmatch(item.title):
            item.aliases.append(item.title)
            item.source = item.source or item.title
            item.title = readable(item.title)
    return root
