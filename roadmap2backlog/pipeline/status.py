"""The use case behind `r2b status`: what is in step with the tracker, and what is not."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from roadmap2backlog.pipeline.comparison import Sight, look, with_names
from roadmap2backlog.pipeline.tracking import Session
from roadmap2backlog.syncing.stages import status_of


class State(StrEnum):
    """How an item stands to its issue."""

    IN_SYNC = "in sync"
    DRIFTED = "drifted"
    CONFLICT = "in conflict"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class ItemStatus:
    """One item; `fields` are those that differ."""

    id: str
    key: str
    title: str
    state: State
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """Every item, and issues that have none."""

    items: tuple[ItemStatus, ...]
    sight: Sight

    @property
    def in_sync(self) -> bool:
        """Whether nothing differs."""
        return all(item.state is State.IN_SYNC for item in self.items)

    def count(self, state: State) -> int:
        """Return how many items are in a state."""
        return sum(item.state is state for item in self.items)

    def as_dict(self) -> dict[str, object]:
        """Return what `--format json` prints."""
        numbers = {state.replace(" ", "_"): self.count(state) for state in State}
        items = [
            {
                "id": item.id, "key": item.key, "title": item.title,
                "state": str(item.state).replace(" ", "_"), "fields": list(item.fields),
            }
            for item in self.items
        ]  # fmt: skip
        changes = self.sight.difference.changes
        return {
            **numbers,
            "items": items,
            "conflicts": [conflict.as_dict() for conflict in changes.conflicts],
            "strays": [stray.as_dict() for stray in changes.strays],
        }

    def lines(self) -> Iterable[str]:
        """Yield what people read: first the numbers, then what is not in sync."""
        yield ", ".join(f"{self.count(state)} {state}" for state in State)
        for item in self.items:
            if item.state is not State.IN_SYNC:
                where = f" ({item.key})" if item.key else ""
                fields = f": {', '.join(item.fields)}" if item.fields else ""
                yield f"{item.state:<12} {item.id}{where}{fields}"
        for stray in self.sight.difference.changes.strays:
            yield f"{stray.why:<12} {stray.key}: {stray.title}"


def status(session: Session) -> Status:
    """Return how every item stands; nothing is written."""
    sight = look(session)
    keys = with_names(sight)
    compared = {found.item.name: found for found in sight.difference.comparisons}
    moved = {name for move in sight.difference.moves for name in move.names}
    found = []
    for item in sight.desired.items:
        one = compared.get(item.name)
        if one is None:
            found.append(ItemStatus(item.id, "", item.fields.title, State.MISSING))
            continue
        kept = [c.field for c in one.conflicts if c.kind != "tracker"]
        fields = [change.name for change in one.changes] + [c.field for c in one.conflicts]
        fields += ["blockers"] if one.to_link or one.to_unlink else []
        status = item.status and status_of(one.issue, item.status)
        fields += ["status"] if status is not item.status else []
        fields += ["rank"] if item.name in moved else []
        state = State.CONFLICT if kept else State.DRIFTED if fields else State.IN_SYNC
        names = tuple(dict.fromkeys(fields))
        found.append(ItemStatus(item.id, keys[item.name], item.fields.title, state, names))
    return Status(tuple(found), sight)
