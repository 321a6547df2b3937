"""The heading over a line, for lines that say too little without it.

"Seed suppliers" under "Input suppliers integration" wants no suppliers; a product owner who reads
the story alone must see what it belongs to. The heading is quoted, never rephrased.
"""

import re
from collections.abc import Iterable

from roadmap2backlog.decomposing.language import load_language, nominal_verb, singular
from roadmap2backlog.decomposing.quoting import quotable
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.words import keys_of

_NUMBERING = re.compile(r"^[^\w(\[{\"“]*(?:\d+(?:\.\d+)*[.)]\s+)?|[^\w)\]}\"”!?]+$")
_SHORT = 2
_PLAINEST = frozenset(
    {"backlog", "deliverables", "done", "features", "future", "later", "milestones", "misc", "next"}
    | {"now", "other", "overview", "planned", "roadmap", "themes", "to-do", "todo", "upcoming"}
)
_REFERENCE = re.compile(
    r"(?:[A-Z]{2,12}[-_])+\d[\d.-]*|[A-Z]\d+(?:[-.][A-Z]?\d+)+"
    r"|[QHT][1-4](?:[ -]?\d{2,4})?|v?\d[\d.,/-]*"
)
_ELSEWHERE = re.compile(
    r"(?:see|cf\.?|details|read more|more (?:info|information|details))\s*(?::|(?=\[|https?:|`))"
    r"|see (?:also|the|our)\b"
    r"|(?:current|latest|previous) (?:release|version)\s*:"
    r"|(?:the )?following\b.*:$|(?:the )?following (?:\w+ ){0,3}(?:can|are|is|will|may|have)\b"
    r"|why (?!not\b)\w",
    re.IGNORECASE | re.DOTALL,
)
_BODIES = frozenset(
    {"agency", "association", "authority", "city", "commission", "council", "county", "department"}
    | {"district", "institute", "ministry", "transit", "trust", "university"}
)
_LONG_NAME = 3  # "City of Wasco"
_LONGEST = 12
_MADE = ("ing", "ion", "ions", "ment", "ments")


def first_telling(headings: Iterable[str], text: str) -> str:
    """Return the first heading that adds something to a line's words, as it may be quoted."""
    return next((told for told in (_told(heading, text) for heading in headings) if told), "")


def _told(heading: str, text: str) -> str:
    told = quotable(_NUMBERING.sub("", heading))
    keys = keys_of(told)
    if not 0 < len(keys) <= _LONGEST or "“" in told or set(keys) <= set(keys_of(text)):
        return ""
    tells = any(len(key) > 1 and key.isalpha() and not _is_plain(key) for key in keys)
    return told if tells else ""


def is_reference(text: str) -> bool:
    """Return whether a text is only an id, a number or a quarter: "STORY-04", "2027", "Q4"."""
    return _REFERENCE.fullmatch(text.strip()) is not None


def only_says_when(text: str, *, sure: bool = False) -> bool:
    """Return whether a text is a reference, or only says when or what sort of list.

    "STORY-04", "See: docs/plan.md", "Q4", "Next release", "Other". A single word of that kind may
    well be a part of a product ("Tasks"), so only the plainest ones count alone, unless it is
    `sure` to be a heading.
    """
    if is_reference(text) or _ELSEWHERE.match(text):
        return True
    keys = [key for key in keys_of(text) if not any(map(str.isdigit, key))]
    if len(keys) == 1 and not sure and not any(map(str.isdigit, text)):
        return keys[0] in _PLAINEST
    return bool(keys) and keys[0] != "by" and all(map(_is_plain, keys))


def _is_plain(key: str) -> bool:
    """Return whether a word says nothing in a heading."""
    return key in load_language().stop_words or key in table("plain_headings")


def says_little(thing: str) -> bool:
    """Return whether a thing is one word, or two that name no part of a product.

    "Dark mode" and "payment reminders" say what is to be built; "bankruptcy", "India" and
    "seed suppliers" only do so under their heading.
    """
    words = thing.removeprefix("a ").removeprefix("an ").split()
    if 1 < len(words) <= _LONG_NAME and words[1] == "of" and words[-1][:1].isupper():
        return words[0][:1].isupper() and words[0].lower() not in load_language().artefacts
    language = load_language()
    if all(word[:1].isupper() for word in words) and words[-1].lower() in _BODIES:
        return True  # "Ventura County Transportation Commission"
    if len(words) > _SHORT or any(w.lower() in language.parts["preposition"] for w in words):
        return False
    if len(words) == 1:
        return True
    head = words[-1].lower()
    one = singular(head)
    built = {head, one} & language.artefacts or one in language.nominalisations
    return not (built or nominal_verb(one) or head.endswith(_MADE))
