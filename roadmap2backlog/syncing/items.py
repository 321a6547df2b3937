"""What the backlog wants to stand in the tracker."""

from dataclasses import dataclass
from enum import StrEnum

from roadmap2backlog.model.backlog import StoryStatus


class Level(StrEnum):
    """The level of an item in the hierarchy."""

    INITIATIVE = "initiative"
    EPIC = "epic"
    STORY = "story"


SINGLE = ("title", "text", "points", "parent")
"""Fields with one value: merged whole."""

SEVERAL = ("labels", "components", "versions")
"""Fields with several values: merged value by value. Blockers are too, but they are links."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The synchronised fields.

    On the backlog's side `parent` and `blockers` are names of items; on the tracker's side
    they are the tracker's own references.
    """

    title: str = ""
    text: str = ""
    points: float | None = None
    parent: str = ""
    labels: tuple[str, ...] = ()
    components: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    blockers: tuple[str, ...] = ()

    def single(self, name: str) -> str | float | None:
        """Return the value of a field of `SINGLE`."""
        value: str | float | None = getattr(self, name)
        return value

    def several(self, name: str) -> tuple[str, ...]:
        """Return the values of a field of `SEVERAL`, or the blockers."""
        values: tuple[str, ...] = getattr(self, name)
        return values


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the backlog; `name` is unique among all items, `id` among its level.

    `status` is a story's; it is never written to the tracker, only compared.
    """

    name: str
    id: str
    level: Level
    kind: str
    fields: Fields
    status: StoryStatus | None = None


@dataclass(frozen=True, slots=True)
class Desired:
    """All items the tracker should hold, parents before children, stories in rank order.

    `settled` names the items that exist in the backlog but are not pushed: dropped ones,
    and with `--only ready` those that are not ready. An issue they have is left alone.
    """

    items: tuple[Item, ...]
    settled: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
