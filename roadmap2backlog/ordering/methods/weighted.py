"""The team's own factors with the team's own weights.

`ordering: {factors: {value: 2, strategy: 3, evidence: 0.01, effort: -1}}` in r2b.yaml. Any input
of any method can be a factor, any name under `priority: factors:`, and `evidence` (people counted
in the evidence) or `pieces` (pieces of evidence). The weighted sum is the cost of delay; points
do the part of the size. Without weights, the three inputs of WSJF count once each. A factor nobody
gave counts as 1 where it is an input of a method, else as 0; a sum below zero counts as zero.
"""

from roadmap2backlog.ordering.method import ASKED, Factors, Input, Method, OneBand

_LIKE_WSJF = {"value": 1.0, "time_criticality": 1.0, "risk_reduction": 1.0}


def _input(name: str) -> Input:
    """Return the input a factor is."""
    if name in ASKED:
        return Input(name, 0, float("inf"), 1, "an input of another method")
    return Input(name, 0, float("inf"), 0, "a factor of the team's own")


class Weighted(OneBand):
    """A weighted sum of factors."""

    title = "Weighted factors"
    formula = "sum of weight * factor, over points"
    source = (
        "the additive value model: Keeney and Raiffa, Decisions with Multiple Objectives (1976)"
    )
    inputs = tuple(_input(name) for name in _LIKE_WSJF)

    def asks(self, factors: Factors) -> tuple[Input, ...]:
        """Return the factors that have a weight."""
        return tuple(_input(name) for name in factors.importance) or self.inputs

    def score(self, factors: Factors) -> float:
        """Return the weighted sum per point."""
        return self._sum(factors) / (factors.points or 1)

    def weight(self, factors: Factors) -> float:
        """Return the weighted sum, at least 0."""
        return max(0.0, self._sum(factors))

    def _sum(self, factors: Factors) -> float:
        """Return the weighted sum as it stands."""
        weights = factors.importance or _LIKE_WSJF
        return sum(weight * _input(name).read(factors) for name, weight in weights.items())


PLUGIN: Method = Weighted()
