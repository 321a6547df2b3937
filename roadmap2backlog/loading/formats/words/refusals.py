"""Texts above a list that refuse all of it: `The following ideas are not currently planned:`."""

import re
from collections.abc import Sequence

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LISTED = (
    r"(?:these|those|they|(?:all|most)(?: of)? (?:these|them)|everything (?:here|below)"
    r"|(?:the )?(?:following|(?:features|ideas|items|points|things|topics)"
    r" (?:below|here|in this (?:list|section)|listed))|nothing (?:here|below|in this \w+))"
)
_OUTSIDE = (
    r"(?:anti-?goals|excluded|intentionally omitted|kept out|left out|non-?goals|off the table"
    r"|out[ -]of[ -]scope|(?:outside|beyond) (?:of )?(?:our|the|this) (?:\w+ ){0,2}scope|rejected"
    r"|ruled out)\b"
)
_REFUSED = re.compile(
    rf"(?:[*_>\s]*){_LISTED}\b[^.!?]*?\b(?:"
    r"(?:is|are)(?: \w+ly)? unlikely to (?:be|come|happen|land|ship)\b"
    r"|(?:is|are)(?: currently| presently)? not(?: currently| presently| actively)?"
    r" (?:being (?:considered|planned|pursued|worked on)|intended|planned"
    r"|on (?:our|the) roadmap|part of (?:our|the|this) (?:plan|roadmap))\b"
    r"(?! (?:yet|until|before)\b)"
    rf"|(?:is|are|were|have been)(?: \w+ly| considered| and)* {_OUTSIDE}"
    r"|(?:should|must) (?:never|not) be (?:added|attempted|built|considered|done|implemented"
    r"|included|introduced|made|planned|prioriti[sz]ed|pursued|shipped|started|supported)\b"
    r"|(?:will|shall) (?:never|not) be (?:added|built|done|implemented|made|shipped|supported)\b"
    r"(?! (?:until|before|unless|in v?\d)\b))",
    re.IGNORECASE,
)
_SUBJECT = (
    r"(?:(?:for|in) [\w .-]{1,30}, )?"
    r"(?:we|i|it|this|(?:the|our|this|a) (?:[\w-]+ ){0,4}[\w-]+|v?\d[\w.]*|version \d[\w.]*)"
)
_WORDS = r"(?: (?:a|also|an|any of|be|features|like|the following|these|things|this)| \w+ly)*"
_WILL_NOT = re.compile(
    rf"{_SUBJECT}{_WORDS} (?:"
    r"(?:(?:will|shall|should|must) (?:never|not)|won['’]?t|shouldn['’]?t|mustn['’]?t)"
    rf"{_WORDS}(?: (?:add|become|build|contain|cover|do|have|implement|include|offer|pursue|ship"
    r"|support|(?:aim|attempt|try) to(?: (?:add|build|cover|do|offer|replace))?))?"
    r"|(?:(?:do(?:es)?|is|are) (?:never|not)|don['’]?t|doesn['’]?t|(?:is|are)n['’]?t)"
    rf"{_WORDS}(?: (?:contain|cover|include|pursue|adding|building|doing|implementing|pursuing"
    r"|shipping|(?:aim|aiming|attempt|going|intend|plan|planning|try|trying|want) to"
    r"(?: (?:add|build|cover|do|have|implement|offer|replace|ship|support))?))?"
    rf"){_WORDS}\s*:",
    re.IGNORECASE,
)
"""`We will not build:`, `The first version should not include:`, with nothing but the list."""
_LEAVES_OUT = re.compile(
    rf"(?:(?:what )?{_SUBJECT} (?:\w+ly )?(?:excludes?|le(?:ave|aves|aving|ft) out|omits?"
    r"|rules? out|rejects?|rejected)"
    rf"|{_OUTSIDE}(?: (?:for|from|in|of) [\w .-]{{1,40}})?)(?: (?:the following|these|this))?\s*:",
    re.IGNORECASE,
)
_IS_NOT = re.compile(
    rf"what {_SUBJECT} (?:(?:do(?:es)?|will) (?:never|not)|(?:do(?:es)?|wo)n['’]?t"
    r"|(?:is|are) not|(?:is|are)n['’]?t)"
    r"(?: (?:about|affect|change|cover|guarantee|imply|include|involve|mean|promise|require))?\s*:",
    re.IGNORECASE,
)
"""`What the pilot does not imply:`, `What this is not:`, with nothing but the list."""
_MARKS = " *_>\t"


def refuses_all(texts: Sequence[str]) -> bool:
    """Return whether the first sentence above a list says that nobody will do what is listed."""
    first = " ".join(texts[0].split()) if texts else ""
    return _REFUSED.match(_SENTENCE.split(first)[0]) is not None


def refusing_lead(text: str) -> str:
    """Return the last sentence of a text where it refuses the list below: `We will not build:`.

    Else return an empty text: what is only not done yet, `We do not have these yet:`, is work.
    """
    last = _SENTENCE.split(text.strip())[-1]
    bare = " ".join(last.replace("*", "").split()).strip(_MARKS).replace("：", ":")
    if not bare.endswith(":"):
        return ""
    leads = (_WILL_NOT, _LEAVES_OUT, _IS_NOT)
    is_refused = any(lead.fullmatch(bare) for lead in leads) or refuses_all([bare])
    return last if is_refused else ""
