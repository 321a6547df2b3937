"""Items without a title: their texts go to what is around them, their children move up."""

from roadmap2backlog.loading.formats.outline.item import Item


def without_untitled(root: Item) -> Item:
    """Return the tree, changed so that every item below the root has a title."""
    order = [root]
    for item in order:
        order += item.children
    for item in reversed(order):
        if all(child.title.strip() for child in item.children):
            continue
        children: list[Item] = []
        for child in item.children:
            if child.title.strip():
                children.append(child)
                continue
            item.notes += [found.note for found in child.fields]
            item.notes += [*child.prose, *child.notes]
            item.notes += [text for text in (child.source, child.given_id) if text]
            children += child.children
        item.children = children
    return root
