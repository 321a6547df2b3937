"""Which words before the first of several phrases belong to all: "property search and filters"."""

from collections.abc import Sequence

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.counterparts import (
    are_counterparts,
    are_described_names,
    are_platforms,
)
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.names import (
    COMMON_ABBREVIATIONS,
    are_both_acts,
    is_abbreviation,
    is_named,
    names_act,
)
from roadmap2backlog.decomposing.language.words import Segment, Word, is_plural_word, is_role_word


def shared_beginning(
    segments: Sequence[Segment], bare: tuple[Segment, ...], suffix_length: int, joint: str
) -> int:
    """Return how many words at the beginning of the first phrase belong to all."""
    first, last = bare[0], bare[-1]
    if len(first) < 2:
        return 0
    acts = suffix_length == len(last) - 1 and are_both_acts(first[-1], last[0])
    beside = acts or are_platforms(first, last) or are_counterparts(first, last, joint)
    beside = beside or are_described_names(first, last)
    length = 0
    if suffix_length and beside:
        length = len(first) - 1
    elif not suffix_length and not _are_more(segments):
        length = _prefix(bare)
    kinds = load_language().adjective_kinds
    compared = any(other[0].low in kinds["comparing"] for other in bare[1:])
    lessened = first[0].low in kinds["lessening"] and not compared  # "fewer delays and fines"
    return max(length, 1) if lessened else length


def _are_more(segments: Sequence[Segment]) -> bool:
    """Return whether more of several things is wanted: "more slash commands and skills"."""
    more = segments[0][0].low == "more"
    return more and all(is_plural_word(segment[-1]) for segment in segments)


def _prefix(bare: tuple[Segment, ...]) -> int:
    """Return how many words at the beginning of the first conjunct belong to all."""
    first, words = bare[0], [other[0] for other in bare[1:]]
    if any(len(other) > 1 for other in bare[1:]) or _belongs_to_one(first):
        return 0
    if _are_apart(first, words) or _is_described_thing(first, words):
        return 0  # "due dates and reminders", "premium search filters & monetization"
    if first[0].shape == "base" and all(word.reading in {"verb", "mostly"} for word in words):
        return 0
    language = load_language()
    if any(_is_name(word, language) or _is_apart(word, first) for word in words):
        return 0
    return len(first) - 1


def _belongs_to_one(first: Segment) -> bool:
    """Return whether the words before a head are only its own: "card number and expiry"."""
    if first[0].low in {"new", "required", "all"}:
        return True
    small = {"preposition", "to", "relative", "number", "glue"}
    return first[-1].low in load_language().heads["own"] or any(w.tag in small for w in first)


def _are_apart(first: Segment, words: Sequence[Word]) -> bool:
    """Return whether a phrase and the lone words behind it name things of their own."""
    language = load_language()
    whole = " ".join(word.low for word in first)
    people = singular(whole) in language.roles or all(
        map(is_role_word, (first[-1], *words))
    )  # "for desk managers and readers"
    acts = [names_act(word, language) for word in words]
    if people or (len(words) > 1 and not any(acts)):
        return True
    single_acts = all(acts) and not any(map(is_plural_word, words))
    if len(first) > 2 and is_plural_word(first[-1]) and single_acts:
        return True
    alone = all(word.low in language.noun_kinds["own_act"] for word in words)
    described = is_adjective(first[0]) or first[0].tag == "adverb"  # "live chat and chatbot"
    ended = is_plural_word(first[-1]) or alone or described  # "rate limiting and caching"
    paired = any(f"{first[0].low} {word.low}" in language.noun_compounds for word in words)
    apart = ended or not (paired or any(acts))  # "privacy policy and imprint"
    return whole in language.noun_compounds and apart


def _is_described_thing(first: Segment, others: Sequence[Word]) -> bool:
    """Return whether a described thing stands beside acts: "public API and validation"."""
    language = load_language()
    thing = is_abbreviation(first[-1]) or first[-1].low in language.artefacts
    acts = any(names_act(word, language) for word in others)
    return thing and acts and is_adjective(first[0])


def _is_apart(word: Word, first: Segment) -> bool:
    """Return whether a name stands beside small letters or a name of its own.

    "D3 force-directed or Cytoscape", "New York and Boston".
    """
    if not is_named(word) or is_abbreviation(word):
        return False
    language = load_language()
    plain = bool(word.base) or word.low in language.artefacts or names_act(word, language)
    return not is_named(first[-1]) or (not plain and all(map(is_named, first)))


def _is_name(word: Word, language: Language) -> bool:
    """Return whether a word names a thing that takes no modifier from elsewhere: CDN, CSV."""
    if word.low in COMMON_ABBREVIATIONS:
        return False
    opener, dash, _ = word.low.partition("-")
    whole = word.low in language.channels or (bool(dash) and opener in language.parts["own_prefix"])
    if whole or "_" in word.low or "." in word.low:  # "resource_link", "app.js"
        return True
    kind = word.low in language.formats or word.low in language.platforms
    return is_abbreviation(word) or (kind and is_named(word))
