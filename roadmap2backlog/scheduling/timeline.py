"""What each item was when: events replayed day by day."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from roadmap2backlog.model.outlook import WorkEvent

DEFECT = "bug"
_SKIPPED_KINDS = ("epic", "initiative", "subtask")


@dataclass(slots=True)
class Item:
    """One item's life: when it was created, started, done and removed, and its points over time.

    `doing` and `done` hold the days of the last such change, None while it is not so.
    """

    id: str
    kind: str
    goal: str
    team: str
    created: date
    started: date | None = None
    first_started: date | None = None
    done: date | None = None
    removed: date | None = None
    points: list[tuple[date, float]] = field(default_factory=list)
    sprints: list[tuple[date, str]] = field(default_factory=list)
    states: list[tuple[date, str]] = field(default_factory=list)

    def points_at(self, day: date) -> float:
        """Return the points the item had at the end of a day; the first estimate before that."""
        known = self.points[0][1] if self.points else 0.0
        for since, value in self.points:
            if since <= day:
                known = value
        return known

    def state_at(self, day: date) -> str:
        """Return `todo`, `doing` or `done` at the end of a day."""
        known = "todo"
        for since, state in self.states:
            if since <= day:
                known = state
        return known

    def sprint_at(self, day: date) -> str:
        """Return the name of the sprint the item was in at the end of a day."""
        known = ""
        for since, name in self.sprints:
            if since <= day:
                known = name
        return known

    def exists_at(self, day: date) -> bool:
        """Return whether the item was there at the end of a day."""
        return self.created <= day and (self.removed is None or self.removed > day)


def items_of(events: Iterable[WorkEvent], today: date) -> tuple[Item, ...]:
    """Return the items that events speak of, sorted by id; epics and sub-tasks are left out.

    Events after today are ignored. An item without any points counts none; where no item has
    points at all, each counts one.
    """
    known: dict[str, Item] = {}
    for event in sorted(events, key=lambda e: (e.day, e.item)):
        if event.day > today or event.item_kind in _SKIPPED_KINDS:
            continue
        item = known.get(event.item)
        if item is None:
            item = Item(event.item, event.item_kind, event.goal, event.team, event.day)
            known[event.item] = item
        _apply(item, event)
    items = tuple(known[name] for name in sorted(known))
    if not any(value for item in items for _, value in item.points):
        for item in items:
            item.points = [(item.created, 1.0)]
    return items


def _apply(item: Item, event: WorkEvent) -> None:
    """Note one event."""
    item.goal = event.goal or item.goal
    item.team = event.team or item.team
    if event.kind == "points":
        item.points.append((event.day, float(event.value or 0)))
    elif event.kind == "sprint":
        item.sprints.append((event.day, event.value))
    elif event.kind == "removed":
        item.removed = event.day
    elif event.kind == "status":
        _change(item, event.day, event.value)


def _change(item: Item, day: date, state: str) -> None:
    """Note a change of state; work that is taken up again is not done any more."""
    item.states.append((day, state))
    item.done = day if state == "done" else None
    if state == "doing":
        item.started = day
        item.first_started = item.first_started or day
    elif state == "todo":
        item.started = None
