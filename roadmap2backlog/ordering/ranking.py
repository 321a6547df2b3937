"""The result: stories in rank order, blocks, groups, and what everything costs."""

from dataclasses import dataclass

from roadmap2backlog.ordering.pins import Refusal
from roadmap2backlog.ordering.problem import Pin


@dataclass(frozen=True, slots=True)
class RankedStory:
    """A story in its place.

    Args:
        id: The story.
        rank: Its place, counted from 1.
        block: The number of its block, counted from 1.
        points: Its size.
        weight: Its own cost of delay, shares of groups included where value is split.
        done_at: Points done when it is finished.
    """

    id: str
    rank: int
    block: int
    points: float
    weight: float
    done_at: float


@dataclass(frozen=True, slots=True)
class RankedBlock:
    """Stories that belong together.

    Args:
        number: Counted from 1.
        stories: Their ids in order.
        weight: Cost of delay of what the block finishes.
        points: Its size.
        ratio: Weight per point; blocks of a band come by falling ratio. Infinite without points.
        finishes: Groups whose value is realised in it.
        band: The band it belongs to; empty without bands.
    """

    number: int
    stories: tuple[str, ...]
    weight: float
    points: float
    ratio: float
    finishes: tuple[str, ...]
    band: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RankedGroup:
    """What a group is worth and when it is done.

    Args:
        id: The group.
        weight: Its cost of delay.
        score: What the method alone would sort by; None where it had no say.
        assumed: Inputs of the method for which a default stands in.
        done_at: Points done when its last story is finished; None without stories.
    """

    id: str
    weight: float
    score: float | None
    assumed: tuple[str, ...]
    done_at: float | None


@dataclass(frozen=True, slots=True)
class Ordering:
    """An order with its proof and its price.

    Args:
        method: Id of the scoring method.
        stories: In rank order.
        blocks: In sequence.
        groups: As given.
        cost: Sum of cost of delay times points done when an item is finished, valued items.
        lower_bound: No order that keeps dependencies, bands and the owner's neighbours costs less.
        score_order_cost: Cost of best score first, blockers pulled forward.
        free_cost: Cost without the owner's pins; equal to `cost` if there are none.
        refused: Pins that dependencies forbid.
    """

    method: str
    stories: tuple[RankedStory, ...]
    blocks: tuple[RankedBlock, ...]
    groups: tuple[RankedGroup, ...]
    cost: float
    lower_bound: float
    score_order_cost: float
    free_cost: float
    refused: tuple[Refusal, ...] = ()

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the stories, first to do first."""
        return tuple(story.id for story in self.stories)

    @property
    def gap(self) -> float:
        """The share by which the cost may be above the best possible."""
        return max(0.0, self.cost / self.lower_bound - 1) if self.lower_bound > 0 else 0.0


__all__ = ["Ordering", "Pin", "RankedBlock", "RankedGroup", "RankedStory"]
