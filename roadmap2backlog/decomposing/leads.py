"""Sentences that open a list of acts and say whose they are: "Parents can:"."""

import re

from roadmap2backlog.decomposing.language import frame, names_people

_ABLE = (
    r"(?:(?:can|could|may|must|shall|should|will)(?: (?:also|now|then))?(?: be able to)?"
    r"|(?:(?:is|are) able|needs?|wants?|ha(?:s|ve)) to(?: be able to)?)"
)
_LEAD = re.compile(rf"(?P<whole>(?P<who>[^:,;.!?]{{2,60}}?) {_ABLE})\s*:$")


def lead_of(text: str) -> str:
    """Return what stands before each entry of the list below, without its colon, or ""."""
    found = _LEAD.fullmatch(text.strip())
    return found["whole"] if found and names_people(found["who"]) else ""


def led(lead: str, entry: str) -> str:
    """Return an entry of such a list as a sentence: "Parents can report an absence".

    An entry that names somebody itself, or no act, stays as it is.
    """
    parsed = frame(entry)
    if not lead or parsed.form != "VP" or parsed.verbs[:1] == ():
        return entry
    verb = parsed.verbs[0]
    bare = verb.text.lower() == verb.lemma and not entry[: verb.span.start].strip()
    return f"{lead} {entry[:1].lower()}{entry[1:]}" if bare else entry
