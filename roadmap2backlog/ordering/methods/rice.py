"""Reach, impact, confidence, effort.

Reach nobody gave is the number of people in the evidence, each piece weighted as stated. Impact
nobody gave counts as 1 (medium), confidence as 50 % (low), effort as one person-month.
"""

from roadmap2backlog.ordering.method import Factors, Input, Method, OneBand


class Rice(OneBand):
    """Reach times impact times confidence, over effort."""

    title = "RICE"
    formula = "reach * impact * confidence / effort"
    source = "McBride, RICE: Simple prioritization for product managers (Intercom, 2016)"
    inputs = (
        Input("reach", 0, float("inf"), 1, "people per quarter", instead=("people",)),
        Input("impact", 0.25, 3, 1, "0.25 minimal, 0.5 low, 1 medium, 2 high, 3 massive"),
        Input("confidence", 0, 1, 0.5, "100 % high, 80 % medium, 50 % low"),
        Input("effort", 0.1, float("inf"), 1, "person-months"),
    )

    def score(self, factors: Factors) -> float:
        """Return the expected effect per person-month."""
        effort = self.inputs[3].read(factors)
        return self.weight(factors) / effort if effort else self.weight(factors)

    def weight(self, factors: Factors) -> float:
        """Return the expected effect: reach times impact times confidence."""
        reach, impact, confidence = (asked.read(factors) for asked in self.inputs[:3])
        return reach * impact * confidence


PLUGIN: Method = Rice()
