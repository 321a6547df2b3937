"""Rules that can hold one by one are stories of their own.

Pattern: Business rule variations (Humanizing Work), the R of SPIDR.
Refuses: rules that only make sense together stay.
"""

from roadmap2backlog.decomposing.splitting import Proposal, Rule, RuleContext, along


class BusinessRules:
    """Splits along RULE."""

    def propose(
        self,
        clause: str,  # noqa: ARG002 -- the lists are found already
        context: RuleContext,
    ) -> tuple[Proposal, ...]:
        """Return a split for each list on this axis, or the reason to keep it."""
        return along(context, frozenset({"RULE"}), "business-rules", 6)


PLUGIN: Rule = BusinessRules()
