"""A function and its speed are two stories: make it work, then make it fast.

Pattern: Defer performance (Lawrence and Green, "The Humanizing Work guide to splitting user
stories"): "Search orders, and answer within 200 ms".
Refuses: a limit inside the clause ("shown within 5 seconds"); it becomes a criterion instead.
"""

import re

from roadmap2backlog.decomposing.bounds import limits
from roadmap2backlog.decomposing.splitting import Part, Proposal, Rule, RuleContext
from roadmap2backlog.model.provenance import Confidence

_THEN_FAST = re.compile(
    r",?\s+(?:and\s+then|then|and|but)\s+(?:later\s+)?"
    r"(?P<speed>(?:make\s+(?:it|them)|optimi[sz]e|speed\s+up|tune)\b[^,;]{0,80})$",
    re.IGNORECASE,
)


class DeferredPerformance:
    """Splits a function from making it fast."""

    def propose(self, clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return the split, or why a limit makes none."""
        found = _THEN_FAST.search(clause)
        if found and clause[: found.start()].strip() and not context.frame.negated:
            speed = found["speed"].strip()
            parts = (Part(clause[: found.start()], "works"), Part(_capital(speed), "fast"))
            reason = "The text asks for a function, and for its speed after that."
            return (Proposal("deferred-performance", 0, "RULE", parts, reason, Confidence.MEDIUM),)
        bounds = limits(clause)
        if not bounds:
            return ()
        reason = f"“{bounds[0].text}” is a limit, so it became a criterion, not a story."
        return (Proposal("deferred-performance", 9, "RULE", (), reason),)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


PLUGIN: Rule = DeferredPerformance()
