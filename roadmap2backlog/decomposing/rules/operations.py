"""Several operations on one thing are stories of their own ("create, edit and delete").

Pattern: Operations (Lawrence and Green, "The Humanizing Work guide to splitting user stories").
"Manage X" unfolds to create, view, edit and delete: a suggestion, and flagged as one.
Refuses: symmetric verbs, fixed pairs (drag and drop) and verbs that only make sense together.
"""

from roadmap2backlog.decomposing.language import Frame
from roadmap2backlog.decomposing.splitting import Part, Proposal, Rule, RuleContext, along
from roadmap2backlog.model.provenance import Confidence

_UNFOLDED = ("create", "view", "edit", "delete")
_UMBRELLAS = frozenset({"manage", "administer", "maintain"})


class Operations:
    """Splits along VERB."""

    def propose(self, clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return a split for each list of verbs, and the unfolding of a lone "manage"."""
        found = along(clause, context, frozenset({"VERB"}), "operations", 1)
        return found or _unfolded(clause, context.frame)


def _unfolded(clause: str, frame: Frame) -> tuple[Proposal, ...]:
    if len(frame.verbs) != 1 or frame.negated or frame.passive or frame.form == "NP":
        return ()
    verb = frame.verbs[0]
    if verb.lemma not in _UMBRELLAS or clause[verb.span.start : verb.span.end] != verb.text:
        return ()
    parts = tuple(
        Part(
            f"{clause[: verb.span.start]}{_like(verb.text, act)}{clause[verb.span.end :]}",
            act,
            templates=(f"manage/{act}",),
        )
        for act in _UNFOLDED
    )
    reason = f"“{verb.text}” stands for several acts; the usual four are suggested."
    return (
        Proposal("operations", 1, "VERB", parts, reason, Confidence.LOW, ("MANAGE_EXPANSION",)),
    )


def _like(pattern: str, word: str) -> str:
    return word.capitalize() if pattern[:1].isupper() else word


PLUGIN: Rule = Operations()
