"""Weighted shortest job first.

Cost of delay is the sum of three relative estimates, each on the scale 1 to 20 on which the least
item of a column has 1; it is divided by the size of the job. An input nobody gave counts as 1,
the least. A size nobody gave is the points of the item's stories.
"""

from roadmap2backlog.ordering.method import Factors, Input, Method, OneBand


class Wsjf(OneBand):
    """Value, time criticality and risk reduction over size."""

    title = "Weighted shortest job first (WSJF)"
    formula = "(value + time_criticality + risk_reduction) / size"
    source = "Reinertsen, The Principles of Product Development Flow (2009); SAFe, WSJF"
    inputs = (
        Input("value", 1, 20, 1, "user and business value"),
        Input("time_criticality", 1, 20, 1, "how fast the value decays"),
        Input("risk_reduction", 1, 20, 1, "risk reduced or opportunity enabled"),
        Input("size", 0.5, float("inf"), 1, "relative job size", instead=("points",)),
    )

    def score(self, factors: Factors) -> float:
        """Return the cost of delay per size."""
        size = self.inputs[3].read(factors)
        return self.weight(factors) / size if size else self.weight(factors)

    def weight(self, factors: Factors) -> float:
        """Return the sum of the three estimates."""
        return sum(asked.read(factors) for asked in self.inputs[:3])


PLUGIN: Method = Wsjf()
