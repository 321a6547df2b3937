"""Occasions that lead to the same act are stories of their own ("when … or when …").

Pattern: Business rule variations (Lawrence and Green, "The Humanizing Work guide to splitting
user stories"), the R of SPIDR (Cohn 2017): "Notify agents when a ticket is overdue or a
customer replies".
Refuses: conditions joined by "and", which must hold together, and halves that are no clauses.
"""

import re

from roadmap2backlog.decomposing.language import TextSpan, form_of, lemma, load_language
from roadmap2backlog.decomposing.splitting import Part, Proposal, Rule, RuleContext, along
from roadmap2backlog.model.provenance import Confidence

_OR = re.compile(r",?\s+or\s+(?:(?:when|if|whenever)\s+)?", re.IGNORECASE)
_WHEN = re.compile(r"(?:when|if|whenever)\s+", re.IGNORECASE)


class BusinessRules:
    """Splits along RULE."""

    def propose(self, clause: str, context: RuleContext) -> tuple[Proposal, ...]:
        """Return a split for a condition that names two occasions."""
        found = along(context, frozenset({"RULE"}), "business-rules", 6)
        conditions = context.frame.conditions
        if found or not conditions or context.frame.negated:
            return found
        first, last = conditions[0], conditions[-1]
        whole = TextSpan(clause[first.start : last.end], first.start, last.end)
        return _occasions(clause, whole)


def _occasions(clause: str, condition: TextSpan) -> tuple[Proposal, ...]:
    opening = _WHEN.match(condition.text)
    if not opening:
        return ()
    halves = _OR.split(condition.text[opening.end() :])
    if not halves[1:] or not all(_is_occasion(half) for half in halves):
        return ()
    before, after = clause[: condition.start], clause[condition.end :]
    parts = tuple(Part(f"{before}{opening.group()}{half}{after}", half) for half in halves)
    reason = "Each occasion can be built and tried on its own."
    return (Proposal("business-rules", 6, "RULE", parts, reason, Confidence.MEDIUM),)


def _is_occasion(text: str) -> bool:
    """Return whether a half says that something happens: a clause, or "a customer replies"."""
    if form_of(text) == "CL":
        return True
    language = load_language()
    words = text.lower().split()
    return words[0] in language.parts["determiner"] and any(
        word.endswith("s") and lemma(word) != word and lemma(word) in language.verbs
        for word in words[2:]
    )


PLUGIN: Rule = BusinessRules()
