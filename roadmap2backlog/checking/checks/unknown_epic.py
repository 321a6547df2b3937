"""R301: a story whose epic is not in the backlog, or an epic whose initiative is not.

epics: [{id: billing, title: Billing}]
stories:
  - {id: billing/invoices, title: See invoices, epic: biling}
"""

from collections.abc import Iterator

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import BacklogSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic, Severity
from roadmap2backlog.model.provenance import PathKey

_MOST_SUGGESTIONS = 50


class UnknownEpic:
    """A warning: the story is still built, only grouped under nothing."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each name of a group that is not there."""
        if not isinstance(subject, BacklogSubject):
            return
        groups = {
            "epic": list(dict.fromkeys(epic.id for epic in subject.backlog.epics)),
            "initiative": [initiative.id for initiative in subject.backlog.initiatives],
        }
        known = {kind: frozenset(names) for kind, names in groups.items()}
        lost = [each for each in _named(subject) if each[2] not in known[each[1]]]
        for number, (path, kind, name) in enumerate(lost):
            from roadmap2backlog.model.nearest import nearest  # noqa: PLC0415 -- only when wrong

            meant = nearest(name, groups[kind]) if number < _MOST_SUGGESTIONS else None
            hint = f'did you mean "{meant}"?' if meant else f"add it under `{kind}s:`, or remove it"
            what = f"the {kind} `{name}` is not under `{kind}s:`"
            place = subject.source_map.at((*path, kind))
            yield Diagnostic("R301", what, place, hint, Severity.WARNING)


def _named(subject: BacklogSubject) -> Iterator[tuple[PathKey, str, str]]:
    """Yield path, kind of group and name for every group that something says it belongs to."""
    if subject.backlog.initiatives:
        for place, epic in enumerate(subject.backlog.epics):
            if epic.initiative:
                yield ("epics", place), "initiative", epic.initiative
    for place, story in enumerate(subject.backlog.stories):
        if story.epic:
            yield ("stories", place), "epic", story.epic


PLUGIN: Check = UnknownEpic()
