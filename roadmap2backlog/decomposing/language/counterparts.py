"""Whether phrases on both sides of a conjunction are of one sort: "web and desktop clients"."""

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.names import is_abbreviation, is_named, names_act
from roadmap2backlog.decomposing.language.words import Segment, Word


def are_platforms(other: Segment, last: Segment) -> bool:
    """Return whether platforms or formats stand before one thing: "Windows and Linux packaging"."""
    language = load_language()
    if len(last) < 2:
        return False
    known = language.platforms | language.channels | language.formats
    kinds = {other[-1].low, last[0].low} <= known
    plain = not is_named(last[-1]) or singular(last[-1].low) in language.artefacts
    plain = plain and " ".join(word.low for word in last) not in known  # "Google Sheets"
    alone = len(other) == 1 or is_adjective(other[0]) or (len(other) == 2 and is_named(other[0]))
    return kinds and plain and alone


def are_described_names(first: Segment, last: Segment) -> bool:
    """Return whether an adjective stands before a row of names: "automated WCAG and LTI checks"."""
    formats = load_language().formats | load_language().channels
    names = [is_abbreviation(word) or word.low in formats for word in (first[-1], last[0])]
    described = is_adjective(first[0]) or first[0].shape == "ed"
    return len(first) == 2 and all(names) and described and first[1] is not last[0]


def are_counterparts(other: Segment, last: Segment, joint: str) -> bool:
    """Return whether the words beside the conjunction vary and all around them is shared.

    "Dataset search and filter capability", "bulk importing and exporting tools", "additional
    integration and e2e tests", "enhanced user / organisation settings".
    """
    word, first, head = other[-1], last[0], last[-1]
    if len(last) == 1:
        return False
    if are_opposites(word, first) or are_both_gerunds(other, last):
        return True
    if all(map(is_named, (*other, *last))) and not is_adjective(other[0]):
        return False  # "Edge Cache & Route Planning"
    language = load_language()
    able = singular(head.low) in language.heads["able"]
    if able and len(last) == 2 and all(w.base or names_act(w, language) for w in (word, first)):
        return True
    worked_on = head.low.endswith("ing") and len(last) == 2
    named = not names_act(word, language) and word.reading not in {"verb", "mostly"}
    tagged = worked_on and word.low not in language.artefacts and joint in {"and", "or"}
    tagged = tagged and first.shape != "ed" and not head.low.startswith(word.low)
    tagged = tagged and is_abbreviation(first) == is_abbreviation(word)
    compound = f"{word.low} {head.low}" in language.noun_compounds
    described = len(other) == 2 and (is_adjective(other[0]) or tagged or compound)
    compound = compound or (worked_on and named)
    return described and (compound or (joint == "/" and not is_adjective(first)))


def are_both_gerunds(first: Segment, last: Segment) -> bool:
    """Return whether words in -ing stand on both sides: "bulk importing and exporting tools"."""
    return first[-1].low.endswith("ing") and last[0].low.endswith("ing") and len(last) > 1


def are_opposites(word: Word, other: Word) -> bool:
    """Return whether two words are halves of one whole: "first and last", "debit or credit"."""
    return other.low in load_language().opposites.get(word.low, ())
