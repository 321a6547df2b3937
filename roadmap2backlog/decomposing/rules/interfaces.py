"""Platforms and channels are stories of their own ("on web and mobile").

Pattern: Interface variations (Humanizing Work), the I of SPIDR.
Refuses: layers of one system (UI and API of one feature) are no interfaces.
"""

from roadmap2backlog.decomposing.splitting import Proposal, Rule, RuleContext, along


class Interfaces:
    """Splits along IFACE."""

    def propose(self, _clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return a split for each list on this axis, or the reason to keep it."""
        return along(context, frozenset({"IFACE"}), "interfaces", 4)


PLUGIN: Rule = Interfaces()
