"""R302: items that wait for one another, so that none can start.

initiatives:
  - {id: billing, title: Billing, depends_on: [onboarding]}
  - {id: onboarding, title: Onboarding, depends_on: [billing]}
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from roadmap2backlog.checking.check import Check
from roadmap2backlog.checking.subject import Dependency, Subject
from roadmap2backlog.diagnostics import Diagnostic

if TYPE_CHECKING:  # loaded only when something waits for what comes after it
    from roadmap2backlog.checking.cycles import Cycle

_MOST_STEPS = 100


class DependencyCycle:
    """Shows every step of a loop with its place, and says which one to take out."""

    def inspect(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield one finding for each cycle, at the dependency to cut."""
        if all(_looks_back(dependency) for dependency in subject.dependencies):
            return  # the order of the file is one in which all can start
        from roadmap2backlog.checking.cycles import dependency_cycles  # noqa: PLC0415 -- as above

        for cycle in dependency_cycles(subject):
            steps = cycle.steps[:_MOST_STEPS]
            told = ", ".join(_step(step, subject) for step in steps)
            more = len(cycle.steps) - len(steps)
            rest = f", and {more} more" if more else ""
            yield Diagnostic(
                "R302",
                f"dependency cycle, so none of these can start: {told}{rest}",
                subject.source_map.at(cycle.cut.path),
                _advice(cycle, subject),
            )


def _looks_back(dependency: Dependency) -> bool:
    """Return whether an item waits for what stands before it in the same list, or for nothing."""
    if dependency.target is None:
        return True
    first, then = dependency.target.path, dependency.item.path
    return first[0] == then[0] and first < then


def _step(step: Dependency, subject: Subject) -> str:
    span = subject.source_map.at(step.path)
    target = step.target.id if step.target else step.reference
    return f"`{step.item.id}` waits for `{target}` ({span.file}:{span.line})"


def _advice(cycle: "Cycle", subject: Subject) -> str:
    cut = cycle.cut
    work = subject.work_in_words(cut.target.id) if cut.target else f"`{cut.reference}`"
    return (
        f"remove `{cut.reference}` from the `depends_on` of `{cut.item.id}`, if you can: "
        f"{cycle.reason}; the cost: `{cut.item.id}` starts without {work}"
    )


PLUGIN: Check = DependencyCycle()
