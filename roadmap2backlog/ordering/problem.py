"""What is to be ordered: stories, the groups that carry value, dependencies, the owner's hand."""

from dataclasses import dataclass
from typing import Literal

from roadmap2backlog.ordering.method import Factors

Split = Literal["own", "even", "size"]


@dataclass(frozen=True, slots=True)
class StoryToOrder:
    """One story.

    Args:
        id: Its id, unlike that of any other story or group.
        points: Work in points, >= 0.
        value: Its own cost of delay; None if nobody stated one.
        depends_on: Stories or groups that must be done first. What is not among them counts as
            done.
        suggested_after: Stories that should come first if that costs nothing.
        band: 0 comes first; None comes after all bands. Heeded if the problem's `bands` is on.
    """

    id: str
    points: float
    value: float | None = None
    depends_on: tuple[str, ...] = ()
    suggested_after: tuple[str, ...] = ()
    band: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A capability or initiative: worth something as a whole, when the last story is done.

    Args:
        id: Its id.
        members: Ids of all its stories, those of inner groups included.
        value: Its cost of delay; None to let the method find it from `factors`.
        factors: Inputs of the method; None if the method has no say here.
        depends_on: Stories or groups that must be done before any of its stories starts.
    """

    id: str
    members: tuple[str, ...]
    value: float | None = None
    factors: Factors | None = None
    depends_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeepAfter:
    """The owner wants a story right after another one; `after` empty means at the very top."""

    story: str
    after: str


@dataclass(frozen=True, slots=True)
class KeepPlace:
    """The owner wants a story at a place in the list, counted from 0."""

    story: str
    place: int


Pin = KeepAfter | KeepPlace


@dataclass(frozen=True, slots=True)
class OrderingProblem:
    """All that decides the order; stories stand in document order, which breaks ties.

    Args:
        stories: The stories.
        groups: The groups, inner ones after the outer ones around them.
        method: Id of the scoring method.
        value_split: `own`: a group's value is realised when its last story is done. `even`,
            `size`: each story carries its share, equal or by points.
        bands: Whether the bands of the stories count.
        pins: Where the owner put stories; later ones yield if two cannot both be kept.
        effort: Multiplies the work spent on large knots of stories; 1 is plenty.
    """

    stories: tuple[StoryToOrder, ...]
    groups: tuple[Group, ...] = ()
    method: str = "wsjf"
    value_split: Split = "own"
    bands: bool = False
    pins: tuple[Pin, ...] = ()
    effort: float = 1.0
