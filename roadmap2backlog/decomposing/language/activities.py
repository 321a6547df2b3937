"""Acts that are named as one does in plans: "updating the components", "managing loans".

A word in -ing in front of a noun may as well say which of a kind: "landing pages" and "pricing
rules" are things, "scheduling tool" too. Only what follows makes it sure.
"""

from collections.abc import Sequence
from itertools import takewhile

from roadmap2backlog.decomposing.language.imperatives import without_leading_adverbs
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.words import Word, is_plural_word, is_role_word

_OPENS_OBJECT = frozenset({"determiner", "pronoun"})


def names_activity(words: Sequence[Word]) -> bool:
    """Return whether an act is named as one does in plans: "updating the components"."""
    words = without_leading_adverbs(words)
    if len(words) < 2 or words[0].shape != "ing" or not words[0].base:
        return False
    return _acts_on_things(words) or (len(words) > 2 and _acts(words))


def _acts(words: Sequence[Word]) -> bool:
    """Return whether a word in -ing acts on what follows: "allowing slips to be joined"."""
    language = load_language()
    following = words[1]
    if following.tag in _OPENS_OBJECT:
        return following.low not in {"that", "which"}
    reading = language.readings.get(words[0].base, "verb")
    sure = reading == "verb"
    enabling = words[0].base in {"allow", "enable"} and any(word.tag == "to" for word in words[2:])
    if enabling or (following.tag == "adverb" and reading == "mostly") or following.low == "rid":
        return True
    if (words[0].base, following.low) in language.phrasal_pairs and words[2].tag == "relative":
        return True  # "working out what readers want"
    if words[0].base in language.verb_kinds["plan_act"] and following.tag in {"word", "number"}:
        return f"{words[0].low} {following.low}" not in language.noun_compounds
    describing = following.low in language.adjective_kinds["adjective"] and words[2].tag == "word"
    describing = describing or following.tag == "adverb"
    return sure and (describing or following.low == "support")


def _acts_on_things(words: Sequence[Word]) -> bool:
    """Return whether things are acted on: "managing loans", "booking rooms", not "booking rules".

    A verb of `plan_only` never says which of a kind: "improving search". One of `acting` may be
    followed by anything that it can act on. One of `often_acting` says as often which of a kind,
    so that a part of a product must not end the row: "tracking charts". Any other needs a pair
    that is known as an order.
    """
    first, *rest = words
    row = list(takewhile(lambda word: word.tag == "word", rest))
    spelled = bool(row) and row[0].low[0].isalpha()  # not "@params"
    if not spelled or _names_kind(first, row):
        return False
    language = load_language()
    head = row[-1]
    several = is_plural_word(head)
    if f"{first.base} {head.low}" in language.verb_objects:
        return True
    if first.base in language.verb_kinds["plan_only"]:
        return True
    known = bool({head.low, singular(head.low)} & (language.artefacts | language.heads["part"]))
    if first.base in language.verb_kinds["acting"]:
        return several or head.low in language.uncountable or (len(row) > 1 and not known)
    if first.base in language.verb_kinds["plan_act"]:
        named = row[0].token.text[:1].isupper() and not first.token.text.isupper()
        return (several and not known) or (named and len(row) == 1)  # "supporting Safari"
    return first.base in language.verb_kinds["often_acting"] and several and not known


def _names_kind(first: Word, row: Sequence[Word]) -> bool:
    """Return whether the word in -ing says which: "managing editors", "tracking number fields"."""
    heads = {form for word in (row[0], row[-1]) for form in (word.low, singular(word.low))}
    pairs = {f"{first.low} {head}{ending}" for head in heads for ending in ("", "s")}
    pairs |= {f"{first.base} {row[0].low}", f"{first.base} {singular(row[0].low)}"}
    if singular(row[-1].low) in load_language().heads["of_acts"]:
        return True  # "refactoring options"
    lone = is_role_word(row[0]) and not is_plural_word(row[0]) and len(row) == 1
    return lone or not pairs.isdisjoint(load_language().noun_compounds)
