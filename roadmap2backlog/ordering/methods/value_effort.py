"""Value over effort: the quick wins of the two-by-two matrix first.

Effort nobody gave is the job size, then the points of the item's stories. A value nobody gave
counts as 1.
"""

from roadmap2backlog.ordering.method import Factors, Input, Method, OneBand


class ValueEffort(OneBand):
    """Value divided by effort."""

    title = "Value over effort"
    formula = "value / effort"
    source = "the value-effort matrix, after the action priority matrix"
    inputs = (
        Input("value", 0, 20, 1, "user and business value"),
        Input("effort", 0.1, float("inf"), 1, "effort, any unit", instead=("size", "points")),
    )

    def score(self, factors: Factors) -> float:
        """Return value per effort."""
        effort = self.inputs[1].read(factors)
        return self.weight(factors) / effort if effort else self.weight(factors)

    def weight(self, factors: Factors) -> float:
        """Return the value."""
        return self.inputs[0].read(factors)


PLUGIN: Method = ValueEffort()
