"""Whether a form in -s is a verb and no plural: "search works", not "shelf counts"."""

from collections.abc import Sequence
from itertools import pairwise

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.candidates import ARTICLES, Candidate
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.words import (
    Word,
    is_plural_word,
    is_role_word,
    names_role,
)

_PLACES = frozenset({"in", "on", "at", "for", "to", "from", "with", "by", "of"})
_CARRIED = frozenset({"with", "as", "into", "onto", "via", "without", "through"})
_LASTING = frozenset({"begin", "end", "expire", "start"})
_TIMES = frozenset({"after", "at", "before", "until"})
_ASKING = frozenset({"what", "how", "why", "whether"})
_LINKS = frozenset({"preposition", "to", "conjunction", "comma", "slash"})


def is_third_person(said: Candidate) -> bool:
    """Return whether a form in -s says what the singular before it does."""
    if _names_things_done(said) or _is_told_apart(said):
        return False
    apart = said.noun_at < said.verb_at - 1  # "the desk no longer opens"
    return (apart and not is_plural_word(said.noun)) or _agrees(said)


def _names_things_done(said: Candidate) -> bool:
    """Return whether it is a plural of what is done: "shelf routes exported to …"."""
    language, after = load_language(), said.rest[:2]
    often = len(after) > 1 and after[1].low in language.frequencies | {"overnight"}
    kept = len(after) > 1 and is_adjective(after[1])  # "reader notes kept private"
    thing = len(after) > 1 and after[1].tag == "word" and not (often or kept)
    if not after or after[0].shape != "ed" or thing:
        return False
    ends = len(after) == 1 or after[1].tag == "comma"  # "reader records created, …"
    people = names_role(said.words[: said.verb_at]) and not ends
    return said.reading != "verb" and not (said.has_article or people)


def _is_told_apart(said: Candidate) -> bool:
    """Return whether it is told which of a plural: "lamp routes that skip the pier".

    So it is in "reader counts per branch".
    """
    after = said.rest[:2]
    if [word.low for word in said.rest] == ["only"]:  # "PDF and CSV exports only"
        return True
    if [word.low for word in said.rest] == ["first"] and said.reading in {"either", "seldom"}:
        return True  # "a page with the cheapest features first"
    if after and after[0].low == "per":
        return said.reading != "verb"
    if len(after) < 2 or after[0].low != "that":
        return False
    sure = after[1].shape == "base" and after[1].reading in {"verb", "mostly"}
    return sure or after[1].tag in {"be", "modal", "have"}


def _agrees(said: Candidate) -> bool:
    """Return whether what stands around speaks for a verb; what follows decides how."""
    if is_plural_word(said.noun):
        return _is_said_of_name(said)
    if not said.rest:
        return _ends_clause(said)
    after = said.rest[0]
    knows = said.verb.base in load_language().verb_kinds["knowing"]
    asks = after.low in _ASKING or (knows and after.tag == "relative")  # "shows who lent it"
    if asks or after.tag in {"determiner", "pronoun"}:
        return _takes_object(said)
    if after.tag in _LINKS:
        return _goes_on(said)
    return after.tag in {"word", "adverb", "number", "not"} and _takes_words(said)


def _is_said_of_name(said: Candidate) -> bool:
    """Return whether a name in the plural is one thing: "Zotero Groups hosts the lists"."""
    named = said.noun.token.text[:1].isupper() and said.verb_at > 1 and bool(said.rest)
    if not named:
        return False
    opens_object = said.rest[0].tag in {"determiner", "pronoun"}
    return opens_object or (said.reading == "mostly" and not said.may_be_noun)


def _ends_clause(said: Candidate) -> bool:
    """Return whether a verb ends the clause: "the clerk approves", not "reader finds"."""
    if said.verb.base in load_language().verb_kinds["intransitive"]:
        return True
    sure = said.has_article or not said.may_be_noun
    return said.reading == "verb" and said.is_of_people and sure


def _takes_object(said: Candidate) -> bool:
    """Return whether a verb has the object that opens there: "the board leads the work"."""
    after, *rest = said.rest
    noun = said.reading not in {"verb", "mostly"}  # "automated backups every night"
    counts = bool(rest) and rest[0].tag == "number"  # "auto-save drafts every 30 seconds"
    if after.low in {"each", "every"} and (noun or counts):
        return said.reading == "verb"
    takes = after.low in ARTICLES or said.reading != "seldom"
    return takes or said.is_of_people or said.has_article


