"""R404: a number that the scoring method it belongs to does not know.

initiatives:
  - {title: Billing, priority: {value: 80}}
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import RoadmapSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic

RANGES: Mapping[str, tuple[float, float, str]] = MappingProxyType(
    {
        "value": (1, 20, "WSJF compares the value of items on a scale from 1 to 20"),
        "time_criticality": (1, 20, "WSJF compares the urgency of items on a scale from 1 to 20"),
        "risk_reduction": (1, 20, "WSJF compares the risk reduced on a scale from 1 to 20"),
        "size": (0.5, float("inf"), "the size of a job is at least half a point"),
        "impact": (0.25, 10, "RICE takes 0.25, 0.5, 1, 2 or 3, and ICE 1 to 10"),
        "effort": (0.1, float("inf"), "RICE counts person-months, at least 0.1"),
        "ease": (1, 10, "ICE takes 1 to 10, ten being easiest"),
    }
)
"""Smallest and largest usual number of each input, and what it stands for."""


class PriorityRange:
    """Looks at `priority:`; which method is used is not known here, so the ranges are wide."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each number outside its range."""
        if not isinstance(subject, RoadmapSubject):
            return
        for number, initiative in enumerate(subject.roadmap.initiatives):
            given = dict(initiative.priority)
            for name, (low, high, meaning) in RANGES.items():
                found = given[name]
                if found is None or low <= found <= high:
                    continue
                place = subject.source_map.at(("initiatives", number, "priority", name))
                what = f"“{initiative.title}”: `{name}` is {found:g}, outside its usual range"
                yield Diagnostic("R404", what, place, meaning)


PLUGIN: Check = PriorityRange()
