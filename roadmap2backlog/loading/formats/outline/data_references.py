"""Lists of data that refer to items elsewhere."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.outline.data_texts import add_note, texts_of
from roadmap2backlog.loading.formats.outline.dependency_lists import WAITS, told_in, waits_in
from roadmap2backlog.loading.formats.outline.item import Field, Item
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.reference_names import (
    lists_members,
    lists_only_references,
)


def only_refers(key: str, value: list[Data]) -> bool:
    """Return whether a list holds nothing but numbers or keys of items elsewhere."""
    texts = texts_of(value)
    return 0 < len(texts) == len(value) and lists_only_references(key, texts)


def add_references(item: Item, key: str, value: list[Data]) -> None:
    """Keep references: to what comes first, to members, else as a note."""
    role = role_of(key)
    if role in {"depends_on", "blocks"} or lists_members(key):
        role = role if role in {"depends_on", "blocks"} else ""
        item.fields.append(Field(key, role, tuple(str(entry) for entry in value)))
    else:
        add_note(item, key, value)


def add_waits(item: Item, key: str, value: Data, *, is_open: bool) -> bool:
    """Add the dependencies that records in a list tell, and return whether they do.

    In a group or at the root they are told of items elsewhere, else of the item itself.
    """
    pairs = waits_in(key, value)
    item.fields += [Field(key, WAITS, pair) for pair in pairs]
    names = told_in(key, value) if not (pairs or is_open) else ()
    item.fields += [Field(key, role_of(key), names)] if names else []
    return bool(pairs or names)
