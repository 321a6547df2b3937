"""What words joined to a first one say of it: an order ("rate and review films"), or a name.

"Search, filter and sort loans" are orders, "upgrade and rollback tests" and "undo & redo for
charts" name things.
"""

from collections.abc import Sequence
from itertools import takewhile

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.words import Word, is_plural_word

NAMES_ACT = ("ion", "ment", "ance", "ence", "ing")


def before_joint(first: Word, rest: Sequence[Word]) -> float:
    """Return how strongly what is joined to a word speaks for an order: above 0 it does."""
    if rest[0].tag == "slash" and len(rest) > 1 and rest[1].low == f"un{first.low}":
        return -6.0  # "read/unread status"
    return 6.0 if _are_paired_acts(first, rest) else _coordinated(first, rest)


def _coordinated(first: Word, rest: Sequence[Word]) -> float:
    """Return what "X, Y and Z …" says: verbs all the way, and an object after them, or not."""
    spaced = rest[0].tag == "slash" and len(rest) > 1 and rest[0].end < rest[1].start
    apart = (spaced and rest[1].shape != "base") or _names_both(first, rest)
    apart = apart or _joins_to_things(rest) or _joins_to_noun(first, rest)
    apart = apart or _joins_to_gerund(first, rest)
    if apart or (len(rest) > 1 and _joins_describing(first, rest[1:])):
        return -6.0  # "build / nightly failure alerts"
    scores: list[str] = []
    for position, word in enumerate(rest):
        if word.tag in {"conjunction", "slash", "comma"}:
            continue
        if word.low.endswith(NAMES_ACT) and not word.base and not scores:
            return -2.5  # "import + maintenance"
        if not scores and word.tag == "word" and not word.base and word.token.text[:1].isupper():
            return -6.0  # "lint + TypeScript"
        if word.tag != "word" or word.shape != "base":
            break
        scores.append(word.reading)
        after = rest[position + 1 : position + 2]
        if after and _are_names(first, rest[0], word, after[0]):
            return -6.0
        if not after or after[0].tag not in {"conjunction", "slash", "comma"}:
            slashed = rest[0].tag == "slash"
            return _after_acts(first, scores, rest[position + 1 :], slashed=slashed)
    return -1.5


def _joins_to_gerund(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether states of a thing are joined, not acts: "empty and loading states"."""
    if len(rest) < 3 or rest[1].shape != "ing" or not is_adjective(first):
        return False
    return rest[0].tag == "conjunction" and rest[2].tag == "word" and is_plural_word(rest[2])


def _are_names(first: Word, joint: Word, last: Word, after: Word) -> bool:
    """Return whether joined words are nouns: "email/push notifications", "undo & redo for maps"."""
    language = load_language()
    if f"{last.low} {after.low}" in language.noun_compounds:
        return True
    unsure = first.reading in {"either", "seldom"} or joint.tag == "slash"
    return unsure and after.low == "for" and (last.low, "for") not in language.phrasal_pairs


def _are_paired_acts(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether two acts that go together are done to several things: "rate and review films".

    Not so where the pair says which of a kind: "import and export buttons".
    """
    language = load_language()
    if len(rest) < 3 or rest[0].tag != "conjunction":
        return False
    paired = f"{first.low} {rest[1].low}" in language.verb_kinds["act_pair"]
    objects = {f"{one.low} {rest[2].low}" for one in (first, rest[1]) if one.shape == "base"}
    paired = paired or (rest[1].shape == "base" and not objects.isdisjoint(language.verb_objects))
    if not paired or not is_plural_word(rest[2]):
        return False
    heads = (language.heads[kind] for kind in ("act", "able", "course", "shown"))
    return singular(rest[2].low) not in frozenset().union(*heads) - {"setting"}


def _joins_to_things(rest: Sequence[Word]) -> bool:
    """Return whether a lone plural that is no verb is joined: "respawn & checkpoints"."""
    joined = len(rest) == 2 and rest[0].tag == "conjunction" and rest[1].tag == "word"
    described = joined and rest[0].low == "or" and is_adjective(rest[1])  # "mock or real"
    return joined and not rest[1].base and (is_plural_word(rest[1]) or described)


def _joins_to_noun(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether a bare noun is joined to what may be a verb: "film and slide stock checks"."""
    noun = len(rest) > 2 and rest[0].tag == "conjunction" and rest[1].tag == "word"
    plain = noun and not rest[1].base and not rest[1].low.endswith("ly")
    row = list(takewhile(lambda word: word.tag == "word", rest[1:]))
    language = load_language()
    nouns = language.readings.get(first.low) in {"either", "seldom"}
    many = bool(row) and (is_plural_word(row[-1]) or row[-1].low in language.uncountable)
    return plain and len(row) > 1 and nouns and many


def _names_both(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether a word that may be a verb is a noun: "upgrade and rollback tests"."""
    if len(rest) < 3 or first.reading == "verb" or rest[0].tag != "conjunction":
        return False
    plain = all(word.tag == "word" for word in rest[1:3])
    return plain and not rest[1].base and is_plural_word(rest[2])


def _after_acts(
    first: Word, scores: Sequence[str], tail: Sequence[Word], *, slashed: bool
) -> float:
    """Return what stands behind a row of words that may be verbs, of the given readings."""
    unsure = first.reading != "verb" and "verb" not in scores
    alone = len(tail) == 1 and tail[0].tag == "word"
    lone = unsure and alone and "seldom" in (first.reading, *scores)  # "trust and source clarity"
    drilled = alone and singular(tail[0].low) in load_language().heads["drilled"]
    noun = first.reading in {"either", "seldom"} or (slashed and len(scores) == 1)
    if lone or (drilled and noun) or _names_what_is_done(tail, unsure=unsure):
        return -6.0
    goes_on = bool(tail) and tail[0].tag in {"word", "determiner", "number", "preposition"}
    bonus = 1.5 if goes_on else -1.0
    return bonus + sum({"verb": 1.5, "mostly": 0.75}.get(one, -0.25) for one in scores)


def _names_what_is_done(tail: Sequence[Word], *, unsure: bool) -> bool:
    """Return whether acts are nouns: "backup and restore of data", "invite/dismiss capability".

    If they are `unsure` to be verbs, a bare row of words that ends in an act is enough: "search and
    filter page development".
    """
    if not tail:
        return False
    bare = unsure and len(tail) > 1 and all(word.tag == "word" for word in tail)
    if bare and tail[-1].low.endswith(NAMES_ACT) and not tail[-1].base:
        return True
    language = load_language()
    heads = language.heads["able"] | language.heads["whole"]  # "debug/log flag"
    alone = len(tail) == 1 and singular(tail[0].low) in heads
    return alone or tail[0].low == "of"


def _joins_describing(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether both sides describe one thing: "clear and intuitive data model".

    So do "auto-extend & late-bid handling": what follows is no verb, and the last word names
    an act.
    """
    if rest[0].low.endswith("ly") and len(rest) > 1 and is_adjective(rest[1]):
        return True  # "open and freely available data"
    if rest[0].base or rest[0].tag != "word":
        return False
    describing = load_language().adjective_kinds["adjective"]
    if first.low in describing and is_adjective(rest[0]):
        return True
    hyphened = "-" in first.low and "-" in rest[0].low
    return hyphened and rest[-1].low.endswith(NAMES_ACT)
