"""The Definition of Ready: what keeps a story that calls itself ready from being so."""

from roadmap2backlog.model.backlog import AcceptanceCriterion, CriterionStatus, Story, StoryStatus

TO_DO = "TODO"
"""What the text of a criterion begins with while somebody still has to say it."""


def open_points(story: Story) -> tuple[str, ...]:
    """Return why a team cannot start with a story yet: stubs and open questions, in words."""
    stubs = sum(map(_is_stub, story.acceptance))
    reasons = []
    if stubs:
        reasons.append("a criterion is a stub" if stubs == 1 else f"{stubs} criteria are stubs")
    if story.questions:
        reasons.append(f"this question is open: {story.questions[0]}")
    return tuple(reasons)


def _is_stub(criterion: AcceptanceCriterion) -> bool:
    texts = (criterion.given, criterion.when, criterion.then, criterion.text)
    marked = any(text.startswith(TO_DO) for text in texts)
    return marked or criterion.status is CriterionStatus.STUB


def unready_words(story: Story) -> str:
    """Return why a story that is marked ready is not, or nothing if it is or is not marked."""
    reasons = open_points(story) if story.status is StoryStatus.READY else ()
    return f"`{story.id}` is marked ready, but {' and '.join(reasons)}" if reasons else ""
