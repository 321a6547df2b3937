"""Why a story stands where it stands, in sentences."""

from roadmap2backlog.model.backlog import Story
from roadmap2backlog.pipeline.dependencies import Dependencies
from roadmap2backlog.pipeline.problem import SETTLED
from roadmap2backlog.pipeline.standing import Standing

_NAMED = 3


def rank_reasons(standing: Standing, story: Story) -> tuple[str, ...]:
    """Return the reasons for the place of a story, most telling first."""
    stories = [item.id for item in standing.backlog.value.stories]
    rank = f"place {stories.index(story.id) + 1} of {len(stories)}"
    if story.status in SETTLED:
        return (f"{rank}; it is {story.status}, so it takes no part in the order",)
    free = standing.sequenced.free
    ranked = next(item for item in free.stories if item.id == story.id)
    block = free.blocks[ranked.block - 1]
    best = f"the order that loses least has it at {ranked.rank}"
    size = f"{len(block.stories)} for {block.points:g} points"
    reasons = [
        f"{rank}; {best}, in block {block.number} of {len(free.blocks)}",
        f"its block of {size} is worth {block.weight:g}: {block.ratio:.3g} a point",
    ]
    if block.finishes:
        reasons.append(f"the block completes {_named(block.finishes)}")
    if ranked.weight:
        reasons.append(f"its own cost of delay is {ranked.weight:g}")
    if story.depends_on:
        reasons.append(f"it waits for {_named(story.depends_on)}")
    unlocked = Dependencies(standing.sequenced.problem).unlocks(story.id)
    if unlocked:
        reasons.append(f"it unlocks {_named(unlocked)}")
    return tuple(reasons)


def _named(ids: tuple[str, ...]) -> str:
    """Return the first ids, and how many more there are."""
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more
