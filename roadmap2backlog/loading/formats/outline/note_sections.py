"""Sections of data that are notes by their title, as pages have them: `heading: Glossary`."""

import re

from roadmap2backlog.loading.formats.outline.item import Item, is_bare, items_in, text_of
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.words.levels import GROUP
from roadmap2backlog.loading.formats.words.present_state import tells_present
from roadmap2backlog.loading.formats.words.sections import METRICS, NEWS, NOTE, kind_of_section

_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_NOTES = frozenset({NOTE, NEWS, METRICS})


def without_note_sections(root: Item) -> Item:
    """Return the tree, changed so that sections without parts that head no plans are notes.

    So is one that only lists how things are today.
    """
    order = items_in(root)
    gone = {id(item) for item in order[1:] if _is_note(item)}
    if len(gone) < len(order) - 1:
        for item in order:
            root.notes += [text_of(child) for child in item.children if id(child) in gone]
            item.children = [child for child in item.children if id(child) not in gone]
    return root


def _is_note(item: Item) -> bool:
    if state_of(item) or any(item.values("target")):
        return False
    kind = kind_of_section(item.title)
    if item.children:
        is_present = kind == NEWS and tells_present(_BRACKETS.sub("", item.title))
        return is_present and all(map(_is_plain, item.children))
    return item.level == GROUP and kind in _NOTES


def _is_plain(item: Item) -> bool:
    return is_bare(item) and not item.children and not state_of(item)
