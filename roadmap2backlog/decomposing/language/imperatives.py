"""Whether words begin with a bare verb that asks for an act.

Words that are both verb and noun ("test", "order") are weighed by what follows them: an article
speaks for a verb, "of" against it, a noun that names a thing of a product at the end against it.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.behind_orders import (
    before_word,
    in_pair,
    is_joined_verb,
    names_in_pair,
    of_tail,
)
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.joined_orders import NAMES_ACT, before_joint
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.words import Word, ends_as_adverb, is_plural_word

_PRIORS = {"verb": 4.0, "mostly": 1.75, "either": -0.25, "seldom": -2.0, "": -9.0}
_ARTEFACT = {"verb": 0.0, "mostly": 0.75, "either": 1.5, "seldom": 1.5, "": 0.0}
_OPENERS = frozenset(
    {"also", "always", "auto", "bulk", "either", "finally", "just", "lastly", "lazy", "mass"}
    | {"never"}
    | {"maybe", "not", "only", "perhaps", "please", "somehow", "still", "then"}
)
_OWNERS = frozenset({"a", "an", "the", "all", "each", "every", "its", "my", "our", "their", "your"})
_WAYS = frozenset({"to", "from", "into", "as", "onto", "per", "between"})
_PLACED = frozenset({"for", "in", "on"})


def begins_with_imperative(words: Sequence[Word]) -> bool:
    """Return whether the words begin with a bare verb that asks for an act."""
    given = len(words)
    bulk = bool(words) and words[0].low in {"bulk", "mass", "lazy"}
    words = without_leading_adverbs(words)
    if not words or _opens_phrase(words) or _is_subject(words) or (bulk and _names_bulk(words)):
        return False
    if words[0].low in {"be", "don't"} and len(words) > 1:
        return _asks_after(words[0], words[1])
    shouted = words[0].token.text.isupper() and len(words) > 1
    later = next((word for word in words[1:] if not word.token.text.isupper()), None)
    if shouted and later is not None and later.tag not in {"determiner", "to"}:
        return False  # "GET /loans endpoint", "GO LIVE Prompts"
    if words[0].shape != "base":
        return tells_past_act(words) or _is_unknown_verb(words)
    return imperative_score(words) + (1.5 if given > len(words) else 0.0) > 0


def _is_subject(words: Sequence[Word]) -> bool:
    """Return whether a modal tells what the first word shall do: "desks should close"."""
    return len(words) > 1 and words[1].tag == "modal"


def _names_bulk(words: Sequence[Word]) -> bool:
    """Return whether words behind "bulk" name a thing: "rent increases", "write optimization"."""
    if len(words) < 2:
        return False
    acts = len(words) == 2 and words[1].low.endswith(("tion", "ment"))
    return acts or words[1].tag not in {"word", "determiner", "number"}


def _asks_after(first: Word, following: Word) -> bool:
    """Return whether "be" or "don't" asks for something: "be compatible", "don't share"."""
    return following.tag == "word" if first.low == "be" else following.shape == "base"


@lru_cache(maxsize=2048)
def imperative_score(words: tuple[Word, ...]) -> float:
    """Return how strongly the words speak for an imperative: above 0 they are one.

    Both the search for a finite verb and the form ask for it, so the latest are remembered.
    """
    first = words[0]
    if first.low in load_language().verb_kinds["opening"]:
        first = first._replace(reading="mostly")
    elif (
        first.low in load_language().verb_kinds["naming"] and words[1:2] and words[1].tag == "word"
    ):
        first = first._replace(reading="seldom")
    score = _PRIORS[first.reading]
    rest = [word for word in words[1:] if word.tag != "glue"]
    if _opens_phrase(words) or _compares(words):
        return -9.0
    if not rest:
        return score if first.reading == "verb" and not first.low.startswith("pre-") else -1.0
    if len(rest) == 1 and rest[0].shape == "ed" and first.reading != "verb":
        return -6.0  # "record created"
    if _arranges(first, rest) or [word.low for word in words[1:3]] == ["on", "behalf"]:
        return 3.0  # "book on behalf of a guest"
    if len(rest) < len(words) - 1 and words[1].tag == "glue":
        if first.low in load_language().noun_kinds["named_act"] and rest[0].low in _PLACED:
            return -6.0  # "drag and drop in lists"
        score += -6.0 if _names_act_on_pair(rest) else 1.5
    score += -4.0 if _opens_relative(first, rest) else _following(first, rest)
    return score + _ending(first, rest) + of_tail(first, rest)


def _opens_phrase(words: Sequence[Word]) -> bool:
    """Return whether a noun in a fixed phrase comes first: "proof of concept", "run of show"."""
    return len(words) > 1 and (words[1].low, words[1].tag) == ("of", "glue")


def _compares(words: Sequence[Word]) -> bool:
    """Return whether a row of what gets better begins: "lower fees and better service"."""
    comparing = load_language().adjective_kinds["comparing"]
    later = (word.low for before, word in pairwise(words) if before.tag == "conjunction")
    return words[0].low in comparing and not comparing.isdisjoint(later)


def _names_act_on_pair(rest: Sequence[Word]) -> bool:
    """Return whether a pair of acts says which act or part: "read/write splitting"."""
    plain = all(word.tag == "word" for word in rest)
    head, language = rest[-1], load_language()
    return plain and (head.low.endswith(NAMES_ACT) or singular(head.low) in language.heads["able"])


def _following(first: Word, rest: Sequence[Word]) -> float:
    """Return what the word after the first says."""
    following = rest[0]
    tag = following.tag
    said = -6.0 if tag == "number" and _is_numbered(first) else in_pair(first, rest)
    if said:
        return said
    particle = tag == "adverb" or following.low == "down"
    phrasal = particle and (first.low, following.low) in load_language().phrasal_pairs
    phrasal = phrasal or following.low == "again"  # "book again with one tap"
    if (
        phrasal
        or following.low in load_language().parts["numeral"]
        or tag in {"determiner", "pronoun", "have"}
    ):
        return 3.5
    if tag in {"number", "relative", "condition", "cause", "adverb", "not", "glue"}:
        return 1.25
    if tag in {"preposition", "to"}:
        return _before_preposition(first, rest)
    if tag in {"conjunction", "slash", "comma"}:
        return before_joint(first, rest)
    return before_word(first, rest)


def _is_numbered(first: Word) -> bool:
    """Return whether a number belongs to the word before: "stage 2 evaluation"."""
    language = load_language()
    branded = first.token.text[:1].isupper() and first.low in language.verb_kinds["brand_verb"]
    return branded or first.low in language.noun_kinds["numbered"]


def _opens_relative(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether a relative clause follows, so that the first word is a thing.

    "Code which fails …", but "check which is newest" and "check which orders failed".
    """
    language = load_language()
    if rest[0].low not in {"that", "which"} or len(rest) < 2:
        return False
    if first.base in language.verb_kinds["knowing"]:
        return False
    word = rest[1]
    reading = language.readings.get(word.base, "verb")
    sure = reading == "verb" and word.base not in language.verb_kinds["also_noun"]
    sure = sure or (len(rest) > 2 and is_plural_word(rest[2]))  # "search that finds typos"
    return (word.shape == "s" and sure) or word.tag in {"be", "modal", "have"}


