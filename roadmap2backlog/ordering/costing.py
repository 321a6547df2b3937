"""The cost of a list of stories, groups counted when their last story is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from roadmap2backlog.ordering.exact import whole
from roadmap2backlog.ordering.problem import OrderingProblem
from roadmap2backlog.ordering.weights import Worth


@dataclass(frozen=True, slots=True)
class Costing:
    """Weights and sizes in whole numbers, ready to cost any order of the stories.

    Args:
        weights: Per story.
        sizes: Per story.
        group_weights: Per group.
        members: Per group, its stories by place.
        weight_scale: Weights are these times what was stated.
        size_scale: The same for sizes.
    """

    weights: Sequence[int]
    sizes: Sequence[int]
    group_weights: Sequence[int]
    members: Sequence[Sequence[int]]
    weight_scale: int
    size_scale: int

    def cost(self, order: Sequence[int]) -> Fraction:
        """Return the sum of cost of delay times points done when an item is finished."""
        done = self._done(order)
        total = sum(weight * time for weight, time in zip(self.weights, done, strict=True))
        for weight, members in zip(self.group_weights, self.members, strict=True):
            if weight and members:
                total += weight * max(done[story] for story in members)
        return Fraction(total, self.weight_scale * self.size_scale)

    def ends(self, order: Sequence[int]) -> list[Fraction | None]:
        """Return per group the points done when it is finished; None if it has no stories."""
        done = self._done(order)
        return [
            Fraction(max(done[story] for story in members), self.size_scale) if members else None
            for members in self.members
        ]

    def _done(self, order: Sequence[int]) -> list[int]:
        """Return per story the size done when it is finished."""
        clock = 0
        done = [0] * len(self.sizes)
        for story in order:
            clock += self.sizes[story]
            done[story] = clock
        return done


def make_costing(problem: OrderingProblem, worth: Worth) -> Costing:
    """Return the costing of a problem."""
    place = {story.id: number for number, story in enumerate(problem.stories)}
    weights, weight_scale = whole([*worth.stories, *worth.groups])
    sizes, size_scale = whole(story.points for story in problem.stories)
    return Costing(
        weights=weights[: len(place)],
        sizes=sizes,
        group_weights=weights[len(place) :],
        members=[[place[n] for n in group.members if n in place] for group in problem.groups],
        weight_scale=weight_scale,
        size_scale=size_scale,
    )
