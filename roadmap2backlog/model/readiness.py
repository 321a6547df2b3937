"""The Definition of Ready: what keeps a story that calls itself ready from being so."""

from roadmap2backlog.model.backlog import CriterionStatus, Story, StoryStatus


def open_points(story: Story) -> tuple[str, ...]:
    """Return why a team cannot start with a story yet: stubs and open questions, in words."""
    stubs = sum(criterion.status is CriterionStatus.STUB for criterion in story.acceptance)
    reasons = []
    if stubs:
        reasons.append("a criterion is a stub" if stubs == 1 else f"{stubs} criteria are stubs")
    if story.questions:
        reasons.append(f"this question is open: {story.questions[0]}")
    return tuple(reasons)


def unready_words(story: Story) -> str:
    """Return why a story that is marked ready is not, or nothing if it is or is not marked."""
    reasons = open_points(story) if story.status is StoryStatus.READY else ()
    return f"`{story.id}` is marked ready, but {' and '.join(reasons)}" if reasons else ""
