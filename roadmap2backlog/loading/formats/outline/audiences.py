"""Records sorted as people a product is for: `category: Users & Stakeholders` plans nothing."""

from roadmap2backlog.loading.formats.outline.item import Item, items_in, text_of
from roadmap2backlog.loading.formats.words.people import names_audience
from roadmap2backlog.loading.formats.words.tag_names import sorts_items


def without_audiences(root: Item) -> Item:
    """Return the tree, changed so that records of an audience are notes, as waiting for them is."""
    order = items_in(root)
    gone = {id(item): item for item in order[1:] if _is_audience(item)}
    if not gone or all(id(child) in gone for child in root.children):
        return root
    names = {name.casefold() for item in gone.values() for name in (item.given_id, item.title)}
    for item in order:
        root.notes += [text_of(child) for child in item.children if id(child) in gone]
        item.children = [child for child in item.children if id(child) not in gone]
        for found in item.fields:
            is_wait = found.role in {"depends_on", "blocks"}
            if is_wait and all(value.strip().casefold() in names for value in found.values):
                found.role = ""
    return root


def _is_audience(item: Item) -> bool:
    """Return whether an item is a category of people, or a part sorted into one."""
    if sorts_items(item.word) and names_audience(item.title):
        return True
    return not item.children and any(
        (found.role == "kind" or (not found.role and sorts_items(found.name)))
        and all(map(names_audience, found.values))
        for found in item.fields
    )
