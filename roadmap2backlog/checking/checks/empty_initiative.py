"""R403: an initiative that says nothing but its title.

initiatives:
  - title: Billing
"""

from collections.abc import Iterator

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.misread import meant_as_field
from roadmap2backlog.checking.subject import RoadmapSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic


class EmptyInitiative:
    """Wants a capability or a description; a playbook brings stories of its own."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each initiative with nothing in it."""
        if not isinstance(subject, RoadmapSubject):
            return
        initiatives = [item for item in subject.items if item.level == 1]
        for number, initiative in enumerate(subject.roadmap.initiatives):
            if initiative.capabilities or initiative.description.strip() or initiative.playbook:
                continue
            if meant_as_field(initiatives[number], subject):
                continue  # said already, and the fields meant may well be there
            what = f"“{initiative.title}” has no capability and no description: one story at most"
            path = ("initiatives", number, "title")
            yield Diagnostic("R403", what, subject.source_map.at(path))


PLUGIN: Check = EmptyInitiative()
