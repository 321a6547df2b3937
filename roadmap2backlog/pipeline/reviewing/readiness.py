"""The Definition of Ready: what a story still lacks."""

from roadmap2backlog.model.backlog import AcceptanceCriterion, CriterionStatus, Story
from roadmap2backlog.model.readiness import TO_DO


def lacking(story: Story) -> tuple[str, ...]:
    """Return what is missing before a team can start, one short sentence each."""
    found = [] if story.points else ["it has no points"]
    if not story.acceptance:
        found.append("it has no acceptance criterion")
    for number, criterion in enumerate(story.acceptance, 1):
        reason = unfinished(criterion)
        found += [f"criterion {number} {reason}"] if reason else []
    found += [f"this question is open: {question}" for question in story.questions]
    return tuple(found)


def unfinished(criterion: AcceptanceCriterion) -> str:
    """Return why a criterion cannot be tested yet, or an empty text."""
    parts = {"Given": criterion.given, "When": criterion.when, "Then": criterion.then}
    if criterion.status is CriterionStatus.STUB:
        return "is a stub"
    if any(text.startswith(TO_DO) for text in (*parts.values(), criterion.text)):
        return f"still says {TO_DO}"
    if criterion.text.strip():
        return ""
    empty = [name for name, text in parts.items() if not text.strip()]
    return f"has no {empty[0]}" if empty else ""
