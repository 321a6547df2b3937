"""Ordering a backlog, and what the order that stands in the file costs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.ordering.costing import make_costing
from roadmap2backlog.ordering.exact import plain
from roadmap2backlog.ordering.order_backlog import methods, order_backlog
from roadmap2backlog.ordering.problem import OrderingProblem
from roadmap2backlog.ordering.ranking import Ordering
from roadmap2backlog.ordering.weights import weigh


@dataclass(frozen=True, slots=True)
class Sequenced:
    """The best order found, the problem behind it, and what the order in the file costs.

    Args:
        free: The order without the product owner's moves.
        cost: Cost of the order in the file, as `Ordering.cost` counts.
    """

    problem: OrderingProblem
    free: Ordering
    cost: float

    @property
    def gap(self) -> float:
        """The share by which the order in the file may cost more than the best possible one."""
        bound = self.free.lower_bound
        return max(0.0, self.cost / bound - 1) if bound > 0 else 0.0

    def summary(self) -> dict[str, object]:
        """Return what `--format json` prints under `ordering`, but for the time it took."""
        return {
            "method": self.free.method,
            "cost": self.cost,
            "lower_bound": self.free.lower_bound,
            "gap": self.gap,
            "score_order_cost": self.free.score_order_cost,
            "blocks": len(self.free.blocks),
        }

    def lines(self) -> tuple[str, ...]:
        """Return what the order is worth, in words; nothing where nothing has a value."""
        if not self.cost:
            return ()
        best = "the best possible"
        if len({block.band for block in self.free.blocks}) > 1:
            best += " within the bands"
        lines = [f"the order is {best}"]
        if self.gap:
            lines = [f"the order is within {self.gap:.1%} of {best}"]
        if self.gap >= _FAR:
            lines = [f"the order may cost up to {self.gap:.0%} more delay than {best}"]
        excess = self.free.score_order_cost / self.cost - 1
        if excess > _WORTH_SAYING:
            lines[0] += f"; by score alone it would cost {excess:.1%} more delay"
        moved = self.cost / self.free.free_cost - 1 if self.free.free_cost else 0.0
        if moved > _WORTH_SAYING:
            lines.append(f"the moves made by hand cost {moved:.1%} more delay than the free order")
        banded = self._bands_excess()
        if banded > _WORTH_SAYING:
            lines.append(
                f"targets first costs {banded:.1%} more delay than the order without bands"
            )
        return tuple(lines)

    def _bands_excess(self) -> float:
        """Return the share by which the bands of targets cost more than the order without them."""
        if not self.problem.bands:
            return 0.0
        without = order_backlog(replace(self.problem, bands=False, pins=())).cost
        return self.free.free_cost / without - 1 if without else 0.0


_WORTH_SAYING = 0.0005
_FAR = 0.1


def cycle_finding(cycle: Sequence[str]) -> Diagnostic:
    """Return what to say of stories and groups that wait for each other."""
    path = " → ".join((*cycle, cycle[0]))
    return Diagnostic("R302", f"these wait for each other: {path}")


def sequenced_problem(problem: OrderingProblem, free: Ordering) -> Sequenced:
    """Return what the order in which the stories of a problem come costs."""
    worth = weigh(problem, methods()[problem.method])
    costing = make_costing(problem, worth)
    cost = plain(costing.cost(range(len(problem.stories))))
    return Sequenced(problem, free, cost)
