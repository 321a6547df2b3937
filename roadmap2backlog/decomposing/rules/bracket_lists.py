"""A list in brackets names the stories ("(keyboard nav, ARIA labels)").

Pattern: Break out a list (Humanizing Work, "major effort").
Refuses: examples ("e.g.") and explanations in brackets stay.
"""

from roadmap2backlog.decomposing.splitting import Proposal, Rule, RuleContext, along


class BracketLists:
    """Splits along LIST."""

    def propose(self, _clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return a split for each list on this axis, or the reason to keep it."""
        return along(context, frozenset({"LIST"}), "bracket-lists", 8)


PLUGIN: Rule = BracketLists()
