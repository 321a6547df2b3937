"""The seam of the scoring methods: what they are asked and what they must know of themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

NO_FACTORS: Mapping[str, float] = MappingProxyType({})
BANDS = ("must", "should", "could", "wont")


@dataclass(frozen=True, slots=True)
class Factors:
    """What is known of one item; None where nobody said anything.

    Args:
        value: User and business value, 1 to 20.
        time_criticality: How fast the value decays, 1 to 20.
        risk_reduction: Risk reduced or opportunity opened, 1 to 20.
        size: Job size, relative.
        reach: People per quarter.
        impact: 0.25, 0.5, 1, 2 or 3 per person (RICE); 1 to 10 (ICE).
        confidence: Share from 0 to 1.
        effort: Person-months.
        ease: 1 to 10, ten being easiest.
        moscow: must, should, could or wont; else empty.
        points: Points of all its stories together.
        people: Evidence: sum of count times weight, each piece at least one person.
        pieces: Evidence: how many pieces.
        place: Its place in the roadmap, from 0.
        own: Factors with names of the team's choice.
        importance: Weights of factors from the settings, for methods that combine them freely.
    """

    value: float | None = None
    time_criticality: float | None = None
    risk_reduction: float | None = None
    size: float | None = None
    reach: float | None = None
    impact: float | None = None
    confidence: float | None = None
    effort: float | None = None
    ease: float | None = None
    moscow: str = ""
    points: float = 0.0
    people: float = 0.0
    pieces: int = 0
    place: int = 0
    own: Mapping[str, float] = field(default_factory=lambda: NO_FACTORS)
    importance: Mapping[str, float] = field(default_factory=lambda: NO_FACTORS)

    def get(self, name: str) -> float | None:
        """Return a factor by its name in the roadmap, own ones included; None if unknown."""
        if name in self.own:
            return self.own[name]
        if name == "evidence":
            return self.people
        if name == "moscow":
            return float(BANDS.index(self.moscow)) if self.moscow in BANDS else None
        if name in _NUMERIC:
            number: float | None = getattr(self, name)
            return number
        return None

    def states_anything(self) -> bool:
        """Return whether a person gave any input of any method."""
        asked = (getattr(self, name) for name in ASKED)
        return bool(self.own or self.moscow) or any(number is not None for number in asked)


ASKED = (
    "value",
    "time_criticality",
    "risk_reduction",
    "size",
    "reach",
    "impact",
    "confidence",
    "effort",
    "ease",
)
"""What a person can state of each method's inputs."""

_NUMERIC = frozenset({*ASKED, "points", "people", "pieces", "place"})


@dataclass(frozen=True, slots=True)
class Input:
    """One input of a method: its range, and what stands in if nobody gave it.

    Args:
        name: As under `priority:` in the roadmap.
        low: Smallest sensible number.
        high: Largest sensible number; infinity if there is none.
        default: Stands in, with a flag.
        meaning: A few words.
        instead: Inputs that stand in before the default does, without a flag; the first given.
    """

    name: str
    low: float
    high: float
    default: float
    meaning: str
    instead: tuple[str, ...] = ()

    def read(self, factors: Factors) -> float:
        """Return what was given, else what stands in."""
        given = self.given(factors)
        return self.default if given is None else given

    def given(self, factors: Factors) -> float | None:
        """Return what was given under the name or a stand-in's; None if nothing was."""
        for name in (self.name, *self.instead):
            number = factors.get(name)
            if number is not None and (number or name == self.name):
                return number
        return None


class Method(Protocol):
    """A way to say what an item is worth.

    `weight` is the cost of delay: what each point of work done before the item is finished costs.
    `score` is what a list sorted by this method alone would go by. Both must be finite and the
    same for the same factors; weight must not be negative. Items of a lower `band` come first
    unless a dependency forbids; most methods know one band only.
    """

    @property
    def title(self) -> str:
        """The name people know."""
        ...

    @property
    def formula(self) -> str:
        """One line, with the input names."""
        ...

    @property
    def source(self) -> str:
        """Who described it, where."""
        ...

    @property
    def inputs(self) -> tuple[Input, ...]:
        """All inputs, with ranges and defaults."""
        ...

    def asks(self, factors: Factors) -> tuple[Input, ...]:
        """Return the inputs that matter for this item; mostly all."""
        ...

    @property
    def keeps_order(self) -> bool:
        """Whether items stay as they stand, but for dependencies; weights then only count."""
        ...

    def score(self, factors: Factors) -> float:
        """Return the score; higher comes first."""
        ...

    def weight(self, factors: Factors) -> float:
        """Return the cost of delay, not negative."""
        ...

    def band(self, factors: Factors) -> int:
        """Return the band, the first being 0."""
        ...


class OneBand:
    """What most methods share: one band, fixed inputs, an order that follows the weights."""

    keeps_order = False
    inputs: tuple[Input, ...] = ()

    def asks(self, factors: Factors) -> tuple[Input, ...]:  # noqa: ARG002 -- always the same
        """Return all inputs."""
        return self.inputs

    def band(self, factors: Factors) -> int:  # noqa: ARG002 -- one band for all
        """Return 0."""
        return 0


def missing_inputs(method: Method, factors: Factors) -> tuple[Input, ...]:
    """Return the inputs for which a default stands in."""
    return tuple(asked for asked in method.asks(factors) if asked.given(factors) is None)
