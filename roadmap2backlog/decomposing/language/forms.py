"""Whether a text is an imperative, a noun phrase or a full clause.

Rules in order: a finite verb makes a clause; then the first word decides between imperative and
noun phrase. "Updating the docs" asks for an act as "update the docs" does.
"""

from functools import lru_cache

from roadmap2backlog.decomposing.language.activities import names_activity
from roadmap2backlog.decomposing.language.adjectives import tells_what_it_does
from roadmap2backlog.decomposing.language.clauses import outline
from roadmap2backlog.decomposing.language.finite import finite_verb_at
from roadmap2backlog.decomposing.language.imperatives import (
    begins_with_imperative,
)
from roadmap2backlog.decomposing.language.parse import Form
from roadmap2backlog.decomposing.language.words import content


@lru_cache(maxsize=2048)
def form_of(text: str) -> Form:
    """Return VP (imperative), NP (noun phrase) or CL (full clause)."""
    pieces = outline(text)
    words = content(pieces.main)
    if not words or (text[:1] == "/" and words[0].start == 1):  # "/compare page"
        return "NP"
    if finite_verb_at(words) is not None or tells_what_it_does(words):
        return "CL"
    lone = len(words) == 1 and bool(pieces.conditions) and words[0].shape == "base"
    if lone and words[0].reading in {"mostly", "either"}:  # "sync when back online"
        return "VP"
    return "VP" if begins_with_imperative(words) or names_activity(words) else "NP"
