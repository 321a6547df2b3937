"""The product manager's own order.

Items come as they stand in the roadmap, each after what it depends on. Cost of delay is counted
as in WSJF, so that the result says what the order chosen by hand costs.
"""

from roadmap2backlog.ordering.method import Factors, Method, OneBand
from roadmap2backlog.ordering.methods.wsjf import Wsjf

_WSJF = Wsjf()


class Document(OneBand):
    """The order of the roadmap."""

    title = "Document order"
    formula = "earlier in the roadmap comes first"
    source = "the roadmap itself"
    keeps_order = True

    def score(self, factors: Factors) -> float:
        """Return the place from the top, negated."""
        return -float(factors.place)

    def weight(self, factors: Factors) -> float:
        """Return the cost of delay of WSJF."""
        return _WSJF.weight(factors)

    def band(self, factors: Factors) -> int:
        """Return the place in the roadmap: every item is a band of its own."""
        return factors.place


PLUGIN: Method = Document()
