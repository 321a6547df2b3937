"""All checks, one after the other."""

from typing import TYPE_CHECKING

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import BacklogSubject, RoadmapSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic, sort_findings
from roadmap2backlog.model.provenance import SourceMap
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.plugins import discover

if TYPE_CHECKING:  # checking a roadmap does not need the nouns of a backlog
    from roadmap2backlog.model.backlog import Backlog

_CHECKS = "roadmap2backlog.checking.checks"
_OF_REFERENCES = ("unknown-dependency", "unknown-epic")


def check_roadmap(roadmap: Roadmap, source_map: SourceMap) -> tuple[Diagnostic, ...]:
    """Return what all checks find in a roadmap, sorted by place."""
    return _inspected(RoadmapSubject(roadmap, source_map))


def check_backlog(backlog: "Backlog", source_map: SourceMap) -> tuple[Diagnostic, ...]:
    """Return what all checks find in a backlog, sorted by place."""
    return _inspected(BacklogSubject(backlog, source_map))


def repeated_ids(backlog: "Backlog", source_map: SourceMap) -> tuple[Diagnostic, ...]:
    """Return a finding for each id that a backlog has twice; no verb can work with such a one."""
    check: Check = discover(_CHECKS)["duplicate-id"]
    return sort_findings(check.inspect(BacklogSubject(backlog, source_map)))


def lost_references(backlog: "Backlog", source_map: SourceMap) -> tuple[Diagnostic, ...]:
    """Return a finding for each name in a backlog that means nothing in it."""
    subject = BacklogSubject(backlog, source_map)
    checks: tuple[Check, ...] = tuple(discover(_CHECKS)[name] for name in _OF_REFERENCES)
    return sort_findings(finding for check in checks for finding in check.inspect(subject))


def _inspected(subject: Subject) -> tuple[Diagnostic, ...]:
    checks: tuple[Check, ...] = tuple(discover(_CHECKS).values())
    return sort_findings(finding for check in checks for finding in check.inspect(subject))
