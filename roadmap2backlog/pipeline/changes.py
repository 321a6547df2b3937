"""The use case behind `r2b diff`: what a build would change, as data and in words."""

from collections.abc import Iterable

from pydantic import BaseModel

from roadmap2backlog.merging import Change, ChangeKind, Conflict
from roadmap2backlog.pipeline.build import Build

_LONGEST = 100
_SIGNS = {
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "-",
    ChangeKind.UPDATED: "~",
    ChangeKind.MOVED: "↕",
    ChangeKind.ORPHANED: "?",
    ChangeKind.RESTORED: "+",
}


def changes_as_dict(built: Build) -> dict[str, object]:
    """Return what `--format json` prints."""
    return {
        "changed": built.changed,
        "changes": [
            {
                "section": change.section,
                "id": change.id,
                "kind": str(change.kind),
                "field": change.field,
                "from": _plain(change.before),
                "to": _plain(change.after),
            }
            for change in built.merged.changes
        ],
        "conflicts": [
            {
                "section": conflict.section,
                "id": conflict.id,
                "field": conflict.field,
                "generated_before": _plain(conflict.base),
                "backlog": _plain(conflict.ours),
                "roadmap": _plain(conflict.theirs),
            }
            for conflict in built.merged.conflicts
        ],
    }


def changes_in_words(built: Build) -> tuple[str, ...]:
    """Return the changes as lines: a sign, the item, the field, from and to."""
    lines = [line for change in built.merged.changes for line in _change(change)]
    conflicts = [line for found in built.merged.conflicts for line in _conflict(found)]
    if conflicts:
        lines += ["", "changed on both sides; the backlog's word stays:", *conflicts]
    if not lines and built.changed:
        return ("the backlog stays as it is; only the lock is written anew",)
    return tuple(lines) or ("nothing would change",)


def _change(change: Change) -> Iterable[str]:
    """Yield the lines of one change."""
    head = f"{_SIGNS[change.kind]} {change.id or 'the file'}"
    if change.kind is ChangeKind.UPDATED:
        yield f"{head}: {change.field}"
        yield f"    from {_shown(change.before)}"
        yield f"    to   {_shown(change.after)}"
    elif change.kind is ChangeKind.MOVED:
        yield f"{head}: moves to {_after(change.after)} (was {_after(change.before)})"
    elif change.kind is ChangeKind.ADDED:
        yield f"{head}: {getattr(change.after, 'title', '')}"
    else:
        yield f"{head}: {change.kind}"


def _conflict(found: Conflict) -> Iterable[str]:
    """Yield the lines of one conflict."""
    yield f"! {found.id or 'the file'}: {found.field}"
    yield f"    backlog {_shown(found.ours)}"
    yield f"    roadmap {_shown(found.theirs)}"


def _after(name: object) -> str:
    """Return a place in the order: after which story."""
    return f"after {name}" if name else "the top"


def _plain(value: object) -> object:
    """Return a value as JSON knows it."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return value if value is None or isinstance(value, bool | int | float) else str(value)


def _shown(value: object) -> str:
    """Return a value on one line, cut where it is long."""
    plain = _plain(value)
    text = "nothing" if plain in (None, "", []) else str(plain).replace("\n", " ⏎ ")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
