"""R210: an entry such as `title:Billing`, which YAML reads as a text.

initiatives:
  - title:Billing
"""

from collections.abc import Iterator

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.misread import meant_as_field
from roadmap2backlog.checking.subject import RoadmapSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic


class MisreadField:
    """Looks at entries that are a text alone."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each entry that begins like a field."""
        if not isinstance(subject, RoadmapSubject):
            return
        for item in subject.items:
            meant = meant_as_field(item, subject)
            if meant:
                name = meant.partition(":")[0]
                what = f"this reads as a text, not as the field `{name}`"
                place = subject.source_map.at(item.path)
                hint = f"write `{name}: …` with a colon and a space, each field on its own line"
                yield Diagnostic("R210", what, place, hint)


PLUGIN: Check = MisreadField()
