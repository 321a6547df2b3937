"""Whether a bare form is the verb of a plural: "customers receive …", not "guests list"."""

from collections.abc import Sequence

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.candidates import Candidate
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.words import Word, is_plural_word

_WANTING = frozenset({"need", "want", "have"})
_LACKING = frozenset({"lack", "miss", "need", "want", "face", "waste"})
_COLLECTIVES = frozenset({"staff", "people", "personnel", "crew", "police"})
_OBJECT_REACH = 3
_LONG = 3


def is_bare_predicate(said: Candidate) -> bool:
    """Return whether a bare verb says what the plural before it does."""
    if not _is_of_several(said):
        return False
    if not said.rest:
        return _ends_clause(said)
    sure = said.verb.reading == "verb" or _has_particle(said) or _needs(said) or _comes_about(said)
    acts = _takes_thing(said.verb, said.rest[0]) or _goes_on_acting(said)
    return sure or acts or (said.is_of_people and _people_act(said))


def _is_of_several(said: Candidate) -> bool:
    """Return whether several would do it: "readers", "crew", but not of "crew list import"."""
    kind = said.verb.low in load_language().artefacts and _is_single(said.rest[:1])
    crew = said.noun.low in _COLLECTIVES and not kind
    return crew or is_plural_word(said.noun)


def _is_single(words: Sequence[Word]) -> bool:
    return any(word.tag == "word" and not is_plural_word(word) for word in words)


def _ends_clause(said: Candidate) -> bool:
    """Return whether a verb ends the clause: "lights fail", "readers agree"."""
    language = load_language()
    if said.verb.base in language.verb_kinds["intransitive"] and not said.may_be_noun:
        return True
    named = said.verb.low in language.artefacts  # "guests list"
    named = named or len(said.subject) >= _LONG  # "global best practices exchange"
    return said.is_of_people and said.verb.reading in {"verb", "mostly"} and not named


def _has_particle(said: Candidate) -> bool:
    """Return whether a verb of two words ends the clause: "prices switch on automatically"."""
    after, *others = said.rest
    ends = not others or others[0].low.endswith("ly") or others[0].tag == "glue"  # "on and off"
    phrasal = (said.verb.low, after.low) in load_language().phrasal_pairs
    return phrasal and (said.is_of_people or after.tag == "adverb" or ends)


def _needs(said: Candidate) -> bool:
    """Return whether something is needed or wanted: "night sails need crew approval"."""
    after = said.rest[0]
    needed = said.verb.low == "need" and after.tag in {"word", "number"}
    return said.verb.base in _WANTING and (after.tag == "to" or needed)


def _comes_about(said: Candidate) -> bool:
    """Return whether things change by themselves: "rates change with demand".

    "Loans close to the date" are none that close.
    """
    comes = said.verb.low in load_language().verb_kinds["coming_about"] and len(said.rest) > 1
    placed = said.rest[0].low in {"with", "after", "before", "until"}
    return comes and placed and len(said.subject) == 1


def _takes_thing(word: Word, after: Word) -> bool:
    """Return whether a word that may be a verb has an object: "… target a server"."""
    owned = after.low.replace("’", "'").endswith("'s")  # "previews share production's key"
    if word.reading == "mostly":
        return after.tag == "determiner" or owned or is_adjective(after)
    return word.reading == "either" and after.low in {"a", "an"}


def _goes_on_acting(said: Candidate) -> bool:
    """Return whether another verb follows: "scripts import or relay weather"."""
    rest = said.rest
    joined = len(rest) > 2 and rest[0].tag == "conjunction"
    acts = {"verb", "mostly", "either"}
    return joined and said.verb.reading == "mostly" and rest[1].reading in acts


def _people_act(said: Candidate) -> bool:
    """Return whether what follows is what people do something to: "visitors book tours"."""
    after, reading = said.rest[0], said.verb.reading
    if f"{said.verb.low} {after.low}" in load_language().verb_objects or _people_alone_act(said):
        return True
    if after.tag in {"comma", "conjunction"} and _goes_on_in_acts(said.rest):
        return True
    known = reading == "mostly" or (reading == "either" and len(said.subject) < _LONG)
    lacks = said.verb.low in _LACKING
    listed = known and (after.tag != "word" or _begins_plural(said.rest) or lacks)
    return listed or after.tag in {"determiner", "pronoun", "number", "preposition"}


def _people_alone_act(said: Candidate) -> bool:
    """Return whether a word or two name people who act: not "members access control"."""
    rest, reading = said.rest, said.verb.reading
    if _names_part(rest):
        return False
    if len(said.subject) == 2:
        proof = len(rest) > 1 and rest[0].tag == "word" and rest[1].tag == "glue"
        return reading == "mostly" and proof  # "desk guests upload proof of address"
    placed = any(word.tag in {"preposition", "adverb"} for word in rest)
    placed = placed or is_adjective(rest[0])  # "readers report torn pages"
    reports = reading == "seldom" and placed and _begins_plural(rest)
    return len(said.subject) == 1 and (reading in {"mostly", "either"} or reports)


def _names_part(rest: Sequence[Word]) -> bool:
    """Return whether a part of a product is named, not acted on: "members access control"."""
    language, last = load_language(), rest[-1].low
    plain = all(word.tag == "word" for word in rest)
    return plain and (last in language.artefacts or last in language.nominalisations)


def _goes_on_in_acts(rest: Sequence[Word]) -> bool:
    """Return whether a row of bare verbs goes on and acts: "book, | move or cancel visits"."""
    for place, word in enumerate(rest):
        if word.tag not in {"comma", "conjunction"} and word.shape != "base":
            one = word.tag == "determiner" and rest[place - 1].shape == "base"  # "cancel | a visit"
            return place > 1 and (one or _begins_plural(rest[place:]))
    return False


def _begins_plural(words: Sequence[Word]) -> bool:
    """Return whether a noun phrase in the plural stands there: "leave requests"."""
    for word in words[:_OBJECT_REACH]:
        if word.tag != "word":
            return False
        if is_plural_word(word):
            return True
    return False
