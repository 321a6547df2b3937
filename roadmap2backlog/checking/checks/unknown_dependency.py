"""R301: a `depends_on` that points at nothing in the file.

initiatives:
  - {id: billing, title: Billing}
  - {id: reports, title: Reports, depends_on: [biling]}
"""

from collections.abc import Iterator

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.several_names import list_advice, names_in
from roadmap2backlog.checking.subject import BacklogSubject, Dependency, Subject
from roadmap2backlog.diagnostics import Diagnostic, Severity

_MOST_SUGGESTIONS = 50
_IN_ROADMAP = "write the id or title of an initiative, or `initiative/capability`"
_IN_BACKLOG = "correct the id, or remove it; a story that was deleted is nothing to wait for"


class UnknownDependency:
    """An error in a roadmap; a warning in a backlog, where deleting a story is everyday work."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each reference that leads nowhere."""
        in_backlog = isinstance(subject, BacklogSubject)
        lost = [each for each in subject.dependencies if each.target is None]
        for number, dependency in enumerate(lost):
            hint = _meant(dependency, subject) if number < _MOST_SUGGESTIONS else ""
            hint = hint or (_IN_BACKLOG if in_backlog else _IN_ROADMAP)
            yield Diagnostic(
                "R301",
                f"`{dependency.item.id}` depends on `{dependency.reference}`, which is not there",
                subject.source_map.at(dependency.path),
                hint,
                Severity.WARNING if in_backlog else None,
            )


def _meant(dependency: Dependency, subject: Subject) -> str:
    """Return the advice for a reference that means an item, or lists some."""
    home = dependency.item.id

    def known(name: str) -> str | None:
        return (
            name if subject.references.find(name, home) else subject.references.suggest(name, home)
        )

    names = names_in(dependency.reference, known)
    if names:
        return list_advice(names, dependency.path, subject)
    meant = subject.references.suggest(dependency.reference, home)
    return f'did you mean "{meant}"?' if meant else ""


PLUGIN: Check = UnknownDependency()
