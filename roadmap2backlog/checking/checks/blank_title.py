"""R206: a title of nothing but spaces.

initiatives:
  - {title: "  ", description: Pay.}
"""

from collections.abc import Iterator

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import Subject
from roadmap2backlog.diagnostics import Diagnostic


class BlankTitle:
    """Looks at everything that has a title."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each title without a word."""
        for item in subject.items:
            if not item.title.strip():
                place = subject.source_map.at((*item.path, "title"))
                yield Diagnostic("R206", "the title is blank", place)


PLUGIN: Check = BlankTitle()
