"""Putting the result together in the words of the problem."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from roadmap2backlog.ordering.costing import Costing
from roadmap2backlog.ordering.exact import exact, plain, plain_below
from roadmap2backlog.ordering.pins import Refusal
from roadmap2backlog.ordering.problem import OrderingProblem
from roadmap2backlog.ordering.ranking import Ordering, RankedBlock, RankedGroup, RankedStory
from roadmap2backlog.ordering.weights import Worth


def assemble(
    problem: OrderingProblem,
    worth: Worth,
    costing: Costing,
    *,
    stories: Sequence[int],
    blocks: Sequence[Sequence[int]],
    bands: Sequence[tuple[int, ...]],
    lower_bound: Fraction,
    score_order_cost: Fraction,
    free_cost: Fraction,
    refused: tuple[Refusal, ...],
) -> Ordering:
    """Return the ordering; `stories` and `blocks` hold places of stories in the problem."""
    rank = {story: number for number, story in enumerate(stories)}
    inside = [sorted(block, key=rank.__getitem__) for block in blocks]
    shown = [(block, band) for block, band in zip(inside, bands, strict=True) if block]
    block_of = {story: number for number, (block, _) in enumerate(shown, 1) for story in block}
    finishes = _finishes(costing, rank, block_of)
    cost = costing.cost(stories)
    return Ordering(
        method=problem.method,
        stories=_stories(problem, worth, stories, block_of),
        blocks=_blocks(problem, worth, shown, finishes),
        groups=_groups(problem, worth, costing, stories),
        cost=plain(cost),
        lower_bound=(plain if lower_bound == cost else plain_below)(lower_bound),
        score_order_cost=plain(score_order_cost),
        free_cost=plain(free_cost),
        refused=refused,
    )


def _stories(
    problem: OrderingProblem, worth: Worth, stories: Sequence[int], block_of: dict[int, int]
) -> tuple[RankedStory, ...]:
    """Return the stories in rank order."""
    ranked = []
    clock = Fraction(0)
    for number, story in enumerate(stories, 1):
        clock += exact(problem.stories[story].points)
        ranked.append(
            RankedStory(
                id=problem.stories[story].id,
                rank=number,
                block=block_of[story],
                points=problem.stories[story].points,
                weight=plain(worth.stories[story]),
                done_at=plain(clock),
            )
        )
    return tuple(ranked)


def _finishes(
    costing: Costing, rank: Mapping[int, int], block_of: Mapping[int, int]
) -> dict[int, list[int]]:
    """Return per block the groups whose last story stands in it."""
    finishes: dict[int, list[int]] = {}
    for group, members in enumerate(costing.members):
        if members:
            last = max(members, key=rank.__getitem__)
            finishes.setdefault(block_of[last], []).append(group)
    return finishes


def _blocks(
    problem: OrderingProblem,
    worth: Worth,
    blocks: Sequence[tuple[Sequence[int], tuple[int, ...]]],
    finishes: Mapping[int, Sequence[int]],
) -> tuple[RankedBlock, ...]:
    """Return the blocks; a group counts where its last story stands."""
    ranked = []
    for number, (block, band) in enumerate(blocks, 1):
        groups = finishes.get(number, [])
        weight = sum((worth.stories[story] for story in block), Fraction(0))
        weight += sum((worth.groups[group] for group in groups), Fraction(0))
        points = sum((exact(problem.stories[story].points) for story in block), Fraction(0))
        ranked.append(
            RankedBlock(
                number=number,
                stories=tuple(problem.stories[story].id for story in block),
                weight=plain(weight),
                points=plain(points),
                ratio=float(weight / points) if points else float("inf") if weight else 0.0,
                finishes=tuple(problem.groups[group].id for group in groups),
                band=band,
            )
        )
    return tuple(ranked)


def _groups(
    problem: OrderingProblem, worth: Worth, costing: Costing, stories: Sequence[int]
) -> tuple[RankedGroup, ...]:
    """Return the groups as given."""
    ends = costing.ends(stories)
    return tuple(
        RankedGroup(
            id=group.id,
            weight=plain(worth.stated[number]),
            score=worth.scores[number],
            assumed=worth.assumed[number],
            done_at=None if (end := ends[number]) is None else plain(end),
        )
        for number, group in enumerate(problem.groups)
    )
