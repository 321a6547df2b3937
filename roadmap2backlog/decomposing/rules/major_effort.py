"""Where the text says what comes first, the first one carries the effort, the rest follows.

Pattern: Major effort (Lawrence and Green, "The Humanizing Work guide to splitting user
stories"): "Localise the shop, starting with German" is German first, then the shop.
Refuses: lists without such words; which part is the hard one is then unknown.
"""

import re

from roadmap2backlog.decomposing.splitting import Part, Proposal, Rule, RuleContext
from roadmap2backlog.model.provenance import Confidence

_FIRST = re.compile(
    r"[,;(]?\s*\b(?:starting|beginning)\s+with\s+(?P<what>[^,;()]{1,80})\)?\s*$", re.IGNORECASE
)


class MajorEffort:
    """Splits into the named start and the whole."""

    def propose(self, clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return the start and the rest, or nothing."""
        found = _FIRST.search(clause)
        if not found or not clause[: found.start()].strip() or context.frame.negated:
            return ()
        rest = clause[: found.start()].rstrip(" ,;(")
        parts = (Part(clause, found["what"].strip()), Part(rest, "rest"))
        reason = f"The text says what comes first: “{found['what'].strip()}”."
        return (Proposal("major-effort", 2, "DATA", parts, reason, Confidence.MEDIUM),)


PLUGIN: Rule = MajorEffort()
