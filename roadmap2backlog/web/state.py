"""Where the backlog stands, in the few numbers at the top of the page."""

from collections import Counter

from roadmap2backlog.pipeline.reviewing.look import Look

_WORTH_SAYING = 0.0005
_DIGITS = 6


def counts_of(look: Look) -> dict[str, object]:
    """Return how many stories there are of each kind that matters in a review."""
    by_status = Counter(str(story.status) for story in look.stories.values())
    open_stories = [s for s in look.stories.values() if s.status not in {"dropped", "done"}]
    return {
        "stories": len(look.stories),
        "draft": by_status["draft"],
        "ready": by_status["ready"],
        "dropped": by_status["dropped"],
        "flagged": sum(bool(story.flags) for story in open_stories),
        "questions": sum(len(story.questions) for story in open_stories),
        "points": round(sum(story.points or 0.0 for story in open_stories), _DIGITS),
    }


def cost_of(look: Look) -> dict[str, object]:
    """Return what the order costs beside the best one, as numbers and in words."""
    found = look.order
    if found is None:
        return {"words": look.unordered, "cost": None, "best": None, "over": 0}
    tangled = "; some stories wait for each other" if look.circles else ""
    over = found.cost / found.free.cost - 1 if found.free.cost else 0.0
    words = (
        f"{over:.1%} more delay than the best order"
        if over > _WORTH_SAYING
        else "this is the best order"
        if found.cost
        else "no story has a value, so any order is as good"
    )
    words += tangled
    return {"words": words, "cost": found.cost, "best": found.free.cost, "over": max(0.0, over)}
