"""Where the verb stands that makes words a full clause.

A modal or a finite form of "be" does; after pronouns and role names a verb that agrees does;
elsewhere its form, what it is beside a verb, and the words around it decide.
"""

from collections.abc import Sequence
from itertools import takewhile

from roadmap2backlog.decomposing.language.adjectives import helps_people, is_adjective
from roadmap2backlog.decomposing.language.agreement import agrees_with_subject
from roadmap2backlog.decomposing.language.clauses import leading_time
from roadmap2backlog.decomposing.language.imperatives import (
    imperative_score,
    tells_past_act,
    without_leading_adverbs,
)
from roadmap2backlog.decomposing.language.left_out import belongs_to_time, leaves_out_that
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.words import (
    Word,
    is_finite_be,
    is_plural_word,
    is_role_word,
)

_SUBJECTS = frozenset({"i", "we", "you", "they", "he", "she"})
_SUBJECT_REACH = 14
_NEAR = 8
_DENYING = frozenset({"don't", "doesn't", "didn't", "isn't", "aren't", "can't", "cannot"})
_DOERS = frozenset({"that", "which", "who"})
"""After these a verb may come at once; after "how" and "why" its subject does."""
_THAT = frozenset({"that", "which"})
_TIMES = frozenset({"before", "after", "until", "while", "when", "once"})


def finite_verb_at(words: Sequence[Word]) -> int | None:
    """Return the place of the verb (or its modal) that makes the words a clause, or None."""
    lead = leading_time(words)
    place = _finite_after(words[lead:])
    return None if place is None else place + lead


def _finite_after(words: Sequence[Word]) -> int | None:  # noqa: PLR0911 -- one return a sign
    language = load_language()
    if words[0].low in language.parts["contraction"]:
        return 0
    skipped = len(words)
    words = without_leading_adverbs(words)
    skipped -= len(words)
    if _opens_without_subject(words):
        return None
    imperative = words[0].shape == "base" and imperative_score(words) > 1
    imperative = imperative and not _has_modal_of_its_own(words)
    for position, word in enumerate(words[:_SUBJECT_REACH]):
        if position and (_opens_relative(words, position) or word.tag in {"to", "condition"}):
            place = None if imperative else _verb_after_long_subject(words, position)
            return None if place is None else place + skipped
        told = position > 1 or (position == 1 and not _names_in_pair(words))
        if told and imperative and _tells_of_name(words, position):
            return position + skipped
        if _opens_inner(words, position):
            return None
        if position > 1 and words[position - 1].low in _TIMES and word.low in _SUBJECTS:
            return None  # "a scheme for terms before they are added"
        if word.tag == "preposition" and imperative:
            return _verb_after_place(words, skipped)
        if (told or not position) and _is_finite(words, position, language, imperative=imperative):
            return position + skipped
    return _verb_after_place(words, skipped)


def _opens_inner(words: Sequence[Word], position: int) -> bool:
    """Return whether a clause begins inside a thing: "maps we print", "slips, some of which …"."""
    if not position:
        return False
    word, before = words[position], words[position - 1]
    if (before.low, word.low) == ("of", "which"):
        return True
    return word.low in _SUBJECTS and before.tag in {"word", "condition"}


def _has_modal_of_its_own(words: Sequence[Word]) -> bool:
    """Return whether a modal follows what may be a bare subject: "store staff can sell passes"."""
    bare = list(takewhile(lambda word: word.tag == "word", words))
    after = words[len(bare)].tag if len(bare) < len(words) else ""
    if len(bare) == 1:  # "support can see tickets", but "water can for plants"
        acts = len(words) > 2 and (words[2].shape == "base" or words[2].tag == "be")
        return after == "modal" and acts
    knowing = words[0].base in load_language().verb_kinds["knowing"]
    return after == "modal" and words[0].reading != "verb" and not knowing


def _names_in_pair(words: Sequence[Word]) -> bool:
    """Return whether the second word is a noun: "guest passes", "match mentors with mentees"."""
    first, second = words[:2]
    compound = f"{first.low} {second.low}" in load_language().noun_compounds
    return compound or (bool(first.base) and second.shape == "s" and is_role_word(second))


def _verb_after_place(words: Sequence[Word], skipped: int) -> int | None:
    """Return the place of a verb that agrees with the first word alone, or None.

    "Search on tablets shows old books": tablets would show. `skipped` words stand before.
    """
    language = load_language()
    if words[0].shape != "base" or words[0].reading == "verb":
        return None
    for position in range(3, min(len(words) - 1, _NEAR)):
        word, before = words[position], words[position - 1]
        sure = language.readings.get(word.base, "verb") in {"verb", "mostly"}
        placed = words[1].tag == "preposition" and before.tag == "word" and is_plural_word(before)
        if word.shape == "s" and word.base and sure and placed:
            return position + skipped
    return None


