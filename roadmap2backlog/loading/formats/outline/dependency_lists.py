"""Lists of what waits for what (`{from: a, to: b}`): dependencies of the items with these ids."""

import re
from types import MappingProxyType

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.outline.item import Field, Item, items_in
from roadmap2backlog.loading.formats.words.fields import id_rank, role_of, title_rank
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import meanings

WAITS = "waits"
"""The role of a field of two texts: what waits, and what for."""
_NAMED = re.compile(r"(?:.+ )?(?:dependenc(?:y|ies)(?: \w+)?|edges|blockers|relations(?:hips)?)")
_FIRST, _LATER, _ITSELF = "first", "later", "itself"
_SIDES = MappingProxyType({"before": _FIRST, "after": _LATER})
_NEUTRAL = frozenset({"from", "to", "source", "target"})
"""Keys of ends in lists of edges, which a type may turn round."""
_TYPES = frozenset({"type", "kind", "relation", "relationship", "link type", "link"})


def names_waits(key: str) -> bool:
    """Return whether a key may hold what waits for what: `dependencies`, `blocked_by`."""
    return role_of(key) in {"depends_on", "blocks"} or bool(_NAMED.fullmatch(fold(key)))


def waits_in(key: str, value: Data) -> tuple[tuple[str, str], ...]:
    """Return the pairs of what waits and what for in a list of records, or nothing.

    `{from: a, to: b}` and `{blocker: a, blocked: b}` say that b comes after a, `type: depends_on`
    turns the first round; `{id: a, depends_on: [b, c]}` says that a comes after both.
    """
    if not isinstance(value, list) or not value or not names_waits(key):
        return ()
    found = [_pairs(entry) if isinstance(entry, dict) else () for entry in value]
    return tuple(pair for pairs in found for pair in pairs) if all(found) else ()


def told_in(key: str, value: Data) -> tuple[str, ...]:
    """Return the ids in a list of records below an item: `blocked_by: [{task: a, why: …}]`."""
    if not isinstance(value, list):
        return ()
    names = [_id_in(entry) if isinstance(entry, dict) else "" for entry in value]
    is_reference = role_of(key) in {"depends_on", "blocks"}
    return tuple(names) if names and all(names) and is_reference else ()


def with_waits(root: Item) -> Item:
    """Return the tree, changed so that what waits for another item has a field that says so."""
    order = items_in(root)
    known = {
        name.casefold(): item for item in reversed(order) for name in (item.title, *item.aliases)
    }
    known |= {item.given_id.casefold(): item for item in reversed(order) if item.given_id}
    for item in order:
        waits = [found for found in item.fields if found.role == WAITS]
        item.fields = [found for found in item.fields if found.role != WAITS]
        for found in waits:
            waiting = known.get(found.values[0].casefold())
            if waiting is not None:
                waiting.fields.append(Field(found.name, "depends_on", found.values[1:]))
    return root


def _pairs(record: dict[str, Data]) -> tuple[tuple[str, str], ...]:
    """Return what waits and what for in one record."""
    names = {fold(name) for name in record}
    ends: dict[str, tuple[str, ...]] = {}
    for name in sorted(record, key=lambda name: id_rank(name) is None):
        end = _SIDES.get(fold(name), "") if names.issuperset(_SIDES) else ""
        ends.setdefault(end or _end_of(name), _texts(record[name]))
    itself = ends.get(_ITSELF, ())
    waiting, needed = ends.get(_LATER, ()), ends.get(_FIRST, ())
    waiting, needed = waiting or (itself if needed else ()), needed or (itself if waiting else ())
    if names & _NEUTRAL and _says_waits(record):
        waiting, needed = needed, waiting
    return tuple((late, early) for late in waiting for early in needed)


def _end_of(name: str) -> str:
    """Return which end of a dependency a key holds: the first, the later, or the item itself."""
    found = meanings("dependency_ends").get(fold(name), "")
    role = role_of(name)
    if found or role in {"depends_on", "blocks"}:
        return found or (_FIRST if role == "depends_on" else _LATER)
    return _ITSELF if id_rank(name) is not None else ""


def _says_waits(record: dict[str, Data]) -> bool:
    """Return whether the type of a record says that its first end waits: `type: depends_on`."""
    told = [value for name, value in record.items() if fold(name) in _TYPES]
    return any(isinstance(value, str) and role_of(value) == "depends_on" for value in told)


def _id_in(record: dict[str, Data]) -> str:
    """Return the id of the item that a record refers to."""
    for name, value in record.items():
        is_name = _end_of(name) == _ITSELF or title_rank(name) is not None
        if is_name and isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def _texts(value: Data) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    texts = [text.strip() for text in values if isinstance(text, str) and text.strip()]
    return tuple(texts) if len(texts) == len(values) else ()
