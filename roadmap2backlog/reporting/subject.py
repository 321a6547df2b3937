"""What a report is about: everything known of a backlog, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.outlook import Forecast, Progress
from roadmap2backlog.model.plan import BacklogPlan
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.reporting.graph_subject import GraphSubject


@dataclass(frozen=True, slots=True)
class Place:
    """Why a story stands where it stands.

    `block` counts from 1: stories of one block belong together. `weight` is the cost of delay
    of the story itself, `points` the size the ordering counted where the story states none.
    `ratio` is the block's cost of delay per point, `unlocks` the number of stories that wait
    for this one, directly or not.
    """

    block: int | None = None
    weight: float | None = None
    reason: str = ""
    points: float | None = None
    ratio: float | None = None
    unlocks: int = 0


@dataclass(frozen=True, slots=True)
class ShownOrder:
    """The order as a whole; `weights` are those of epics and initiatives by id."""

    method: str = ""
    cost: float = 0.0
    lower_bound: float | None = None
    gap: float | None = None
    score_order_cost: float | None = None
    blocks: int = 0
    places: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))
    weights: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class EvidenceEffect:
    """What the evidence for one initiative says, and what it moved.

    `people` counts those who spoke, weighted. `weight` and `weight_without` are the cost of
    delay with and without the evidence, None where a value is stated, which no evidence moves;
    equal where the method does not ask for evidence. The ranks (from 1) are those of its first
    open story.
    """

    id: str
    title: str
    people: float
    pieces: int
    quotes: tuple[tuple[str, str], ...] = ()
    weight: float | None = None
    weight_without: float | None = None
    rank: int | None = None
    rank_without: int | None = None


@dataclass(frozen=True, slots=True)
class ReportSubject:
    """A backlog with its stories in rank order, and whatever else is known."""

    backlog: Backlog
    roadmap: Roadmap | None = None
    settings: Settings = field(default_factory=Settings)
    ordering: ShownOrder | None = None
    plan: BacklogPlan | None = None
    forecast: Forecast | None = None
    progress: Progress | None = None
    graph: GraphSubject | None = None
    evidence: tuple[EvidenceEffect, ...] = ()
    findings: tuple[Diagnostic, ...] = ()

    @property
    def title(self) -> str:
        """The product's name, else what the backlog says it was built from."""
        product = self.roadmap.product.name if self.roadmap else ""
        return product or self.backlog.roadmap or "Backlog"

    def place(self, story: str) -> Place:
        """Return where a story stands; an empty place where no ordering is known."""
        return self.ordering.places.get(story, _NOWHERE) if self.ordering else _NOWHERE

    def weight(self, item: str, value: float | None) -> float:
        """Return the weight of an epic or initiative: as ordered, else as stated, else 0."""
        known = self.ordering.weights.get(item) if self.ordering else None
        return known if known is not None else (value or 0.0)


_NOWHERE = Place()
