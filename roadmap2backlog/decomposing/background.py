"""Sentences of a description that tell how it came about or where to look: no criteria.

"The job ran twice. Ask Maria. There is no check between runs." A story is not done when these
are true, so that they are notes.
"""

import re
from functools import cache

from roadmap2backlog.decomposing.doubts import may_be_trouble
from roadmap2backlog.decomposing.drafts import Clause
from roadmap2backlog.decomposing.language import Frame, load_language
from roadmap2backlog.decomposing.references import only_says_when
from roadmap2backlog.decomposing.tables import table
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
_REMARKS = re.compile(
    r"(?:however|unfortunately|sadly|so far|for now|as of now|at present|presently)\b"
    r"|(?:(?:this|it|that) (?:could|would|might|may) (?:be|also be)"
    r"|(?:the |some |main |biggest )*(?:advantages?|benefits?|caveats?|challenges?|concerns?|cons"
    r"|difficult(?:y|ies)|downsides?|drawbacks?|hurdles?|obstacles?|pros|trade-?offs?|upsides?)"
    r"(?: (?:here|of|with) (?:it|that|this))? (?:is|are)"
    r"|(?:better|best|ideally|well|not well) suited)\b",
    re.IGNORECASE,
)
"""What somebody thinks of it, or how it stands: "Challenges with this are the defaults"."""
_WORD = re.compile(r"[\w'’-]+")
_BINDS = re.compile(r"\b(?:must|shall|should|has to|have to|needs? to|can|will)\b", re.IGNORECASE)
_PAST = frozenset({"was", "were", "had", "did", "came", "began"})
_NEAR = 5


def tells_background(clause: Clause) -> bool:
    """Return whether a sentence tells what is or was, or where to look, not what shall hold."""
    text, parsed = clause.text, clause.frame
    if clause.foreign or clause.listed:
        return False
    opens = any(opener.match(text) for opener in (_POINTS, _LACKS, _LABEL))
    if clause.heading or opens or only_says_when(text):
        return True
    slogan = parsed.form == "NP" and text.rstrip().endswith("!")
    if slogan or _REMARKS.match(text):
        return not _BINDS.search(text)
    if parsed.form == "VP" or parsed.modal or parsed.negated:
        return False
    if _is_past(text, parsed) or parsed.form != "CL":
        return _is_past(text, parsed)
    troubled = tells_trouble(text, parsed) or may_be_trouble(text, parsed)
    return troubled and not _is_handled(parsed)


def _is_handled(parsed: Frame) -> bool:
    """Return whether it is told what is done about what is wrong: "lost cards are blocked"."""
    first = parsed.subject.text.lower().partition(" ")[0] if parsed.subject else ""
    amiss = table("trouble_adjectives") | load_language().adjective_kinds["handled"]
    return parsed.passive and first in amiss


def _is_past(text: str, parsed: Frame) -> bool:
    """Return whether it is told what happened: "the job ran twice"."""
    words = _WORD.findall(text.lower())
    subject = len(_WORD.findall(parsed.subject.text)) if parsed.subject else len(words)
    verb = words[subject] if subject < len(words) else ""
    told = verb in _PAST or (verb.endswith("ed") and verb not in load_language().verbs)
    return told or not _sure_pasts().isdisjoint(words[1:_NEAR])


@cache
def _sure_pasts() -> frozenset[str]:
    """Return pasts that are no other form: "ran", "broke"; they tell without a subject, too."""
    language = load_language()
    forms = language.irregular_verbs.values()
    return frozenset(past for past, done in forms if past != done) - language.verbs.keys()
