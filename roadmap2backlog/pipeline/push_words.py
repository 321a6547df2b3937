"""A change set in words."""

from collections.abc import Iterable, Mapping
from typing import Any

from roadmap2backlog.model.changeset import Action, Change, ChangeSet, Value
from roadmap2backlog.vocabulary.shortened import shortened

_SIGNS = {
    Action.CREATE: "+",
    Action.UPDATE: "~",
    Action.LINK: "→",
    Action.UNLINK: "×",
    Action.RANK: "↕",
}
_LONGEST = 100
_SILENT = frozenset({Action.CREATE, Action.RANK, Action.LINK})
_COUNTED = ("created", "updated", "unchanged", "linked", "ranked")


def change_lines(changes: ChangeSet) -> Iterable[str]:
    """Yield the change set as people read it: a sign, the item, and what changes from what."""
    for change in changes.told:
        yield f"{_SIGNS[change.action]} {_name(change)}{_more(change)}"
        if change.action not in _SILENT:
            for found in change.fields:
                yield f"    {found.name}: {_shown(found.before)} → {_shown(found.after)}"
    for conflict in changes.conflicts:
        yield f"! {conflict.id} ({conflict.key}): {conflict.field} stays as the tracker has it"
        yield f"    backlog {_shown(conflict.ours)}"
        yield f"    tracker {_shown(conflict.theirs)}"
    if changes.conflicts:
        yield "  `r2b pull` brings the tracker's words into the backlog"


def summary_line(numbers: Mapping[str, object], *, done: bool) -> str:
    """Return the numbers in one line."""
    words = ", ".join(f"{numbers[name]} {name}" for name in _COUNTED)
    conflicts = numbers["conflicts"]
    count = len(conflicts) if isinstance(conflicts, list) else 0
    kept = f"; {count} for a person to look at" if count else ""
    return f"{'done' if done else 'would be'}: {words}{kept}"


def _name(change: Change) -> str:
    return f"{change.id} ({change.key})" if change.key else change.id


def _more(change: Change) -> str:
    if change.action is Action.CREATE:
        return f": {change.title}"
    if change.action in {Action.LINK, Action.UNLINK}:
        return ": " + ", ".join(found.name for found in change.fields)
    if change.action is Action.RANK:
        return ": " + ", ".join(f"{found.name} {found.after}" for found in change.fields)
    return ""


def _shown(value: Value) -> str:
    """Return a value on one line, cut where it is long."""
    if value in (None, "", ()):
        return "nothing"
    plain = ", ".join(value) if isinstance(value, tuple) else str(value)
    return shortened(plain.replace("\n", " ⏎ "), _LONGEST)


def pull_lines(pulled: Mapping[str, Any]) -> Iterable[str]:
    """Yield what a pull brings back: fields, new stories, moves."""
    for found in pulled["changed"]:
        yield f"~ {found['id']} ({found['key']}): {found['field']}"
        yield f"    {_shown(found['from'])} → {_shown(found['to'])}"
    for found in pulled["added"]:
        yield f"+ {found['id']} ({found['key']})"
    for name in pulled["moved"]:
        yield f"↕ {name}"
