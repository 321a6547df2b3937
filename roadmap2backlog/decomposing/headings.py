"""The heading over a line, for lines that say too little without it.

"Seed suppliers" under "Input suppliers integration" wants no suppliers; a product owner who reads
the story alone must see what it belongs to. The heading is quoted, never rephrased.
"""

import re
from collections.abc import Iterable

from roadmap2backlog.decomposing.language import load_language, nominal_verb, singular
from roadmap2backlog.decomposing.quoting import quotable
from roadmap2backlog.decomposing.references import plain_words
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.words import keys_of

_NUMBERING = re.compile(r"^[^\w(\[{\"“]*(?:\d+(?:\.\d+)*[.)]\s+)?|[^\w)\]}\"”!?]+$")
_SHORT = 2
_LONG_NAME = 5  # "City of San Luis Obispo"
_LONGEST = 12
_MADE = ("ing", "ion", "ions", "ment", "ments")


def first_telling(headings: Iterable[str], text: str) -> str:
    """Return the first heading that adds something to a line's words, as it may be quoted."""
    return next((told for told in (_told(heading, text) for heading in headings) if told), "")


def _told(heading: str, text: str) -> str:
    told = quotable(_NUMBERING.sub("", heading))
    keys = keys_of(told)
    if not 0 < len(keys) <= _LONGEST or "“" in told:
        return ""
    known = plain_words().union(keys_of(text))  # "M0: Pier map" tells nothing of a pier map
    tells = any(len(key) > 1 and key.isalpha() and key not in known for key in keys)
    return told if tells else ""


def says_little(thing: str) -> bool:
    """Return whether a thing is one word, two that name no part of a product, or a name with "of".

    "Dark mode" and "payment reminders" say what is to be built; "bankruptcy", "India" and
    "seed suppliers" only do so under their heading.
    """
    words = thing.removeprefix("a ").removeprefix("an ").split()
    if 1 < len(words) <= _LONG_NAME and words[1] == "of" and words[-1][:1].isupper():
        return words[0][:1].isupper() and words[0].lower() not in load_language().artefacts
    language = load_language()
    if all(word[:1].isupper() for word in words) and words[-1].lower() in table("bodies"):
        return True  # "Ventura County Transportation Commission"
    if len(words) > _SHORT or any(w.lower() in language.parts["preposition"] for w in words):
        return False
    if len(words) == 1:
        return True
    head = words[-1].lower()
    one = singular(head)
    built = {head, one} & language.artefacts or one in language.nominalisations
    return not (built or nominal_verb(one) or head.endswith(_MADE))