def _before_preposition(first: Word, rest: Sequence[Word]) -> float:
    low = rest[0].low
    language = load_language()
    if (first.low, low) in language.phrasal_pairs:
        return 3.0
    if low == "of":
        return -6.0
    if low == "to":
        infinitive = len(rest) > 1 and rest[1].reading in {"verb", "mostly"}
        return 1.5 if infinitive or first.reading == "mostly" else -1.5
    if low in {"for", "per"}:  # "color per level" names it, "search for" is a pair of its own
        return -3.0
    if low in {"by", "from", "into", "as", "onto"}:
        made = low == "as" and len(rest) > 1 and rest[1].tag == "determiner"
        moved = low == "from" and any(word.tag == "to" for word in rest[2:5])
        return 3.0 if made or moved else 1.5  # "package as a desktop app"
    return 0.5


def _ending(first: Word, rest: Sequence[Word]) -> float:
    """Return what the end of the noun phrase after the first word, and what follows it, say."""
    language = load_language()
    stop = next(
        (i for i, word in enumerate(rest) if word.tag in {"preposition", "to", "comma"}), len(rest)
    )
    score = 0.0
    if 0 < stop < len(rest) and rest[stop].low in _WAYS:
        score += 2.5 if rest[stop].low == "into" else 1.0
    score += _goes_on_ordering(rest)
    if 0 < stop < len(rest) and rest[stop].tag == "preposition" and is_plural_word(rest[stop - 1]):
        score += 0.3 if rest[stop].low not in {"of", "with"} else 0.0
    score += 9.0 if _ends_in_manner(rest) else 0.0
    how_often = language.parts["how_often"]
    if any(word.low in how_often for word in rest[1:]):
        score += 1.0
    score -= 6.0 if _tells_what_is_done(first, rest) else 0.0
    head = rest[stop - 1] if stop else rest[0]
    able = head.low in language.heads["able"] and head.low != "support"
    able = able and not (is_adjective(rest[0]) or first.low in language.verb_kinds["reworking"])
    if able and stop > 1 and first.reading != "verb":  # "clone repository feature"
        return -4.0
    direct = all(word.tag == "word" for word in rest[:stop])
    direct = direct and not (is_adjective(rest[0]) and is_plural_word(head))  # "flag odd results"
    if direct and stop and head.low in language.heads["artefact"] and stop <= 3:
        score -= 5.0 if first.low.startswith("auto-") else 0.0  # "auto-update mechanism"
        score -= _ARTEFACT[first.reading] if stop == len(rest) or score == 0 else 0.0
    return score


