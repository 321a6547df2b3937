"""Lists of examples: people with their age, texts in quotes. They are notes of what shows them."""

import re

from roadmap2backlog.loading.formats.outline.item import (
    BULLET,
    HEADING,
    ROOT,
    Item,
    items_in,
    text_of,
)
from roadmap2backlog.loading.formats.outline.untitled import take_out
from roadmap2backlog.loading.formats.words.labels import is_bare_label
from roadmap2backlog.loading.formats.words.times import horizon_of

_WORD = r"[^\W\d_][\w.’'-]*"
_PERSON = re.compile(
    rf"(?=[A-Z]){_WORD}(?: (?=[A-Z]){_WORD}){{1,2}}, (?:aged? )?\d{{1,2}}"
    r"(?: ?(?:[FMXfmx]|y/?o|years?(?: old)?))?(?:\s*$|\s*[,;:.(]|\s+[–—-]\s)"
)
"""A person with an age: `Ria Holm, 34F - rows each morning`, `Ole Dahl, 61, pilot`."""
_QUOTED = re.compile(r"[\"“„«](?P<text>[^\"“”„«»]+)[\"“”»][.,;]?")
_WISH = re.compile(r"(?:as an? |i(?:[’']| )|we(?:[’']| )|let )", re.IGNORECASE)
_FEWEST, _FEWEST_WORDS = 2, 5


def without_samples(root: Item) -> Item:
    """Return the tree, changed so that no example stands for something to build.

    Two or more are examples where they are most of a list. A section that held nothing else is a
    note, too, where it sorts people, and is planned where it shows texts.
    """
    emptied = []
    for item in items_in(root):
        people = [child for child in item.children if _is_person(child)]
        texts = [child for child in item.children if _is_shown(child, item)]
        found = next((some for some in (people, texts) if _are_most(some, item)), [])
        if not found:
            continue
        item.notes += map(text_of, found)
        gone = set(map(id, found))
        item.children = [child for child in item.children if id(child) not in gone]
        is_sorted = found is people and item.named == HEADING
        emptied += [item] if is_sorted and not (item.children or item.prose or item.fields) else []
    take_out(emptied, root)
    return root


def _is_plain(item: Item) -> bool:
    """Return whether an item is an entry of a list without parts, state or description."""
    is_told = item.children or item.prose or item.is_open
    return (
        item.named == BULLET
        and not is_told
        and not any(found.role != "long_title" for found in item.fields)
    )


def _is_person(item: Item) -> bool:
    return _is_plain(item) and _PERSON.match(item.title) is not None


def _is_shown(item: Item, around: Item) -> bool:
    """Return whether an entry is a whole text in quotes that a product shows, and no wish."""
    found = _QUOTED.fullmatch(item.title.strip()) if _is_plain(item) else None
    if found is None or around.named == ROOT or _WISH.match(found["text"]):
        return False
    if is_bare_label(around.title) or horizon_of(around.title):
        return False
    return "[" in found["text"] or len(found["text"].split()) >= _FEWEST_WORDS


def _are_most(found: list[Item], around: Item) -> bool:
    return len(found) >= _FEWEST and 2 * len(found) > len(around.children)
