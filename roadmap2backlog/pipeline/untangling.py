"""An order where a product owner's edits made stories wait for each other."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from roadmap2backlog.diagnostics import Diagnostic, Severity, Span
from roadmap2backlog.ordering.jobs import CycleError
from roadmap2backlog.ordering.order_backlog import order_backlog
from roadmap2backlog.ordering.problem import OrderingProblem
from roadmap2backlog.ordering.ranking import Ordering
from roadmap2backlog.pipeline.sequencing import cycle_finding

Wait = tuple[str, str]
"""Who waits, and for what."""

_MOST_CUTS = 100
_HINT = "take one of them out of a `depends_on`; until then the order does without this one"


@dataclass(frozen=True, slots=True)
class Untangled:
    """The best order found, the waits that it does without, and a warning for each."""

    ordering: Ordering
    cuts: frozenset[Wait] = frozenset()
    findings: tuple[Diagnostic, ...] = ()


def order_untangled(
    problem: OrderingProblem, own: Collection[Wait], places: Mapping[str, Span]
) -> Untangled | Diagnostic:
    """Return the best order found, or the finding that there is none.

    The roadmap alone has no circle: that was checked. One that came with the product owner's
    edits must not keep the rest of the roadmap out of the backlog, so a wait of it is left
    out of the order, though not out of the file.

    Args:
        problem: What to order.
        own: Waits that the product owner wrote; those of the roadmap give way first.
        places: Where each story's `depends_on` stands.
    """
    cuts: set[Wait] = set()
    findings: list[Diagnostic] = []
    while True:
        try:
            return Untangled(
                order_backlog(without(problem, cuts)), frozenset(cuts), tuple(findings)
            )
        except CycleError as error:
            cycle = [str(name) for name in error.cycle]
        cut = _cut(problem, cycle, own)
        if cut is None or cut in cuts or len(cuts) == _MOST_CUTS:
            return cycle_finding(cycle)
        cuts.add(cut)
        found = cycle_finding(cycle)
        message = f"{found.message}; the order lets {cut[0]} not wait for {cut[1]}"
        span = places.get(cut[0], Span())
        findings.append(Diagnostic("R302", message, span, _HINT, Severity.WARNING))


def without(problem: OrderingProblem, cuts: Collection[Wait]) -> OrderingProblem:
    """Return the problem without some waits."""
    if not cuts:
        return problem
    waiting = {story for story, _ in cuts}
    stories = tuple(
        replace(
            story,
            depends_on=tuple(name for name in story.depends_on if (story.id, name) not in cuts),
        )
        if story.id in waiting
        else story
        for story in problem.stories
    )
    return replace(problem, stories=stories)


def _cut(problem: OrderingProblem, cycle: list[str], own: Collection[Wait]) -> Wait | None:
    """Return the wait of a circle to leave out: one of the roadmap's, else the last one."""
    around = set(cycle)
    waits = [
        (story.id, name)
        for story in problem.stories
        if story.id in around
        for name in story.depends_on
        if name in around
    ]
    free = [wait for wait in waits if wait not in own]
    left = free or waits
    return left[-1] if left else None
