"""Whether a full verb agrees with the subject before it: "customers receive …", "search works"."""

from collections.abc import Sequence
from itertools import pairwise

from roadmap2backlog.decomposing.language.adjectives import TOLD_OF_RELEASES, is_adjective
from roadmap2backlog.decomposing.language.bare_predicates import is_bare_predicate
from roadmap2backlog.decomposing.language.candidates import Candidate
from roadmap2backlog.decomposing.language.lexicon import Language
from roadmap2backlog.decomposing.language.reading import read_words
from roadmap2backlog.decomposing.language.third_person import is_third_person
from roadmap2backlog.decomposing.language.words import (
    Word,
    ends_as_adverb,
    is_plural_word,
    is_role_word,
    names_role,
    tells_how_it_works,
)

_SUBJECTS = frozenset({"i", "we", "you", "they", "he", "she"})
_COURSE = frozenset({"cover", "end", "focus", "open", "start"})
"""What a part of a plan does: "phase 2 covers the pier"."""
_SEVERAL = frozenset({"fewer", "many", "more", "multiple", "several"})
_LONG = 3


def agrees_with_subject(words: Sequence[Word], position: int, language: Language) -> bool:
    """Return whether a full verb stands there after its subject ("customers receive …")."""
    word, before = words[position], words[position - 1]
    after = words[position + 1] if position + 1 < len(words) else None
    if word.tag != "word" or not word.base or before.low in {"@", "#", "$"}:
        return False
    agrees = word.shape == "s" or (word.shape == "base" and is_plural_word(before))
    if before.tag == "word" and agrees and _ends_soon(word, words[position + 1 :], language):
        return True
    if position == 1 and before.low in language.adjective_kinds["comparing"]:
        return False  # "higher yields with less water"
    if words[0].low in _SEVERAL and not is_plural_word(before):
        return False  # "more desk notes for readers"
    if before.tag == "number":
        return _is_stage(words[:position], language) and _brings(word, after, language)
    return _follows_subject(words, position, language)


def _follows_subject(words: Sequence[Word], position: int, language: Language) -> bool:
    """Return whether a form of a verb agrees with the words before it."""
    place = position - 1
    while place > 0 and _is_between(words, place):
        place -= 1
    said = Candidate(words, place, position)
    noun, verb, rest = said.noun, said.verb, said.rest
    pronoun = noun.tag == "pronoun" and noun.low != "one"
    paired = f"{noun.low} {verb.low}" in language.noun_compounds  # "reader accounts for groups"
    if pronoun or paired or noun.tag not in {"word", "glue"}:
        return pronoun and verb.shape in {"base", "s", "ed"}
    if rest and tells_how_it_works(verb, rest[0]):
        return verb.shape == "s" or is_plural_word(noun)
    named = verb.token.text[:1].isupper() and noun.token.text[:1].isupper()
    if verb.shape == "base":
        title = named and verb.reading != "verb"  # "Staff Shift & Cash Report"
        return not title and is_bare_predicate(said)
    apart = place < position - 1
    if apart and is_adjective(noun):  # "guided daily walks"
        return False
    if verb.shape == "s" and not named:  # "Data Science Pipelines operator"
        return is_third_person(said)
    taken = bool(rest) and rest[0].tag in {"determiner", "pronoun"}
    return verb.shape == "ed" and apart and taken  # "a run still failed its check"


def _is_stage(words: Sequence[Word], language: Language) -> bool:
    """Return whether a part of a plan is named by its number: "phase 2"."""
    return len(words) == 2 and words[0].low in language.noun_kinds["numbered"]


def _brings(word: Word, after: Word | None, language: Language) -> bool:
    """Return whether a form in -s tells what a part of a plan does: "introduces"."""
    if word.shape != "s" or after is None:
        return False
    sure = language.readings.get(word.base, "verb") == "verb"
    sure = sure and word.base not in language.verb_kinds["also_noun"]
    return sure or word.low in TOLD_OF_RELEASES or word.base in _COURSE


def _is_between(words: Sequence[Word], place: int) -> bool:
    """Return whether a word stands between subject and verb: "users no longer need"."""
    if words[place].tag == "glue":
        return words[place - 1].tag == "not"
    word = words[place]
    before = words[place - 1]
    doer = is_plural_word(before) or before.low in _SUBJECTS  # "we really need"
    manner = ends_as_adverb(word) and doer
    return word.tag in {"adverb", "not"} or (manner and place > 0)


def _ends_soon(word: Word, rest: Sequence[Word], language: Language) -> bool:
    """Return whether it is told how soon something happens: "loads | in under 2 seconds"."""
    soon = bool(rest) and rest[0].low in {"in", "within"}
    if not soon or language.readings.get(word.base, "verb") == "seldom":
        return False
    units = language.noun_kinds["time_unit"]
    return any(number.tag == "number" and unit.low in units for number, unit in pairwise(rest[1:5]))


def acts_alone(words: Sequence[Word]) -> bool:
    """Return whether a person acts, and on nothing that is named: "(the) clerk approves".

    The last word may be a plural as well ("clerk reviews"); what stands around has to tell.
    """
    told = words[1:] if words and words[0].tag == "determiner" else words
    if not 1 < len(told) <= _LONG or any(word.tag != "word" for word in told):
        return False
    *_, person, act = told
    single = is_role_word(person) and not is_plural_word(person)
    return single and act.shape == "s" and bool(act.base)


def tells_of_actor(text: str) -> bool:
    """Return whether a text may say no more than that a person acts: "clerk approves"."""
    return acts_alone(read_words(text))


def names_people(text: str) -> bool:
    """Return whether the last word or two of a text name people: "the desk clerks"."""
    words = read_words(text)
    return bool(words) and names_role(words)
