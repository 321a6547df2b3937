"""Lists that sort an item (`areas: [core, cloud]`) and their legends (`core: "Core"`) are notes."""

from collections import Counter
from collections.abc import Iterator

from roadmap2backlog.loading.formats.outline.item import (
    KEY,
    ROOT,
    TEXT,
    Field,
    Item,
    is_bare,
    items_in,
    text_of,
)
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.levels import (
    CAPABILITY,
    INITIATIVE,
    STORY,
    TASK,
    level_of,
)
from roadmap2backlog.loading.formats.words.tag_names import is_short, is_slug, sorts_items

_FEWEST = 2
_LONGEST_NAME = 40
_WORK = frozenset({INITIATIVE, CAPABILITY, STORY, TASK})
_NAMED = frozenset({"description", "status", "target"})
_TOLD = frozenset({"", "description", "long_title"})
_SORTED = frozenset({"status", "priority", "moscow", "kind", "team", "release"})


def without_tags(root: Item) -> Item:
    """Return the tree, changed so that tags are fields of their items and no legend is a plan.

    A legend maps short keys to names, as pages show them: its keys are said again in the names,
    or stand in the items.
    """
    order = items_in(root)
    lists = [(item, word, tags) for item in order for word, tags in _lists_of(item)]
    used = Counter(name for _, word, tags in lists for name in {(word, fold(t)) for t in tags})
    said = {fold(value) for item in order for value in _sorting_values(item)}
    known = _take_legends(order, {name for _, name in used} | said, root)
    for item, word, tags in lists:
        if _are_tags(item, word, tags, used, known):
            item.fields.append(Field(word, "", tuple(tags)))
            item.children = [child for child in item.children if child.word != word]
    return root


def _lists_of(item: Item) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists of an item that may be tags: the key, and what is listed."""
    if item.named == ROOT or (item.named == KEY and not item.fields):
        return
    for word in dict.fromkeys(child.word for child in item.children if sorts_items(child.word)):
        listed = [child for child in item.children if child.word == word]
        if all(is_bare(tag) and tag.named == TEXT and is_short(tag.title) for tag in listed):
            yield word, [tag.title for tag in listed]


def _sorting_values(item: Item) -> Iterator[str]:
    """Yield the values of the fields of an item that sort it: `area: cloud`, `status: planned`."""
    for found in item.fields:
        if found.role in _SORTED or (not found.role and sorts_items(found.name)):
            yield from found.values


def _are_tags(
    item: Item, word: str, tags: list[str], used: Counter[tuple[str, str]], known: set[str]
) -> bool:
    """Return whether what is listed sorts its item.

    It is explained in a legend, comes again at other items, or stands under a key that says so
    and is written as tags are, or is beside what the item is about.
    """
    names = [fold(tag) for tag in tags]
    if level_of(word) == INITIATIVE:
        return _come_again(word, used)
    again = sum(used[word, name] > 1 for name in names)
    if all(name in known for name in names) or again * 2 >= len(names):
        return True
    is_told = any(found.role == "description" for found in item.fields)
    others = any(child.word != word for child in item.children)
    return sorts_items(word, surely=True) and (is_told or others or all(map(is_slug, tags)))


def _come_again(word: str, used: Counter[tuple[str, str]]) -> bool:
    """Return whether what lists of a name hold stands twice on average, as no plan does.

    `projects: [Ferry]` beside many items says which they belong to; below goals it is the work.
    """
    counts = [count for (name, _), count in used.items() if name == word]
    return 2 * len(counts) <= sum(counts)


def _take_legends(order: list[Item], named: set[str], root: Item) -> set[str]:
    """Keep legends as notes of the root, where other items are left; return what they explain."""
    legends = [(item, part) for item in order for part in _legends_of(item, named)]
    gone = {id(entry) for _, part in legends for entry in part}
    holders = [item for item, part in legends if item.named == KEY and _holds_only(item, part)]
    gone |= {id(item) for item in holders}
    if all(id(item) in gone for item in order if item is not root):
        return set()
    known: set[str] = set()
    for item, part in legends:
        name = part[0].word or item.word or item.title
        told = [f"  {line}" for entry in part for line in _told(entry).split("\n")]
        root.notes.append("\n".join((f"{name}:", *told)))
        known |= {fold(text) for entry in part for text in (entry.title, entry.given_id)}
    for item in order:
        item.children = [child for child in item.children if id(child) not in gone]
    return known


def _holds_only(item: Item, part: list[Item]) -> bool:
    return len(item.children) == len(part) and not (item.fields or item.prose or item.notes)


def _told(entry: Item) -> str:
    """Return an entry of a legend in one line, if it is only a name."""
    if entry.named == KEY and len(entry.fields) == 1:
        return f"{entry.title}: {entry.fields[0].values[0].strip()}"
    return text_of(entry)


def _legends_of(item: Item, named: set[str]) -> Iterator[list[Item]]:
    """Yield the entries of each mapping or list below an item that is a legend."""
    for word in dict.fromkeys(child.word for child in item.children):
        part = [child for child in item.children if child.word == word]
        if len(part) < _FEWEST or item.named not in {ROOT, KEY}:
            continue
        used = sum(_names(entry, named) for entry in part)
        again = sum(map(_is_said_again, part))
        is_told = all(map(_is_name, part)) and max(used, again) * 2 >= len(part)
        is_list = sorts_items(word) and all(map(_is_tag, part)) and used * 2 >= len(part)
        if is_told or is_list:
            yield part


def _names(entry: Item, named: set[str]) -> bool:
    return fold(entry.title) in named or fold(entry.given_id) in named


def _is_name(entry: Item) -> bool:
    """Return whether an entry of a mapping is a key with a short name for it."""
    if entry.named != KEY or entry.children or entry.prose or entry.notes or entry.level in _WORK:
        return False
    values = [value for found in entry.fields for value in found.values]
    roles = {found.role for found in entry.fields}
    return len(values) == 1 and roles <= _NAMED and len(values[0]) <= _LONGEST_NAME


def _is_said_again(entry: Item) -> bool:
    return any(fold(entry.title) == fold(value) for found in entry.fields for value in found.values)


def _is_tag(entry: Item) -> bool:
    """Return whether an entry of a list says what a tag means, and nothing of work."""
    return not entry.children and all(found.role in _TOLD for found in entry.fields)
