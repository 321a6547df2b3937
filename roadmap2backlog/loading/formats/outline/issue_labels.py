"""Lists of labels that invite people to take part (`good first issue: small work`) are notes."""

from roadmap2backlog.loading.formats.outline.item import HEADING, KEY, Item, items_in, text_of
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import meanings

_FEWEST = 2
_TOLD = frozenset({"", "description", "long_title"})


def without_issue_labels(root: Item) -> Item:
    """Return the tree, changed so that lists of nothing but labels of issues are notes.

    At least one label invites, and other plans are left.
    """
    order = items_in(root)
    lists = {id(item) for item in order if _lists_labels(item)}
    labels = {id(label) for item in order if id(item) in lists for label in item.children}
    if all(id(item) in labels | lists for item in order[1:]):
        return root
    for item in order if lists else ():
        gone = [child for child in item.children if id(child) in lists and _is_group(child)]
        root.notes += map(text_of, gone)
        told = [child for child in item.children if id(child) in labels]
        item.notes += map(text_of, told)
        taken = {id(child) for child in (*gone, *told)}
        item.children = [child for child in item.children if id(child) not in taken]
    return root


def _is_group(item: Item) -> bool:
    """Return whether an item is called by a heading or key, and says nothing but what it lists."""
    return item.named in {HEADING, KEY} and not state_of(item)


def _lists_labels(item: Item) -> bool:
    sorts = [_sort_of(label) for label in item.children]
    return len(sorts) >= _FEWEST and all(sorts) and "inviting" in sorts


def _sort_of(label: Item) -> str:
    """Return what sort of label an item is that tells what it means and nothing of work."""
    is_told = all(found.role in _TOLD for found in label.fields) and not state_of(label)
    return meanings("issue_labels").get(fold(label.title), "") if is_told else ""
