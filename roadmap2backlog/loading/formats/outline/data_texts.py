"""Texts of data as items, fields and notes."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.outline.item import TEXT, Field, Item
from roadmap2backlog.loading.formats.outline.nested import note_of
from roadmap2backlog.loading.formats.words.folding import readable
from roadmap2backlog.loading.formats.words.sections import says_done
from roadmap2backlog.loading.formats.words.settled import is_finished
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.times import is_time
from roadmap2backlog.model.provenance import PathKey

_SHORT = 200


def texts_of(value: list[Data]) -> tuple[str, ...]:
    """Return the texts of a list."""
    return tuple(text for text in value if isinstance(text, str) and text.strip())


def is_stage(key: str) -> bool:
    """Return whether a key is a time or a state, or says that what it lists is done."""
    name = readable(key)
    return is_time(name) or is_state(name) or _names_done(name)


def _names_done(name: str) -> bool:
    """Return whether a key begins with a word for done: `completed_scope`."""
    first, _, rest = name.partition(" ")
    return bool(rest) and is_finished(first) and says_done(name)


def tell_stage(item: Item, stage: str) -> None:
    """Tell an item the state or time that its list is named by."""
    if is_finished(stage) or _names_done(stage):
        told = stage if is_finished(stage) else "done"
        item.fields.append(Field("status", "status", (told,)))
    else:
        item.notes.append(f"status: {stage}" if is_state(stage) else stage)


def text_field(value: str) -> Field:
    """Return the field of a value that stands right after a title."""
    if is_state(value):
        return Field("status", "status", (value,))
    if is_time(value):
        return Field("target", "target", (value,))
    return Field("description", "description", (value,))


def bare_item(word: str, level: str, value: str, path: PathKey) -> Item:
    """Return the item of a text in a list."""
    item = Item(one_line(value), TEXT, level, word, path=path)
    keep_lines(item, "text", value)
    return item


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def keep_lines(item: Item, name: str, text: str) -> None:
    """Remember the name under which a title stood, for references by title, and its lines."""
    if "\n" in text.strip():
        item.source = text.strip()
    if len(text) < _SHORT:
        item.aliases.append(one_line(text))
    else:
        item.fields.insert(0, Field(name, "long_title", (text,)))


def add_note(item: Item, key: str, value: Data) -> None:
    """Keep what stands at a key as a note, if anything does."""
    text = note_of(key, value)
    if text:
        item.notes.append(text)
