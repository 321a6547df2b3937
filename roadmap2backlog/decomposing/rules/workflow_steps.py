"""Steps of one path, each with a verb and an object of its own, are stories of their own.

Pattern: Workflow steps (Lawrence and Green, "The Humanizing Work guide to splitting user
stories"): "Group permissions into roles, add audit trails and show scopes in the docs".
Refuses: verbs that share their object; those are operations.
"""

from roadmap2backlog.decomposing.splitting import Proposal, Rule, RuleContext, along, has_steps


class WorkflowSteps:
    """Splits along VERB where each verb brings its own words."""

    def propose(self, _clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return a split for each list of steps."""
        found = along(context, frozenset({"VERB"}), "workflow-steps", 1)
        return tuple(one for one in found if has_steps(one, context))


PLUGIN: Rule = WorkflowSteps()