def _goes_on(said: Candidate) -> bool:
    """Return whether a verb goes on with a preposition or in a row: "loads in 2 seconds"."""
    after = said.rest[0]
    wants = said.verb.low in {"needs", "wants"} and after.tag == "to"
    return wants or _remains(said) or (_goes_on_to(said, after) and not _lists_things(said))


def _remains(said: Candidate) -> bool:
    """Return whether it is told what something goes on to be: "data stays in the archive"."""
    language = load_language()
    remains = said.verb.base in language.verb_kinds["remaining"]
    return remains and said.noun.low in language.uncountable


def _lists_things(said: Candidate) -> bool:
    """Return whether it is a plural of what people have: "visitor counts by gallery"."""
    if not said.is_of_people or said.has_article or _only_acts(said.verb):
        return False
    arranges = said.verb.base in load_language().verb_kinds["arranging"]
    counts = said.rest[0].low == "by" and said.reading != "verb" and not arranges
    return counts or _are_lone_plurals(said.rest)


def _are_lone_plurals(words: Sequence[Word]) -> bool:
    """Return whether lone plurals end the line: "reader orders | , returns and fines".

    Nobody says what is acted on; so they are no acts, unless a verb is among them ("approves |
    and forwards") or one of them is to be chosen: "signs | or declines".
    """
    things = [word for word in words if word.tag not in {"comma", "conjunction"}]
    chosen = any(word.low == "or" for word in words)
    beside = any(one.end + 1 == other.start for one, other in pairwise(things))
    plural = all(is_plural_word(word) and not _only_acts(word) for word in things)
    return bool(things) and plural and not (chosen or beside)


def _only_acts(word: Word) -> bool:
    """Return whether a form in -s is first of all a verb: "rejects"."""
    language = load_language()
    verb = word.shape == "s" and language.readings.get(word.base, "verb") == "verb"
    return verb and word.base not in language.verb_kinds["also_noun"]


def _goes_on_to(said: Candidate, after: Word) -> bool:
    """Return whether what stands around is what a verb has before a preposition or joint."""
    language = load_language()
    pair = (said.verb.base, after.low)
    lasts = said.verb.base in _LASTING and after.low in _TIMES  # "the trial ends after a month"
    if lasts or (pair in language.phrasal_pairs and after.low not in _PLACES):
        return True
    people, article = said.is_of_people, said.has_article
    fails = said.verb.base in language.verb_kinds["failing"]  # "login fails for readers"
    if after.low == "for" and not fails:  # "the bridge listens for these"
        sure = said.reading == "verb" and not said.may_be_noun
        return people or article or (sure and [w.tag for w in said.rest[1:2]] == ["determiner"])
    if said.reading == "verb":
        return people or article or not said.may_be_noun
    joined = after.tag == "conjunction"
    if (article and said.reading != "seldom") or (people and joined):
        if _goes_on_in_row(said):
            return True
        people = people and not joined  # "tenant reviews and owner ratings"
    measured = said.reading != "seldom" and any(word.tag == "number" for word in said.rest[1:3])
    if article and (after.low in _CARRIED or measured):
        return True
    return people and (said.reading == "mostly" or (article and said.reading == "either"))


def _goes_on_in_row(said: Candidate) -> bool:
    """Return whether more forms in -s follow after commas: "starts from it, keeps it"."""
    return any(
        word.tag in {"comma", "conjunction"} and after.shape == "s" and bool(after.base)
        for word, after in pairwise(said.rest)
    )


def _takes_words(said: Candidate) -> bool:
    """Return whether a verb has what follows without any small word: "the desk calls readers"."""
    if said.reading in {"verb", "mostly"} or _is_carried_out(said) or _serves(said):
        return True
    one = said.words[0].low in {"a", "an"} and said.reading == "either"
    row = said.has_article and _goes_on_in_row(said)
    return said.rest[0].tag == "word" and (one or row)


def _is_carried_out(said: Candidate) -> bool:
    """Return whether an adverb tells how or where to: "the desk closes early"."""
    language, after = load_language(), said.rest[0]
    comes = said.has_article or said.verb.base in language.verb_kinds["coming_about"]
    phrasal = (said.verb.base, after.low) in language.phrasal_pairs
    return after.tag == "adverb" and (comes or phrasal)


def _serves(said: Candidate) -> bool:
    """Return whether it is done to people, or by them: "guest rates guide", "guest books tour"."""
    after, people = said.rest[0], said.is_of_people
    known = said.words[0].low == "the" or (people and not is_plural_word(after))
    if known and is_role_word(after):
        return True
    return people and f"{said.verb.base} {after.low}" in load_language().verb_objects
