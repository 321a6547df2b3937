"""Texts above a list that refuse all of it: `The following ideas are not currently planned:`."""

import re
from collections.abc import Sequence

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LISTED = (
    r"(?:these|those|they|(?:all|most)(?: of)? (?:these|them)|everything (?:here|below)"
    r"|(?:the )?(?:following|(?:features|ideas|items|points|things|topics)"
    r" (?:below|here|in this (?:list|section)|listed))|nothing (?:here|below|in this \w+))"
)
_REFUSED = re.compile(
    rf"(?:[*_>\s]*){_LISTED}\b[^.!?]*?\b(?:"
    r"(?:is|are)(?: \w+ly)? unlikely to (?:be|come|happen|land|ship)\b"
    r"|(?:is|are)(?: currently| presently)? not(?: currently| presently| actively)?"
    r" (?:being (?:considered|planned|pursued|worked on)|intended|planned"
    r"|on (?:our|the) roadmap|part of (?:our|the|this) (?:plan|roadmap))\b"
    r"(?! (?:yet|until|before)\b)"
    r"|(?:will|shall) (?:never|not) be (?:added|built|done|implemented|made|shipped|supported)\b"
    r"(?! (?:until|before|unless|in v?\d)\b))",
    re.IGNORECASE,
)


def refuses_all(texts: Sequence[str]) -> bool:
    """Return whether the first sentence above a list says that nobody will do what is listed."""
    first = " ".join(texts[0].split()) if texts else ""
    return _REFUSED.match(_SENTENCE.split(first)[0]) is not None
