"""Several operations on one thing are stories of their own ("create, edit and delete").

Pattern: Operations (Lawrence and Green, "The Humanizing Work guide to splitting user stories").
"Manage X" unfolds to create, view, edit and delete: a suggestion, and flagged as one.
Refuses: symmetric verbs, fixed pairs (drag and drop) and verbs that only make sense together.
"""

from roadmap2backlog.decomposing.language import frame
from roadmap2backlog.decomposing.splitting import (
    Part,
    Proposal,
    Rule,
    RuleContext,
    along,
    has_steps,
)
from roadmap2backlog.decomposing.who import acts_as_person
from roadmap2backlog.model.provenance import Confidence

_UNFOLDED = ("create", "view", "edit", "delete")
_UMBRELLAS = frozenset({"manage", "administer"})


class Operations:
    """Splits along VERB."""

    def propose(self, clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return a split for each list of verbs, and the unfolding of a lone "manage"."""
        found = along(context, frozenset({"VERB"}), "operations", 1)
        if found:
            return tuple(one for one in found if not has_steps(one, context))
        return _unfolded(clause, context)


def _unfolded(clause: str, context: RuleContext) -> tuple[Proposal, ...]:
    parsed = context.frame
    if len(parsed.verbs) != 1 or parsed.negated or parsed.passive or parsed.object is None:
        return ()
    if parsed.frame_kind == "enabling" and parsed.subject is not None and not _acts(context):
        return ()
    if parsed.frame_kind not in ("imperative", "modal", "enabling", "ability"):
        return ()
    verb = parsed.verbs[0]
    if verb.lemma not in _UMBRELLAS or verb.text.lower() != verb.lemma:
        return ()
    before, after = clause[: verb.span.start], clause[verb.span.end :]
    if any(frame(piece.strip()).form == "VP" for piece in after.split(",")[1:]):
        return ()  # "manage loans, print slips": each of the acts would be repeated
    parts = tuple(
        Part(f"{before}{_like(verb.text, act)}{after}", act, templates=(f"manage/{act}",))
        for act in _UNFOLDED
    )
    reason = f"“{verb.text}” stands for several acts; the usual four are suggested."
    flags = ("MANAGE_EXPANSION",)
    return (Proposal("operations", 1, "VERB", parts, reason, Confidence.LOW, flags),)


def _acts(context: RuleContext) -> bool:
    """Return whether those who are enabled are people, as far as the roadmap is known."""
    subject = context.frame.subject
    return subject is not None and acts_as_person(subject.text, context.scene)


def _like(pattern: str, word: str) -> str:
    return word.capitalize() if pattern[:1].isupper() else word


PLUGIN: Rule = Operations()