def _tells_what_is_done(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether it is told how things are done: "cover lessons | assigned fairly"."""
    if first.reading == "verb" or len(rest) < 3 or not is_plural_word(rest[-3]):
        return False
    done, manner = rest[-2:]
    return done.shape == "ed" and done.low.endswith("ed") and ends_as_adverb(manner)


def _ends_in_manner(rest: Sequence[Word]) -> bool:
    """Return whether an adverb ends what only an order can be: "archive files automatically".

    Behind a participle it tells how a thing is done: "files archived automatically".
    """
    last = rest[-1]
    manner = ends_as_adverb(last) and not is_adjective(last)
    manner = manner and last.low != "only" and rest[0].low != "of"
    plain = any(word.tag == "word" for word in rest[:-1])
    return manner and plain and not any(word.shape == "ed" for word in rest)


def _arranges(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether things are put in an order: "order episodes by number", "split PDF by …"."""
    language = load_language()
    by = next((place for place, word in enumerate(rest[:4]) if word.low == "by"), 0)
    if first.low not in language.verb_kinds["arranging"] or not 0 < by < len(rest) - 1:
        return False
    thing, text = rest[by - 1], rest[by - 1].token.text
    several = is_plural_word(thing) or text.isupper() or "." in text
    several = several or thing.low in language.uncountable | language.noun_kinds["held"]
    named = by > 1 and names_in_pair(first, rest)  # "order history pages by year"
    return several and not named and all(word.tag == "word" for word in rest[:by])


def _goes_on_ordering(rest: Sequence[Word]) -> float:
    """Return what another order behind says: "scope the check and document the gap"."""
    also_noun = load_language().verb_kinds["also_noun"]
    for joint, verb, after in zip(rest, rest[1:], rest[2:], strict=False):
        if joint.tag in {"modal", "be"}:
            return 0.0  # "support agents can refund or replace an order"
        if joint.tag != "conjunction" or verb.shape != "base":
            continue
        sure = verb.reading == "verb" and verb.base not in also_noun
        if after.tag == "determiner":
            return 9.0 if sure else 3.0  # "reset state and continue the turn"
        if sure and after.tag == "word" and after.shape != "ing":
            return 6.0  # "open loan lists and provide black box tests"
    return 0.0


def _is_unknown_verb(words: Sequence[Word]) -> bool:
    """Return whether a word of no table acts like a verb: "Alias an item to …"."""
    first, following = words[0], words[1] if len(words) > 1 else None
    spelled = first.low.replace("-", "").isalpha()
    if first.tag != "word" or first.base or not spelled or following is None:
        return False
    if is_plural_word(first) or is_joined_verb(words[1:]):
        return not is_plural_word(first)
    return following.tag == "determiner" and following.low in _OWNERS


def tells_past_act(words: Sequence[Word]) -> bool:
    """Return whether the words tell an act in the past, as in "Added support"."""
    first = words[0]
    if first.shape != "ed" or len(words) < 2:
        return False
    if any(word.tag == "modal" for word in words[2:4]):  # "added desks should close"
        return False
    following = words[1]
    if first.low in {"kept", "left"} and is_adjective(following):  # "kept optional"
        return False
    language = load_language()
    if following.tag in {"determiner", "pronoun", "relative"}:
        return True
    return first.low in language.past_openers and following.tag in {"word", "number"}


def _is_done_better(words: Sequence[Word], position: int) -> bool:
    """Return whether a verb follows "better": "better manage time", not "better feedback"."""
    word = words[position]
    after = words[position + 1] if position + 1 < len(words) else None
    if after is None or after.tag == "to":
        return False
    if after.tag in {"determiner", "pronoun"}:
        return word.reading in {"verb", "mostly"}
    return word.reading == "verb" and word.base not in load_language().verb_kinds["also_noun"]


def without_leading_adverbs(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words from the first on that is no adverb such as "also"."""
    position = 0
    while position < len(words) - 1 and (
        words[position].low in _OPENERS
        or (position and words[position].tag == "comma")  # "Also, provide …"
        or (words[position].low == "better" and _is_done_better(words, position + 1))
        or (
            words[position].low.endswith("ly")
            and not words[position].base
            and words[position].low.rpartition("-")[2]
            not in load_language().adjective_kinds["ly_adjective"]
        )
    ):
        position += 1
    return tuple(words[position:])
