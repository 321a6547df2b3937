"""What stands before a wish and says only that it is one: "We'd like to open the pier"."""

import re

from roadmap2backlog.decomposing.language import frame
from roadmap2backlog.decomposing.phrases import trimmed

_WE = r"(?:(?:so|and|also|finally|eventually),? )?(?:we|i|our team|the team)(?: (?:also|then))?"
_TEAM = re.compile(
    rf"{_WE}(?:(?: would|['’]d) (?:like|love) to|(?: eventually)? (?:hope|plan|intend|aim|mean|wish"
    r"|expect) to|(?: are| am|['’]re|['’]m) (?:also )?(?:hoping|planning|intending|aiming|looking"
    r"|going) to) (?!hear\b|thank\b)",
    re.IGNORECASE,
)
_OUGHT = r"(?:should|must|needs to|has to|ought to|would|will|could)"
_WISHED = re.compile(
    rf"it {_OUGHT} be (?:great|good|nice|helpful|useful|cool|possible)(?: if (?:it|they) "
    r"(?:could|can))? to |(?:in order )?to be able to |to (?!be\b)",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    rf"there {_OUGHT} be |(?:{_WE} )?(?:(?:need|want)s?|would like) (?=(?:an?|the|some|more) )",
    re.IGNORECASE,
)
_HOPED = re.compile(rf"{_WE} (?:hope|wish|expect)(?: that)? ", re.IGNORECASE)


def intended(text: str) -> str:
    """Return what a text says is meant to be done or had, without the words that say so, or "".

    "Open the pier" of "We are planning to open …", "a map" of "There should be a map".
    """
    for opener, form in ((_TEAM, "VP"), (_WISHED, "VP"), (_NEEDED, "NP"), (_HOPED, "CL")):
        found = opener.match(text)
        rest = trimmed(text[found.end() :]) if found else ""
        if rest and frame(rest).form == form:
            return rest
    return ""
