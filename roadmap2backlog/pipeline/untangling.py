"""An order where a product owner's edits made stories wait for each other."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from roadmap2backlog.diagnostics import Diagnostic, Severity, Span
from roadmap2backlog.loading.loaded import Loaded
from roadmap2backlog.model.backlog import Backlog, Story
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
    """The best order found, the waits that it does without, and a warning for each.

    Args:
        ordering: The order.
        problem: What was ordered, without the waits left out.
        cuts: The waits left out.
        findings: One R302 for each of them.
    """

    ordering: Ordering
    problem: OrderingProblem
    cuts: frozenset[Wait] = frozenset()
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose hand the waits of a backlog are from; looked up only where there is a circle.

    Args:
        loaded: The backlog as it stands; None where there is none yet.
        generated: Gives the stories as the roadmap makes them.
    """

    loaded: Loaded[Backlog] | None
    generated: Callable[[], Iterable[Story]]

    def own_waits(self) -> frozenset[Wait]:
        """Return the waits that a person wrote."""
        if self.loaded is None:
            return frozenset()
        known = {story.id: story.depends_on for story in self.generated()}
        return frozenset(
            (story.id, name)
            for story in self.loaded.value.stories
            for name in story.depends_on
            if name not in known.get(story.id, ())
        )

    def place(self, name: str) -> Span:
        """Return where the `depends_on` of a story stands."""
        stories = self.loaded.value.stories if self.loaded else ()
        for number, story in enumerate(stories):
            if self.loaded and story.id == name and story.depends_on:
                return self.loaded.source_map.key_at(("stories", number, "depends_on"))
        return Span()


def order_untangled(problem: OrderingProblem, hand: Hand) -> Untangled | Diagnostic:
    """Return the best order found, or the finding that there is none.

    The roadmap alone has no circle: that was checked. One that came with the product owner's
    edits must not keep the rest of the roadmap out of the backlog, so a wait of it is left
    out of the order, though not out of the file.

    Args:
        problem: What to order.
        hand: Which waits the product owner wrote; those of the roadmap give way first.
    """
    cuts: set[Wait] = set()
    findings: list[Diagnostic] = []
    own: Collection[Wait] | None = None
    while True:
        left = without(problem, cuts)
        try:
            return Untangled(order_backlog(left), left, frozenset(cuts), tuple(findings))
        except CycleError as error:
            cycle = [str(name) for name in error.cycle]
        own = hand.own_waits() if own is None else own
        cut = _cut(left, cycle, own)
        if cut is None or cut in cuts or len(cuts) == _MOST_CUTS:
            return cycle_finding(cycle)
        cuts.add(cut)
        found = cycle_finding(cycle)
        message = f"{found.message}; the order lets {cut[0]} not wait for {cut[1]}"
        findings.append(Diagnostic("R302", message, hand.place(cut[0]), _HINT, Severity.WARNING))


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
