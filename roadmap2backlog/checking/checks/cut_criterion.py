"""R211: one criterion cut into several entries by a dash in front of each part.

initiatives:
  - title: Billing
    capabilities:
      - title: Pay by card
        acceptance:
          - given: a shopper
          - when: they pay
          - then: a receipt arrives
"""

from collections.abc import Iterator, Sequence

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import RoadmapSubject, Subject
from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import GivenCriterion

_PARTS = ("given", "when", "then")


class CutCriterion:
    """Looks at entries that follow each other, each with the next part of a criterion."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each criterion that was cut."""
        if not isinstance(subject, RoadmapSubject):
            return
        for path, criteria in _lists(subject):
            for start, end in _runs(criteria):
                parts = [_parts(criterion) for criterion in criteria[start:end]]
                what = f"these {end - start} criteria look like one, cut by a dash before each part"
                place = subject.source_map.at((*path, start))
                yield Diagnostic("R211", what, place, _advice(parts))


def _lists(subject: RoadmapSubject) -> Iterator[tuple[PathKey, Sequence[GivenCriterion]]]:
    for number, initiative in enumerate(subject.roadmap.initiatives):
        for index, capability in enumerate(initiative.capabilities):
            path: PathKey = ("initiatives", number, "capabilities", index)
            yield (*path, "acceptance"), capability.acceptance
            for place, story in enumerate(capability.stories):
                yield (*path, "stories", place, "acceptance"), story.acceptance


def _parts(criterion: GivenCriterion) -> tuple[str, ...]:
    """Return the names of the parts that a criterion has; none for a sentence."""
    return () if criterion.text else tuple(name for name in _PARTS if getattr(criterion, name))


def _runs(criteria: Sequence[GivenCriterion]) -> Iterator[tuple[int, int]]:
    """Yield start and end of the entries that make one criterion together.

    What has its `then` already is whole and goes with nothing that follows.
    """
    start = 0
    have: tuple[str, ...] = ("then",)
    for number, criterion in enumerate((*criteria, GivenCriterion())):
        parts = _parts(criterion)
        goes_on = number - start > 1 or have[-1] != "then"
        if parts and goes_on and _PARTS.index(have[-1]) <= _PARTS.index(parts[0]):
            have += parts
            continue
        if number - start > 1 and len(set(have)) > 1:
            yield start, number
        start, have = number, parts or ("then",)


def _advice(parts: Sequence[Sequence[str]]) -> str:
    """Return how to write the parts as one entry."""
    names = [name for entry in parts for name in entry]
    first, *others = dict.fromkeys(names)
    below = " and ".join(f"`{name}:`" for name in others)
    twice = [f"`{name}:`" for name in (first, *others) if names.count(name) > 1]
    joined = f"; join the texts of {' and of '.join(twice)} with “and”" if twice else ""
    return (
        f"keep the dash before `{first}:` alone, and write {below} without one, "
        f"straight below the word `{first}`{joined}"
    )


PLUGIN: Check = CutCriterion()
