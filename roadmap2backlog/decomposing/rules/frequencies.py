"""Rhythms are variations ("daily, weekly or monthly").

Pattern: Variations in data (Humanizing Work).
Refuses: a rhythm that is a quality (real time) stays.
"""

from roadmap2backlog.decomposing.splitting import Proposal, Rule, RuleContext, along


class Frequencies:
    """Splits along FREQ."""

    def propose(self, _clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return a split for each list on this axis, or the reason to keep it."""
        return along(context, frozenset({"FREQ"}), "frequencies", 7)


PLUGIN: Rule = Frequencies()
