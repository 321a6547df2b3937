"""Frames of noun phrases: plain things, "support for X", and acts put as nouns."""

from collections.abc import Sequence
from itertools import pairwise

from roadmap2backlog.decomposing.language.inflect import nominal_verb
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import Adjunct, Frame, TextSpan, VerbHead
from roadmap2backlog.decomposing.language.words import Word, span


def noun_frame(text: str, words: tuple[Word, ...]) -> Frame:
    """Return the frame of a noun phrase.

    "Import of contacts" and "invoice creation" name an act: their verb is given, and what it
    acts on is the object; "support for totals" has the totals as object; any other phrase is
    its own object up to the first preposition.
    """
    places = [i for i, word in enumerate(words) if _is_joint(word)]
    first = places[0] if places else len(words)
    head = words[:first] or words
    adjuncts = _adjuncts(text, words, places)
    whole = span(text, words)
    if words[0].low == "support" and adjuncts and adjuncts[0].preposition == "for":
        return Frame(
            "NP", "support", object=adjuncts[0].inner, adjuncts=adjuncts[1:], predicate=whole
        )
    act = _act(text, words, head, adjuncts)
    if act is not None:
        return act
    return Frame("NP", "noun", object=span(text, head), adjuncts=adjuncts, predicate=whole)


def _act(
    text: str, words: Sequence[Word], head: Sequence[Word], adjuncts: tuple[Adjunct, ...]
) -> Frame | None:
    whole = span(text, words)
    if any(word.tag in {"conjunction", "comma", "slash"} for word in head):
        return None
    verb_word = head[-1]
    verb = nominal_verb(verb_word.low)
    if _is_gerund_with_object(head):
        first = words[0]
        acted_on = span(text, head[1:])
        return _nominal(text, first, first.base, acted_on, adjuncts=adjuncts, whole=whole)
    if verb is None:
        return None
    of = adjuncts[0] if adjuncts and adjuncts[0].preposition == "of" else None
    if of is not None:
        return _nominal(text, verb_word, verb, of.inner, adjuncts=adjuncts[1:], whole=whole)
    if len(head) > 1 and _names_thing(head[-2]):
        return _nominal(
            text, verb_word, verb, span(text, head[:-1]), adjuncts=adjuncts, whole=whole
        )
    return None


def _is_gerund_with_object(head: Sequence[Word]) -> bool:
    """Return whether a phrase such as "managing tags" tells an act, not a kind of thing."""
    language = load_language()
    first = head[0]
    if first.shape != "ing" or not first.base or len(head) == 1:
        return False
    if head[1].tag == "determiner":
        return True
    return (
        language.readings.get(first.base, "verb") == "verb"
        and head[-1].low not in language.heads["artefact"]
        and head[-1].low not in language.nominalisations
    )


def _names_thing(word: Word) -> bool:
    """Return whether the word before "creation" can be what is created."""
    adjectives = load_language().adjective_kinds["adjective"]
    plain = word.tag == "word" and word.shape != "ed" and word.low not in adjectives
    return plain and "-" not in word.low


def _nominal(
    text: str,
    word: Word,
    verb: str,
    acted_on: TextSpan,
    *,
    adjuncts: tuple[Adjunct, ...],
    whole: TextSpan,
) -> Frame:
    heads = (VerbHead(word.token.text, verb, span(text, (word,))),)
    return Frame(
        "NP", "nominalisation", verbs=heads, object=acted_on, adjuncts=adjuncts, predicate=whole
    )


def _is_joint(word: Word) -> bool:
    return word.tag in {"preposition", "to"}


def _adjuncts(text: str, words: Sequence[Word], places: Sequence[int]) -> tuple[Adjunct, ...]:
    """Return the parts from preposition to preposition, "of" among them."""
    found = []
    for place, following in pairwise((*places, len(words))):
        part = words[place:following]
        adjunct = adjunct_of(text, part)
        if adjunct is not None:
            found.append(adjunct)
    return tuple(found)


def adjunct_of(text: str, part: Sequence[Word]) -> Adjunct | None:
    """Return the adjunct of a preposition and what follows it, or None for nothing."""
    end = len(part)
    while end and part[end - 1].tag in {"comma", "conjunction", "stop", "slash"}:
        end -= 1
    begin = 1
    while begin < end and part[begin].tag == "glue":
        begin += 1
    if begin >= end:
        return None
    name = " ".join(word.low for word in part[:begin])
    return Adjunct(name, span(text, part[:end]), span(text, part[begin:end]))
