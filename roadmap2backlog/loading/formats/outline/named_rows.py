"""Sections of a page that speak of rows told elsewhere, by their ids: `Later items (B4–B9)`."""

import re
from collections.abc import Iterator

from roadmap2backlog.loading.formats.outline.item import HEADING, Item, items_in, text_of
from roadmap2backlog.loading.formats.words.reference_names import ids_in_range

_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_PARTS = re.compile(r"\s*[,;&]\s*|\s+(?:and|und|et|y|e|и)\s+")
_WORD = re.compile(r"[^\s,;:()\[\]]+")


def with_named_rows(root: Item) -> Item:
    """Return the tree, changed so that a section without parts is told in the row that it names.

    One that names several rows is a note.
    """
    order = items_in(root)
    known = {item.given_id.casefold(): item for item in order if _is_id(item.given_id)}
    for item in order if known else ():
        stays = []
        for child in item.children:
            named = list(_named_in(child, known))
            if not named:
                stays.append(child)
                continue
            (named[0] if len(named) == 1 else root).notes.append(text_of(child))
        item.children = stays
    return root


def _is_id(name: str) -> bool:
    return any(map(str.isalpha, name)) and any(map(str.isdigit, name))


def _named_in(section: Item, known: dict[str, Item]) -> Iterator[Item]:
    """Yield the rows that the heading of a section without parts names."""
    if section.named != HEADING or section.children or section.fields or not section.prose:
        return
    listed = [
        name
        for inside in _BRACKETS.findall(section.title)
        for part in _PARTS.split(inside)
        for name in ids_in_range(part) or (part,)
    ]
    if listed and all(name.strip().casefold() in known for name in listed):
        words = listed
    else:
        words = _WORD.findall(section.title)
    names = dict.fromkeys(word.strip().casefold() for word in words)
    yield from (known[name] for name in names if name in known)
