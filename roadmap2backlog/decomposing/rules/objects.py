"""Things that can be delivered one by one are stories of their own.

Pattern: Simple/complex and Data (Humanizing Work), applied to direct objects.
Refuses: objects of symmetric verbs, technical layers and unclear shared heads stay together.
"""

from roadmap2backlog.decomposing.splitting import Proposal, Rule, RuleContext, along


class Objects:
    """Splits along OBJECT."""

    def propose(self, _clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return a split for each list on this axis, or the reason to keep it."""
        return along(context, frozenset({"OBJECT"}), "objects", 3)


PLUGIN: Rule = Objects()
