"""Sentences of a description that tell how things are: nobody asks for what they say."""

import re

from roadmap2backlog.loading.formats.words.tables import any_of

_ORDERS = re.compile(
    r"\b(?:shall|should|must|needs? to|has to|have to|wants?|to be \w+ed|missing)\b", re.IGNORECASE
)
_FEWEST_WORDS = 6


def tells_only(text: str) -> bool:
    """Return whether a whole sentence tells a state, and says nowhere what shall be done."""
    told = re.match(rf"{any_of('telling_sentences')}\b", text.strip(), re.IGNORECASE)
    is_whole = text.rstrip().endswith((".", "!")) and len(text.split()) >= _FEWEST_WORDS
    return told is not None and is_whole and not _ORDERS.search(text)
