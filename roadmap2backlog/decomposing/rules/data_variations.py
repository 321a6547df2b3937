"""Formats and sources are stories of their own ("from CSV and Excel").

Pattern: Variations in data (Humanizing Work), the D of SPIDR.
Refuses: attributes that only describe one thing stay.
"""

from roadmap2backlog.decomposing.splitting import Proposal, Rule, RuleContext, along


class DataVariations:
    """Splits along DATA."""

    def propose(self, _clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return a split for each list on this axis, or the reason to keep it."""
        return along(context, frozenset({"DATA"}), "data-variations", 5)


PLUGIN: Rule = DataVariations()
