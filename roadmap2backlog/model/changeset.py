"""What a push would change in the tracker, in words that people can check before it happens."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

Value = str | float | tuple[str, ...] | None
"""A field's value as people read it; several values come as a tuple."""


class Action(StrEnum):
    """What happens to an item."""

    CREATE = "create"
    UPDATE = "update"
    LINK = "link"
    UNLINK = "unlink"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after."""

    name: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Change:
    """One action on one item; `key` is the tracker's key where the issue is there already."""

    id: str
    action: Action
    fields: tuple[FieldChange, ...] = ()
    key: str = ""
    title: str = ""

    def as_dict(self) -> dict[str, object]:
        """Return what `--format json` prints."""
        fields = {field.name: {"from": field.before, "to": field.after} for field in self.fields}
        return {
            "id": self.id, "action": str(self.action), "fields": fields, "key": self.key,
            "title": self.title,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Conflict:
    """A person's word in the tracker that was kept.

    `kind` is `both` where backlog and tracker changed the field differently, `tracker` where
    only the tracker did (a pull brings it back), `unknown` where the last common state is lost.
    """

    id: str
    key: str
    field: str
    ours: Value
    theirs: Value
    kind: str

    def as_dict(self) -> dict[str, object]:
        """Return what `--format json` prints."""
        return {
            "id": self.id, "key": self.key, "field": self.field, "kind": self.kind,
            "backlog": self.ours, "tracker": self.theirs,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stray:
    """An issue or story without its other half.

    `why` is `orphan` (managed issue, no story), `dropped` (the story was dropped), `duplicate`
    (a second issue with the same mark) or `vanished` (the issue is gone).
    """

    id: str
    key: str
    why: str
    title: str = ""

    def as_dict(self) -> dict[str, object]:
        """Return what `--format json` prints."""
        return {"id": self.id, "key": self.key, "why": self.why, "title": self.title}


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything a push would do, what it would leave to people, and how much is in step.

    `managed` counts the issues in the tracker that belong to this backlog, `unchanged` those
    in which no field changes.
    """

    changes: tuple[Change, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    strays: tuple[Stray, ...] = ()
    managed: int = 0
    unchanged: int = 0

    def count(self, action: Action) -> int:
        """Return how many changes there are of one action."""
        return sum(change.action is action for change in self.changes)

    @property
    def summary(self) -> dict[str, int]:
        """The five numbers of the fixed interface, as they would be."""
        return {
            "created": self.count(Action.CREATE),
            "updated": self.count(Action.UPDATE),
            "unchanged": self.unchanged,
            "linked": sum(len(c.fields) for c in self.changes if c.action is Action.LINK),
            "ranked": self.count(Action.RANK),
        }

    @property
    def told(self) -> tuple[Change, ...]:
        """The changes that people need to be told: that new issues get their place goes without."""
        new = {change.id for change in self.of(Action.CREATE)}
        return tuple(c for c in self.changes if c.action is not Action.RANK or c.id not in new)

    def of(self, *actions: Action) -> Iterable[Change]:
        """Yield the changes of some actions."""
        return (change for change in self.changes if change.action in actions)