def _tells_of_name(words: Sequence[Word], position: int) -> bool:
    """Return whether a verb there tells of a thing whose name could be an order."""
    if _is_sure_verb(words, position) or (1 < position <= _NEAR and _states(words, position)):
        return True
    if _needs(words, position):
        return True
    word = words[position]  # "Pause, resume, and stop are documented"
    finite = is_finite_be(word)
    return finite and words[1].tag == "comma" and words[position - 1].tag == "word"


def _needs(words: Sequence[Word], position: int) -> bool:
    """Return whether several things there need something: "reserve changes need approval"."""
    if words[position].low not in {"need", "require"}:
        return False
    language = load_language()
    inner = (
        language.verb_kinds["enabling"] | language.verb_kinds["knowing"] | {"have", "make", "watch"}
    )
    first, before = words[0], words[position - 1]
    after = words[position + 1 : position + 2]
    named = first.reading != "verb" and first.base not in inner and before.tag == "word"
    needs = bool(after) and after[0].tag in {"word", "determiner"}
    return named and needs and is_plural_word(before)


def _states(words: Sequence[Word], position: int) -> bool:
    """Return whether "is" there tells of such a thing.

    "Install flow is verified", but "check orders are complete".
    """
    word, before = words[position], words[position - 1]
    language = load_language()
    told = words[1].tag == before.tag == "word"
    finite = is_finite_be(word)
    if not told or not (finite or word.low in _DENYING):
        return False
    named = words[0].reading != "verb" or words[0].base in language.verb_kinds["also_noun"]
    return named and words[0].base not in language.verb_kinds["knowing"]


def _opens_relative(words: Sequence[Word], position: int) -> bool:
    low, before = words[position].low, words[position - 1].tag
    that = low in _THAT and before in {"word", "glue"}
    return that or (low == "which" and before == "comma") or words[position].tag == "relative"


def _verb_after_long_subject(words: Sequence[Word], start: int) -> int | None:
    """Return the place of "will" in "code that fails a check will be blocked", or None.

    The first verb of each relative clause is that clause's own; what a conjunction adds to it
    is, too. Only a form of "be" or a modal is sure enough so far from its subject.
    """
    pending = 0
    for position in range(start, len(words) - 1):
        word = words[position]
        if word.tag == "condition":
            return None
        if _opens_relative(words, position):
            pending += words[position + 1].tag != "to"
        elif word.tag == "modal" or is_finite_be(word):
            if not pending and words[position - 1].tag != "conjunction":
                return position
            pending = max(0, pending - 1)
        elif pending and _may_be_finite(word):
            before = words[position - 1]
            pending -= before.low in _DOERS or before.tag == "word"
    return None


def _may_be_finite(word: Word) -> bool:
    return word.tag in {"have", "do"} or (word.tag == "word" and word.shape in {"s", "ed", "base"})


def _opens_without_subject(words: Sequence[Word]) -> bool:
    """Return whether a text tells an act but not whose: "Would help …", "Created two …"."""
    helps = len(words) > 1 and helps_people(words)
    return helps or words[0].tag == "modal" or tells_past_act(words)


def _is_finite(
    words: Sequence[Word], position: int, language: Language, *, imperative: bool
) -> bool:
    word = words[position]
    after = words[position + 1] if position + 1 < len(words) else None
    if word.tag == "modal" or (word.tag == "not" and word.low in language.modals):
        return not imperative and after is not None and not leaves_out_that(words, position)
    if position == 0 or imperative:
        return False
    if belongs_to_time(words, position):
        return False
    if is_finite_be(word) or (word.tag in {"have", "do"} and word.low != "having"):
        return after is not None
    if word.low in _DENYING:
        return True
    return agrees_with_subject(words, position, language)


def _is_sure_verb(words: Sequence[Word], position: int) -> bool:
    """Return whether a form that only a verb has follows a noun: "login takes …".

    Such a word can be no object of the word before, even if that could be an imperative.
    """
    word, first = words[position], words[0]
    language = load_language()
    if word.shape != "s" or first.reading == "verb":
        return False
    if len(words) <= position + 1:  # "export exists"
        described = position > 1 and is_adjective(words[position - 1])  # "save new works"
        intransitive = language.verb_kinds["intransitive"] - language.verb_kinds["also_noun"]
        return word.base in intransitive and not described
    adverbs = [between for between in words[1:position] if between.tag == "adverb"]
    if len(adverbs) < position - 1 or language.readings.get(word.base, "verb") != "verb":
        return False
    return bool(adverbs) or word.base not in language.verb_kinds["also_noun"]
