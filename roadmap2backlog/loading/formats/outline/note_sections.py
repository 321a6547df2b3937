"""Sections of data that are notes by their title, as pages have them: `heading: Glossary`."""

from roadmap2backlog.loading.formats.outline.item import Item, items_in, text_of
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.words.levels import GROUP
from roadmap2backlog.loading.formats.words.sections import METRICS, NEWS, NOTE, kind_of_section

_NOTES = frozenset({NOTE, NEWS, METRICS})


def without_note_sections(root: Item) -> Item:
    """Return the tree, changed so that sections without parts that head no plans are notes."""
    order = items_in(root)
    gone = {id(item) for item in order[1:] if _is_note(item)}
    if len(gone) < len(order) - 1:
        for item in order:
            root.notes += [text_of(child) for child in item.children if id(child) in gone]
            item.children = [child for child in item.children if id(child) not in gone]
    return root


def _is_note(item: Item) -> bool:
    is_planned = bool(state_of(item)) or any(item.values("target"))
    is_part = item.level != GROUP or bool(item.children)
    return not (is_part or is_planned) and kind_of_section(item.title) in _NOTES
