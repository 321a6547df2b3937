"""The team's own factors with the team's own weights.

`ordering: {factors: {value: 2, strategy: 3, evidence: 0.01, effort: -1}}` in r2b.yaml. Any input
of any method can be a factor, any name under `priority: factors:`, and `evidence` (people counted
in the evidence) or `pieces` (pieces of evidence). The weighted sum is the cost of delay; points
do the part of the size. Without weights, the three inputs of WSJF count once each. A factor nobody
gave counts as 1 where it is an input of a method, else as 0; a sum below zero counts as zero.
"""

from roadmap2backlog.ordering.method import Factors, Input, Method, OneBand

_LIKE_WSJF = {"value": 1.0, "time_criticality": 1.0, "risk_reduction": 1.0}
_ONCE = frozenset(
    {"value", "time_criticality", "risk_reduction", "size", "reach", "impact", "effort", "ease"}
)


class Weighted(OneBand):
    """A weighted sum of factors."""

    title = "Weighted factors"
    formula = "sum of weight * factor, over points"
    source = (
        "the additive value model: Keeney and Raiffa, Decisions with Multiple Objectives (1976)"
    )
    inputs = tuple(Input(name, 0, float("inf"), 1, "counts once by default") for name in _LIKE_WSJF)

    def score(self, factors: Factors) -> float:
        """Return the weighted sum per point."""
        return self._sum(factors) / (factors.points or 1)

    def weight(self, factors: Factors) -> float:
        """Return the weighted sum, at least 0."""
        return max(0.0, self._sum(factors))

    def _sum(self, factors: Factors) -> float:
        """Return the weighted sum as it stands."""
        total = 0.0
        for name, importance in (factors.importance or _LIKE_WSJF).items():
            given = factors.get(name)
            total += importance * ((1.0 if name in _ONCE else 0.0) if given is None else given)
        return total


PLUGIN: Method = Weighted()
