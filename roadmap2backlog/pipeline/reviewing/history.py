"""What one person did, to be taken back and done again."""

from dataclasses import dataclass, field
from typing import Protocol

from roadmap2backlog.model.backlog import Backlog

_LONGEST = 200


class HasText(Protocol):
    """A version of the file."""

    @property
    def text(self) -> str:
        """The whole text."""

    @property
    def backlog(self) -> Backlog | None:
        """What it stands for."""


@dataclass(frozen=True, slots=True)
class Step:
    """One edit: the backlog before and after, and the stretch of text that it changed.

    Args:
        start: Where the stretch starts.
        old: The stretch before.
        new: The stretch after.
        lengths: How long the whole texts were, before and after.
    """

    before: Backlog
    after: Backlog
    start: int
    old: str
    new: str
    lengths: tuple[int, int]
    ends: tuple[int, int]

    @classmethod
    def between(cls, before: HasText, after: HasText) -> "Step":
        """Return the step from one version to the next."""
        one, two = before.text, after.text
        start = _common(one, two)
        tail = min(_common(one[::-1], two[::-1]), min(len(one), len(two)) - start)
        old, new = one[start : len(one) - tail], two[start : len(two) - tail]
        return cls(before.backlog or Backlog(), after.backlog or Backlog(), start, old, new,
                   (len(one), len(two)), (hash(one), hash(two)))  # fmt: skip

    def text(self, now: str, *, back: bool) -> str | None:
        """Return the very text of before (or after), or None if the file has changed since."""
        length, known = self.lengths[back], self.ends[back]
        there, wanted = (self.new, self.old) if back else (self.old, self.new)
        if len(now) != length or hash(now) != known:
            return None
        return now[: self.start] + wanted + now[self.start + len(there) :]


@dataclass(slots=True)
class History:
    """The steps of one person: done, and taken back; the last one last."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def did(self, step: Step) -> None:
        """Remember a new step; what was taken back before cannot be done again."""
        self.done.append(step)
        del self.done[:-_LONGEST]
        self.undone.clear()

    def next(self, *, back: bool) -> Step | None:
        """Return the step to take back, or to do again, or None."""
        steps = self.done if back else self.undone
        return steps[-1] if steps else None

    def took(self, *, back: bool) -> None:
        """Remember that the next step was taken back, or done again."""
        source, target = (self.done, self.undone) if back else (self.undone, self.done)
        target.append(source.pop())


def _common(one: str, two: str) -> int:
    """Return how many characters two texts have in common at their start."""
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == two[:middle]:
            low = middle
        else:
            high = middle - 1
    return low
