"""R8xx: the tracker."""

from roadmap2backlog.codes.entry import Code

TRACKER_CODES: dict[str, Code] = {}
