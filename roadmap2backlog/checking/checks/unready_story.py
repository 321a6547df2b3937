"""R402: a story marked ready that still has a stub or an open question.

stories:
  - id: billing/invoices
    title: See invoices
    status: ready
    questions: [Which years?]
"""

from collections.abc import Iterator

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import BacklogSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic


class UnreadyStory:
    """Looks at stories with `status: ready` only."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each story that is not as ready as it says."""
        if not isinstance(subject, BacklogSubject):
            return
        # Checking a roadmap does not need the nouns of a backlog.
        from roadmap2backlog.model.readiness import unready_words  # noqa: PLC0415

        for number, story in enumerate(subject.backlog.stories):
            words = unready_words(story)
            if words:
                place = subject.source_map.at(("stories", number, "status"))
                yield Diagnostic("R402", words, place)


PLUGIN: Check = UnreadyStory()
