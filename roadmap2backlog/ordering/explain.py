"""Why a story stands where it stands, and what would move it."""

from dataclasses import dataclass

from roadmap2backlog.ordering.job_table import JobTable
from roadmap2backlog.ordering.order_backlog import methods
from roadmap2backlog.ordering.pins import glue
from roadmap2backlog.ordering.problem import OrderingProblem
from roadmap2backlog.ordering.ranking import Ordering, RankedBlock, RankedStory
from roadmap2backlog.ordering.sensitivity import MovingChange, Sensitivity
from roadmap2backlog.ordering.weights import weigh


@dataclass(frozen=True, slots=True)
class PlaceExplanation:
    """Why a story stands where it stands.

    Args:
        story: The story in its place.
        block: What it belongs together with; `ratio` is what placed it.
        blocks: How many blocks there are.
        unlocks: Stories that cannot start before it is done, nearest first.
        serves: Valued groups it is part of.
        changes: What would move it; nothing where the method keeps the document's order.
    """

    story: RankedStory
    block: RankedBlock
    blocks: int
    unlocks: tuple[str, ...]
    serves: tuple[str, ...]
    changes: tuple[MovingChange, ...]


def explain_place(problem: OrderingProblem, ordering: Ordering, name: str) -> PlaceExplanation:
    """Return why a story stands where it stands.

    Raises:
        KeyError: If there is no such story.
    """
    story = next((found for found in ordering.stories if found.id == name), None)
    if story is None:
        raise KeyError(name)
    method = methods()[problem.method]
    table = glue(problem, weigh(problem, method)).table
    place = {found.id: number for number, found in enumerate(problem.stories)}
    block = ordering.blocks[story.block - 1]
    return PlaceExplanation(
        story=story,
        block=block,
        blocks=len(ordering.blocks),
        unlocks=_unlocks(problem, table, table.job_of[place[name]]),
        serves=tuple(
            group.id
            for group, ranked in zip(problem.groups, ordering.groups, strict=True)
            if ranked.weight and name in group.members
        ),
        changes=()
        if method.keeps_order
        else Sensitivity(problem, ordering, table, block).changes(name),
    )


def _unlocks(problem: OrderingProblem, table: JobTable, start: int) -> tuple[str, ...]:
    """Return the stories behind a job, nearest first."""
    seen = {start}
    trail = [start]
    for job in trail:
        for later in table.jobs.after[job]:
            if later not in seen:
                seen.add(later)
                trail.append(later)
    return tuple(problem.stories[story].id for story in table.stories(trail[1:]))
