"""Which issue type of a project stands for which kind of item."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from roadmap2backlog.syncing.items import Level

_USUAL = {
    "initiative": ("Initiative",),
    "epic": ("Epic",),
    "story": ("Story", "Task"),
    "enabler": ("Enabler", "Story", "Task"),
    "spike": ("Spike", "Task", "Story"),
    "tech-debt": ("Technical Debt", "Task", "Story"),
    "bug": ("Bug", "Story", "Task"),
}
_EPIC_LEVEL = 1


@dataclass(frozen=True, slots=True)
class IssueType:
    """A type of the project; `level` is 1 for epics, 0 for standard types, more for above."""

    id: str
    name: str
    level: int | None


def read_types(entries: Iterable[Mapping[str, Any]]) -> tuple[IssueType, ...]:
    """Return the types that are no sub-tasks."""
    found = []
    for entry in entries:
        level = entry.get("hierarchyLevel")
        if entry.get("subtask") or (isinstance(level, int) and level < 0):
            continue
        known = level if isinstance(level, int) else None
        found.append(IssueType(str(entry.get("id", "")), str(entry.get("name", "")), known))
    return tuple(found)


def type_for(kind: str, types: Iterable[IssueType], chosen: Mapping[str, str]) -> IssueType | None:
    """Return the type for a kind of item, or None where the project has none.

    The settings come first, then the usual names, then the level: the names of types are
    translated and edited, their level is not.
    """
    known = list(types)
    if kind in chosen:
        return _named(known, chosen[kind])
    for name in _USUAL.get(kind, (kind,)):
        found = _named(known, name)
        if found is not None and _fits(kind, found):
            return found
    fitting = [found for found in known if found.level is not None and _fits(kind, found)]
    return fitting[0] if fitting else None


def levels(types: Iterable[IssueType], chosen: Mapping[str, str]) -> frozenset[Level]:
    """Return the levels that the project has a type for."""
    known = list(types)
    return frozenset(level for level in Level if type_for(str(level), known, chosen))


def _named(types: Iterable[IssueType], name: str) -> IssueType | None:
    for found in types:
        if name in (found.id, found.name) or found.name.casefold() == name.casefold():
            return found
    return None


def _fits(kind: str, found: IssueType) -> bool:
    """Return whether a type is on the level of a kind; where there are no levels, by name."""
    if found.level is None:
        return kind != "initiative"
    if kind == "initiative":
        return found.level > _EPIC_LEVEL
    return found.level == (_EPIC_LEVEL if kind == "epic" else 0)
