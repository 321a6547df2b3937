"""What a full clause claims, denies, or lets somebody do."""

import re

from roadmap2backlog.decomposing.language import Frame, third_person
from roadmap2backlog.decomposing.phrases import trimmed
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.verify import is_denial
from roadmap2backlog.decomposing.who import acts_as_person

_BE_FORMS = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})
_ALTERNATIVE = re.compile(r"\b(?:and|or),? (?:if|when|unless|otherwise)\b", re.IGNORECASE)
_ABLE = re.compile(r"^(?:be )?able to\s+", re.IGNORECASE)
_ALL_OF = frozenset({"all", "any", "each", "every"})
DUTIES = frozenset({"should", "must", "shall", "will", "needs to", "need to", "has to", "have to"})
OURSELVES = frozenset({"we", "i", "the team", "our team"})


def is_claim(parsed: Frame, scene: Scene) -> bool:
    """Return whether a clause states what holds, not what somebody does or shall be done.

    Its parts are never told apart: "needs a card or a permit" is one claim.
    """
    if parsed.subject is None or parsed.frame_kind not in ("modal", "statement"):
        return False
    if parsed.negated:
        return True
    if parsed.subject.text.split(" ", 1)[0].lower() in _ALL_OF and not parsed.passive:
        return not acts_as_person(parsed.subject.text, scene)
    if acts_as_person(parsed.subject.text, scene) or parsed.subject.text.lower() in OURSELVES:
        return False
    return parsed.passive or (parsed.modal or "") not in DUTIES


def is_denied(body: str, parsed: Frame) -> bool:
    """Return whether the clause's verb is denied; "without" further on is a condition."""
    if "no longer" in body.lower():
        return True
    if not parsed.negated or not parsed.verbs:
        return parsed.negated
    start = parsed.subject.end if parsed.subject else 0
    words = body[start : parsed.verbs[0].span.start].lower().replace("’", "'").split()
    return any(is_denial(word) for word in words)


def base_action(body: str, parsed: Frame) -> str:
    """Return the predicate with its verbs in the base form, "" where that is not certain.

    Past and progressive forms are not: they tell what was or is, not what is wanted.
    """
    if parsed.predicate is None or not parsed.verbs or _ALTERNATIVE.search(body):
        return ""
    start, end = parsed.predicate.start, len(body)
    pieces: list[str] = []
    at = start
    for verb in parsed.verbs:
        if verb.span.start < at or verb.span.end > end:
            return ""
        if verb.text.lower() not in (verb.lemma, third_person(verb.lemma)):
            return ""
        pieces += [body[at : verb.span.start], verb.lemma]
        at = verb.span.end
    pieces.append(body[at:])
    action = _ABLE.sub("", trimmed("".join(pieces)))
    return "" if action.split(" ", 1)[0].lower() in _BE_FORMS else action
