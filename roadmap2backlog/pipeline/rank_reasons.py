"""Why a story stands where it stands, in sentences."""

from roadmap2backlog.model.backlog import SETTLED, Story
from roadmap2backlog.ordering.explain import PlaceExplanation, explain_place
from roadmap2backlog.ordering.method import missing_inputs
from roadmap2backlog.ordering.order_backlog import methods
from roadmap2backlog.pipeline.standing import Standing
from roadmap2backlog.vocabulary.counted import counted

_NAMED = 3


def rank_reasons(standing: Standing, story: Story) -> tuple[str, ...]:
    """Return the reasons for the place of a story, most telling first."""
    stories = [item.id for item in standing.backlog.value.stories]
    rank = f"place {stories.index(story.id) + 1} of {len(stories)}"
    if story.status in SETTLED:
        return (f"{rank}; it is {story.status}, so it takes no part in the order",)
    found = explain_place(standing.sequenced.problem, standing.sequenced.free, story.id)
    best = f"the order that loses least has it at {found.story.rank}"
    reasons = [f"{rank}; {best}, in block {found.block.number} of {found.blocks}"]
    reasons += _bands(standing, found)
    reasons += _worth(found)
    reasons += _defaults(standing, found)
    if story.depends_on:
        reasons.append(f"it waits for {_named(story.depends_on)}")
    if found.unlocks:
        reasons.append(f"it unlocks {_named(found.unlocks)}")
    if story.pinned:
        reasons.append("it is pinned, so it stays where it is")
    reasons += [change.words for change in found.changes]
    return tuple(reasons)


def _bands(standing: Standing, found: PlaceExplanation) -> list[str]:
    """Return what bands have to do with the place: those of targets, then those of the method."""
    free, problem = standing.sequenced.free, standing.sequenced.problem
    reasons = []
    if problem.bands and found.block.band:
        own = next(story.band for story in problem.stories if story.id == found.story.id)
        if own is not None and found.block.band[0] < own:
            reasons.append("something with an earlier target waits for it, so it comes with that")
        else:
            reasons.append("earlier targets come first (`bands: target` in r2b.yaml)")
    if len({block.band[-1] for block in free.blocks if block.band}) > 1:
        reasons.append(f"the bands of {problem.method} come one after the other")
    return reasons


def _worth(found: PlaceExplanation) -> list[str]:
    """Return what the block is worth, what it completes, and the story's own part in it."""
    block = found.block
    size = f"{counted(len(block.stories), 'story')} and {counted(block.points, 'point')}"
    ratio = f": {block.ratio:.3g} a point" if block.points else ""
    reasons = [f"its block of {size} is worth {block.weight:g}{ratio}"]
    if block.finishes:
        reasons.append(f"the block completes {_named(block.finishes)}")
    if found.story.weight:
        reasons.append(f"its own cost of delay is {found.story.weight:g}")
    if found.serves:
        reasons.append(f"it is needed to complete {_named(found.serves)}")
    return reasons


def _defaults(standing: Standing, found: PlaceExplanation) -> list[str]:
    """Return for which inputs a default stands in the value of the initiatives it serves."""
    if standing.roadmap is None:
        return []
    name = standing.sequenced.problem.method
    ids = [item.id for item in standing.backlog.value.initiatives]
    known = zip(ids, standing.roadmap.value.initiatives, strict=False)
    computed = {number for number, item in known if item.value is None}
    reasons = []
    for group in found.serves:
        if group in computed and group in standing.factors:
            missing = missing_inputs(methods()[name], standing.factors[group])
            words = ", ".join(asked.name for asked in missing)
            reasons += [f"nobody gave {words} of {group}; defaults of {name} stand in"] * bool(
                words
            )
    return reasons


def _named(ids: tuple[str, ...]) -> str:
    """Return the first ids, and how many more there are."""
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more
