"""The tree that every format is read into before anything is mapped to a roadmap."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from roadmap2backlog.diagnostics import Diagnostic, Span
from roadmap2backlog.loading.formats.text.inline import plain
from roadmap2backlog.model.provenance import PathKey

ROOT, TEXT, KEY, HEADING, BULLET = "root", "text", "key", "heading", "bullet"
SCHEDULE = "schedule"
"""The word of a heading above a table of versions and dates."""


@dataclass(slots=True)
class Field:
    """A named value of an item: the name as typed, what it holds (`words.fields`), and texts."""

    name: str
    role: str
    values: tuple[str, ...]

    @property
    def note(self) -> str:
        """The field as one note: `name: value, value`, or as lines where a value has lines."""
        if len(self.values) > 1 and any("\n" in v or ", " in v for v in self.values):
            return "\n".join((f"{self.name}:", *(f"- {value.strip()}" for value in self.values)))
        return f"{self.name}: {', '.join(value.strip() for value in self.values)}"


@dataclass(slots=True, eq=False)
class Item:
    """One titled thing of a foreign roadmap; two that say the same are still two.

    Args:
        title: One line.
        named: Where the title comes from: a text, a key, a heading, a bullet.
        level: The level its collection's name says (`words.levels`), else empty.
        word: The collection's name as typed.
        given_id: The id that people gave it, else empty.
        aliases: Other names that references may use.
        source: The title as written, where that says more, e.g. a link's address.
        prose: Paragraphs without a field name.
        notes: What is kept only.
        path: Where it stands, as the format's locator understands it.
        is_open: Whether a box stands before it that nobody ticked.
    """

    title: str = ""
    named: str = TEXT
    level: str = ""
    word: str = ""
    given_id: str = ""
    source: str = ""
    aliases: list[str] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    children: list["Item"] = field(default_factory=list)
    path: PathKey = ()
    is_open: bool = False

    def values(self, role: str) -> Iterator[str]:
        """Yield the texts of all fields that hold this."""
        for found in self.fields:
            if found.role == role:
                yield from found.values


def items_in(root: Item) -> list[Item]:
    """Return an item and all that is in it, level by level."""
    order = [root]
    for item in order:
        order += item.children
    return order


def is_bare(item: Item) -> bool:
    """Return whether an item is a title and nothing else."""
    return not (item.children or item.fields or item.prose or item.notes)


def text_of(item: Item) -> str:
    """Return an item with all that is in it as lines, for a note."""
    lines: list[str] = []
    waiting = [(item, 0)]
    while waiting:
        below, depth = waiting.pop()
        mark = "- " if below.named == BULLET and depth else ""
        title, fields = _whole(below)
        indent = "  " * max(0, depth - 1)
        body = _body_of(below) if mark else None
        first, *more = body.values[0].strip().split("\n") if body else [""]
        lines.append(f"{indent}{mark}{title}{f': {first}' if body else ''}")
        lines += [f"{indent}  {line.strip()}".rstrip() for line in more]
        told = [found.note for found in fields if found is not body] + below.prose + below.notes
        told += [f"id: {below.given_id}"] if below.given_id not in {"", below.title} else []
        lines += [line for text in told for line in text.split("\n")]
        waiting += [(child, depth + 1) for child in reversed(below.children)]
    return "\n".join(lines)


def _body_of(item: Item) -> Field | None:
    """Return the text behind the title of a bullet: `runs at dusk` of `**Lamp** — runs at dusk`."""
    told = [found for found in item.fields if found.role == found.name == "description"]
    return told[0] if len(told) == 1 and len(told[0].values) == 1 else None


def _whole(item: Item) -> tuple[str, list[Field]]:
    """Return the title of an item as it was written, and the fields that say more than that."""
    whole = next((found for found in item.fields if found.role == "long_title"), None)
    if whole is None or plain(whole.values[0]) != plain(item.title):
        return item.source or item.title, item.fields
    return " ".join(whole.values[0].split()), [found for found in item.fields if found != whole]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A text leaf of the source: its pieces, each of which must stand in the roadmap.

    Of what is shared, such as a parent that many rows name or a label that many lines start
    with, one for all is enough.
    """

    pieces: tuple[str, ...]
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A foreign file as read: its tree, its leaves, and where things stand.

    Args:
        root: Untitled, or titled with the product's name.
        leaves: Every text leaf, found independently of the tree.
        locate: Gives the place of an item's path.
        marked_up: Whether emphasis marks count as markup when leaves are looked for.
    """

    root: Item
    leaves: tuple[Leaf, ...]
    locate: Callable[[PathKey], Span]
    recognised_as: str
    findings: tuple[Diagnostic, ...] = ()
    marked_up: bool = False
