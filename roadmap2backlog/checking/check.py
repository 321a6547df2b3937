"""The seam of the checks."""

from collections.abc import Iterable
from typing import Protocol

from roadmap2backlog.checking.subject import Subject
from roadmap2backlog.diagnostics import Diagnostic


class Check(Protocol):
    """Looks for one kind of mistake.

    A check must not raise on any subject that loads; it takes time in proportion to the
    subject's size, and never recurses along dependencies.
    """

    def inspect(self, subject: Subject) -> Iterable[Diagnostic]:
        """Return what is found; nothing for a subject that the check is not about."""
        ...
