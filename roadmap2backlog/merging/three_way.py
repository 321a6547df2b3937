"""One value, changed on two sides: whose word stands."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Outcome(StrEnum):
    """What became of one value. `combined` holds changes of both sides that do not collide."""

    SAME = "same"
    OURS = "ours"
    THEIRS = "theirs"
    BOTH_SAME = "both-same"
    COMBINED = "combined"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Settled(Generic[T]):
    """The value that stands, and what both sides are to be compared with next time.

    `base` is the new value of theirs; where the sides collide it stays what they last had in
    common, so that the collision is found again until one side gives way.
    """

    value: T
    outcome: Outcome
    base: T

    @property
    def is_conflict(self) -> bool:
        """Whether both sides changed the value, each in its own way."""
        return self.outcome is Outcome.CONFLICT


def is_same_text(one: object, other: object) -> bool:
    """Return whether two values are equal; of texts, blanks and line ends around do not count."""
    if isinstance(one, str) and isinstance(other, str):
        return one.strip() == other.strip()
    return one == other


def three_way(
    base: T, ours: T, theirs: T, same: Callable[[T, T], bool] = is_same_text
) -> Settled[T]:
    """Return the value that stands: who changed it has the word; if both did, ours.

    Where a side is the same as the base by `same` but written otherwise, its writing stays if
    the other side did not change the value either.
    """
    if same(ours, theirs):
        unchanged = same(base, ours)
        return Settled(ours, Outcome.SAME if unchanged else Outcome.BOTH_SAME, theirs)
    if same(base, theirs):
        return Settled(ours, Outcome.OURS, theirs)
    if same(base, ours):
        return Settled(theirs, Outcome.THEIRS, theirs)
    return Settled(ours, Outcome.CONFLICT, base)
