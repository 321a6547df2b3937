"""Impact, confidence, ease.

Each on 1 to 10; confidence is kept as a share and counts ten times, so that 80 % is 8. ICE knows
no size: its score stands for value per effort, so the cost of delay is the score times the points
of the item's stories. Inputs nobody gave count as 5, 50 % and 5, the middle of the scale.
"""

from roadmap2backlog.ordering.method import Factors, Input, Method, OneBand


class Ice(OneBand):
    """Impact times confidence times ease."""

    title = "ICE"
    formula = "impact * (10 * confidence) * ease"
    source = "Ellis and Brown, Hacking Growth (2017)"
    inputs = (
        Input("impact", 1, 10, 5, "effect if it works"),
        Input("confidence", 0, 1, 0.5, "how sure we are that it works"),
        Input("ease", 1, 10, 5, "ten is easiest"),
    )

    def score(self, factors: Factors) -> float:
        """Return the product of the three, 0 to 1,000."""
        impact, confidence, ease = (asked.read(factors) for asked in self.inputs)
        return impact * 10 * confidence * ease

    def weight(self, factors: Factors) -> float:
        """Return the score times the points, so that value per point is the score."""
        return self.score(factors) * (factors.points or 1)


PLUGIN: Method = Ice()
