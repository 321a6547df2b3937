"""Must, should, could, won't.

The bands come one after the other; what a must depends on is a must too. Inside a band value per
size decides; a value nobody gave counts as 1. An item nobody put into a band is a could.
"""

from roadmap2backlog.ordering.method import BANDS, Factors, Input, Method, OneBand

_UNSAID = BANDS.index("could")


class Moscow(OneBand):
    """Bands first, then value per size."""

    title = "MoSCoW"
    formula = "band (must, should, could, wont), inside it value / size"
    source = "Clegg and Barker, Case Method Fast-Track (1994); DSDM, MoSCoW prioritisation"
    inputs = (
        Input("moscow", 0, 3, _UNSAID, "must, should, could or wont"),
        Input("value", 0, 20, 1, "value inside the band"),
        Input("size", 0.5, float("inf"), 1, "relative job size", instead=("points",)),
    )

    def score(self, factors: Factors) -> float:
        """Return a number whose whole thousands are the band, the rest value per size.

        Value per size `x` is drawn into 0 to 1,000 as 1,000 x / (x + 1), which keeps its order.
        """
        size = self.inputs[2].read(factors) or 1
        ratio = self.weight(factors) / size
        return 1000 * (len(BANDS) - 1 - self.band(factors)) + 1000 * ratio / (ratio + 1)

    def weight(self, factors: Factors) -> float:
        """Return the value inside the band."""
        return self.inputs[1].read(factors)

    def band(self, factors: Factors) -> int:
        """Return 0 for must to 3 for won't."""
        return int(self.inputs[0].read(factors))


PLUGIN: Method = Moscow()
