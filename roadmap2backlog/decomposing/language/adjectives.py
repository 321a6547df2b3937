"""Whether a word describes rather than names."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.reading import read_words
from roadmap2backlog.decomposing.language.verb_forms import Shape
from roadmap2backlog.decomposing.language.words import (
    Word,
    is_plural_word,
    is_role_word,
    tells_how_it_works,
    tells_manner,
)

_ENDINGS = ("al", "ive", "ic", "able", "ible", "ous", "ful", "less", "ary", "ical")
PRONE_ENDINGS = ("-dependent", "-prone", "-sensitive")
"""Endings of hyphened words that tell what a thing depends on or suffers from."""
_WAYS = (
    *("-limited", "-only", "-free", "-friendly", "-ready", "-driven", "-oriented", "-aware"),
    *("-proof", "-safe", "-compliant", *PRONE_ENDINGS),
)
_ACTING = frozenset({"verb", "mostly", "either"})
_DEGREES = frozenset({"more", "less"})
_NOUN_ALONE = frozenset({"uses", "covers"})
"""What is a noun only where no other one follows: "uses Stripe", "uses for ropes"."""
_LACKS = frozenset({"needs", "wants", "has", "tries", "fails"})
TOLD_OF_RELEASES = frozenset(
    {"adds", "allows", "enables", "fixes", "includes", "introduces", "provides", "supports"}
)
KIND_ENDINGS = (
    "-level",
    "-scale",
    "-based",
    "-wide",
    "-side",
    "-specific",
    "-scoped",
    "-party",
    "-day",
)
"""Endings of hyphened words that tell kinds of a thing apart."""


def is_adjective(word: Word) -> bool:
    """Return whether a word describes rather than names."""
    return _reads_as_adjective(word.low, word.shape)


@lru_cache(maxsize=16384)
def _reads_as_adjective(low: str, shape: Shape) -> bool:
    language = load_language()
    if low in language.adjective_kinds["adjective"] or low in language.adjective_kinds["quality"]:
        return True
    if low.endswith((*KIND_ENDINGS, *_WAYS)) or low in language.frequencies:
        return True
    if low.partition("-")[0] in language.parts["kind_prefix"] and "-" in low:
        return True
    nouns = (language.nominalisations, language.artefacts, language.noun_kinds["noun_in_disguise"])
    if any(low in table for table in nouns):
        return False
    unknown = low.endswith("ed") and not low.endswith("eed") and len(low) > len("hundred")
    if (shape == "ed" or unknown) and low not in language.irregular_verbs:
        return True
    return low.endswith(_ENDINGS) and len(low) > len("legal")


def describes(text: str) -> bool:
    """Return whether a text is nothing but one adjective: "Relational", "Wide-column" is not."""
    words = read_words(text)
    if len(words) != 1 or words[0].low in load_language().frequencies:
        return False
    return words[0].tag in {"word", "adverb"} and is_adjective(words[0])  # "offline" is either


_BEHIND_PARTICIPLES = frozenset({"preposition", "conjunction", "to"})


def tells_more(text: str) -> bool:
    """Return whether words tell of a thing: "doesn't block readers", "marked with a red tab"."""
    first, *rest = read_words(text)
    told = first.shape == "ed" and bool(rest) and rest[0].tag in _BEHIND_PARTICIPLES
    return told or first.tag in {"do", "modal", "be", "have", "not"}


def helps_people(words: Sequence[Word]) -> bool:
    """Return whether words tell what something does for people: "Helps clerks find books"."""
    first, people, *_ = words
    return (
        first.shape == "s"
        and first.base in load_language().verb_kinds["enabling"]
        and is_role_word(people)
    )


def opens_with_verb(text: str) -> bool:
    """Return whether a text begins with what only a verb can be: "Secures access to …"."""
    return tells_what_it_does(read_words(text))


def tells_what_it_does(words: Sequence[Word]) -> bool:
    """Return whether words begin with a form in -s that only a verb has here: "Shows all …"."""
    if len(words) > 2 and tells_manner(words[0]) and words[1].shape == "s":
        return words[2].tag in {"word", "determiner"}  # "Automatically prints slips"
    if len(words) < 2 or words[0].shape != "s":
        return False
    if is_role_word(words[0]) and words[1].shape == "base" and words[1].reading in _ACTING:
        return False  # "guards check tickets"
    return _has_thing(words) or _works_somehow(words) or _is_no_noun(words[0])


def _has_thing(words: Sequence[Word]) -> bool:
    """Return whether what follows a form in -s is what it acts on: "Shows all", "Uses Stripe"."""
    acts = words[0].low in _NOUN_ALONE and words[1].tag == "word"
    return acts or words[1].tag in {"adverb", "determiner", "pronoun"} or _acts_on_many(words)


def _works_somehow(words: Sequence[Word]) -> bool:
    """Return whether a form in -s tells how or for whom: "Needs to keep …", "Runs on Windows"."""
    first, second = words[0], words[1]
    needs = first.low in _LACKS and second.tag == "to"
    placed = second.tag == "preposition" and second.low not in {"of", "for"}
    performs = placed and first.base in load_language().verb_kinds["performing"]
    return needs or performs or helps_people(words) or tells_how_it_works(first, second)


def _is_no_noun(word: Word) -> bool:
    language = load_language()
    sure = language.readings.get(word.base, "verb") == "verb"
    return sure and word.base not in language.verb_kinds["also_noun"]


def _acts_on_many(words: Sequence[Word]) -> bool:
    """Return whether a plural ends the phrase behind a form in -s: "Fixes old issues"."""
    if words[0].low in TOLD_OF_RELEASES:
        return True
    if load_language().readings.get(words[0].base, "verb") == "seldom":  # "Windows …"
        return False
    phrase = list(takewhile(lambda word: word.tag == "word", words))
    return len(phrase) > 1 and is_plural_word(phrase[-1])


def only_compares(text: str) -> bool:
    """Return whether a text compares and names nothing: "More accessible", "Safer and greener".

    What stands behind a preposition or "to" is not looked at: "Faster for guests".
    """
    joints = {"conjunction", "comma", "slash", "adverb"}
    words = read_words(text)
    phrase = list(takewhile(lambda word: word.tag in joints | {"word", "determiner"}, words))
    if any(word.tag not in {"preposition", "to"} for word in words[len(phrase) :][:1]):
        return False
    comparing = load_language().adjective_kinds["comparing"]
    telling = [
        word
        for word in phrase
        if word.low in comparing or (word.tag not in joints and word.low not in _DEGREES)
    ]
    if not telling or not (phrase[0].low in _DEGREES or telling[0].low in comparing):
        return False
    return all(word.low in comparing or is_adjective(word) for word in telling)


def may_describe(text: str) -> bool:
    """Return whether the first word may be a verb or an adjective: "clear error messages"."""
    words = read_words(text)
    if len(words) < 2 or words[1].tag != "word":
        return False
    if f"{words[0].low} {words[1].low}" in load_language().noun_compounds:
        return False
    if any(word.low in {"from", "into", "ahead"} for word in words[2:]):  # "separate loans from …"
        return False
    return words[0].low in load_language().verb_kinds["verb_or_adjective"]
