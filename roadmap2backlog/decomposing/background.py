"""Sentences of a description that tell how it came about or where to look: no criteria.

"The job ran twice. Ask Maria. There is no check between runs." A story is not done when these
are true, so that they are notes.
"""

import re

from roadmap2backlog.decomposing.doubts import may_be_trouble
from roadmap2backlog.decomposing.drafts import Clause
from roadmap2backlog.decomposing.language import Frame, load_language
from roadmap2backlog.decomposing.references import only_says_when
from roadmap2backlog.decomposing.trouble import tells_trouble

_POINTS = re.compile(
    r"(?:see|ask|refer to|contact|talk to|speak to|check with|cf\.?|thanks to"
    r"|(?:click|tap)(?: here)?|(?:read|learn|find out) more|more (?:details|info(?:rmation)?))"
    r"\s(?:also\s)?\S"
    r"(?!.*\b(?:if|when|whether)\b)",
    re.IGNORECASE,
)
_LACKS = re.compile(r"there(?: is|['’]s| are| was| were)(?: currently| still)? no\b", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:background|context|currently|motivation|problem|rationale|reason|today|why)\s*:",
    re.IGNORECASE,
)
_PAST = frozenset({"was", "were", "had", "did", "came", "began"})
_NEAR = 5


def tells_background(clause: Clause) -> bool:
    """Return whether a sentence tells what is or was, or where to look, not what shall hold."""
    text, parsed = clause.text, clause.frame
    if clause.foreign or clause.listed:
        return False
    if clause.heading or only_says_when(text):
        return True
    if _POINTS.match(text) or _LACKS.match(text) or _LABEL.match(text):
        return True
    if parsed.form == "VP" or parsed.modal or parsed.negated:
        return False
    troubled = tells_trouble(text, parsed) or may_be_trouble(text, parsed)
    return _is_past(text, parsed) or (parsed.form == "CL" and troubled)


def _is_past(text: str, parsed: Frame) -> bool:
    """Return whether it is told what happened: "the job ran twice"."""
    language = load_language()
    words = re.findall(r"[a-z'’]+", text.lower())
    said = (
        words[len(re.findall(r"[a-z'’]+", parsed.subject.text.lower())) :] if parsed.subject else []
    )
    first = said[0] if said else ""
    told = first in _PAST or (first.endswith("ed") and first not in language.verbs)
    # "ran", "broke": no participle looks like these, so that they tell it without a subject, too
    pasts = {past for past, participle in language.irregular_verbs.values() if past != participle}
    return told or not (pasts - language.verbs.keys()).isdisjoint(words[1:_NEAR])
