"""R402: a story marked ready that still has a stub or an open question.

stories:
  - id: billing/invoices
    title: See invoices
    status: ready
    questions: [Which years?]
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import BacklogSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic

if TYPE_CHECKING:  # checking a roadmap does not need the nouns of a backlog
    from roadmap2backlog.model.backlog import Story


class UnreadyStory:
    """Looks at stories with `status: ready` only."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each story that is not as ready as it says."""
        if not isinstance(subject, BacklogSubject):
            return
        for number, story in enumerate(subject.backlog.stories):
            reasons = _reasons(story) if story.status == "ready" else []
            if reasons:
                place = subject.source_map.at(("stories", number, "status"))
                what = f"`{story.id}` is marked ready, but {' and '.join(reasons)}"
                yield Diagnostic("R402", what, place)


def _reasons(story: "Story") -> list[str]:
    stubs = sum(criterion.status == "stub" for criterion in story.acceptance)
    reasons = []
    if stubs:
        reasons.append("a criterion is a stub" if stubs == 1 else f"{stubs} criteria are stubs")
    if story.questions:
        reasons.append(f"this question is open: {story.questions[0]}")
    return reasons


PLUGIN: Check = UnreadyStory()
