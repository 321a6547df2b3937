"""Lists of what a product is built with, layer by layer, are notes: `Backend: Django, Redis`."""

from roadmap2backlog.loading.formats.outline.item import (
    BULLET,
    HEADING,
    Item,
    is_bare,
    items_in,
    text_of,
)
from roadmap2backlog.loading.formats.outline.untitled import take_out
from roadmap2backlog.loading.formats.words.technologies import is_technology, names_layer

_FEWEST = 2


def without_stacks(root: Item) -> Item:
    """Return the tree, changed so that layers with technologies below them are notes.

    A stack has several layers, and half of all that is listed in them are names of technologies:
    a lone "Backend", or one below which work is listed, is a plan.
    """
    emptied = []
    for item in items_in(root):
        layers = [child for child in item.children if _is_layer(child)]
        parts = [part for layer in layers for part in layer.children]
        if len(layers) < _FEWEST or 2 * sum(is_technology(part.title) for part in parts) < len(
            parts
        ):
            continue
        item.notes += map(text_of, layers)
        item.children = [child for child in item.children if child not in layers]
        emptied += [] if item.children or item is root else [item]
    take_out(emptied, root)
    return root


def _is_layer(item: Item) -> bool:
    is_named = item.named in {HEADING, BULLET} and names_layer(item.title)
    parts = [part for part in item.children if not part.is_open]
    return is_named and bool(parts) and parts == item.children and all(map(_is_name, parts))


def _is_name(part: Item) -> bool:
    return part.named == BULLET and (is_bare(part) or not (part.children or part.fields))
