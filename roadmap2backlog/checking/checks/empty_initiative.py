"""R403: an initiative that says nothing but its title.

initiatives:
  - title: Billing
"""

from collections.abc import Iterator

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import RoadmapSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic


class EmptyInitiative:
    """Wants a capability or a description; a playbook brings stories of its own."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each initiative with nothing in it."""
        if not isinstance(subject, RoadmapSubject):
            return
        for number, initiative in enumerate(subject.roadmap.initiatives):
            if initiative.capabilities or initiative.description.strip() or initiative.playbook:
                continue
            what = f"“{initiative.title}” has no capability and no description: it is one story"
            path = ("initiatives", number, "title")
            yield Diagnostic("R403", what, subject.source_map.at(path))


PLUGIN: Check = EmptyInitiative()
