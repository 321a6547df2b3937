"""Lists such as `As a buyer, I want:` with the wishes below, read as one user story each."""

import re

from roadmap2backlog.loading.formats.outline.item import Item

_LEAD = re.compile(
    r"^as (?:an? |the )?[^,.;:]{2,80},? (?:i|we) (?:want|need|would like|can)(?: to)?\s*[:…]?$",
    re.IGNORECASE,
)


def with_whole_stories(root: Item) -> Item:
    """Return the tree, changed so that each wish below such a lead starts with the lead."""
    order = [root]
    for item in order:
        if any(child.children and _LEAD.match(child.title) for child in item.children):
            item.children = [whole for child in item.children for whole in _wishes(child)]
        order += item.children
    return root


def _wishes(item: Item) -> list[Item]:
    if not (item.children and _LEAD.match(item.title)):
        return [item]
    lead = item.title.rstrip(" :…")
    for wish in item.children:
        wish.title = f"{lead} {wish.title}"
        wish.source = f"{lead} {wish.source}" if wish.source else ""
    first = item.children[0]
    first.fields = item.fields + first.fields
    first.notes = [*([item.source] if item.source else []), *item.notes, *item.prose, *first.notes]
    return item.children
