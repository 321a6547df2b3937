"""Lists of data that refer to items elsewhere."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.outline.data_texts import add_note, texts_of
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
