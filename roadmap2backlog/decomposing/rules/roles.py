"""Roles that act are stories of their own ("admin, manager, user").

Pattern: Roles, after SPIDR (Cohn 2017) and Visual Narrator personas.
Refuses: roles that do the very same thing share one story.
"""

from roadmap2backlog.decomposing.splitting import Proposal, Rule, RuleContext, along


class Roles:
    """Splits along ROLE."""

    def propose(self, _clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return a split for each list on this axis, or the reason to keep it."""
        return along(context, frozenset({"ROLE"}), "roles", 2)


PLUGIN: Rule = Roles()
