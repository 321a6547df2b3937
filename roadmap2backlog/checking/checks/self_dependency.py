"""R304: an item that waits for itself, for a part of itself, or for what it belongs to.

initiatives:
  - {id: billing, title: Billing, depends_on: [billing]}
"""

from collections.abc import Iterator

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import Subject, surroundings, waits_for_itself
from roadmap2backlog.diagnostics import Diagnostic


class SelfDependency:
    """Looks at each dependency alone."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each such dependency."""
        for dependency in subject.dependencies:
            if dependency.target is None or not waits_for_itself(dependency, subject.parents):
                continue
            own, other = dependency.item.id, dependency.target.id
            if own == other:
                what = f"`{own}` waits for itself"
            elif own in surroundings(other, subject.parents):
                what = f"`{own}` waits for `{other}`, a part of itself"
            else:
                what = f"`{own}` waits for `{other}`, which it is a part of"
            hint = f"remove `{dependency.reference}` from its `depends_on`"
            yield Diagnostic("R304", what, subject.source_map.at(dependency.path), hint)


PLUGIN: Check = SelfDependency()
