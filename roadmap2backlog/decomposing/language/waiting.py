"""Whether a phrase waits for the head of the last one: "SLA" in "SLA and anomaly alerts".

A plural, a name of a screen or a gerund is complete; an adjective, a capital abbreviation before
another one or a singular noun before a longer phrase waits for a head.
"""

import re
from typing import Literal

from roadmap2backlog.decomposing.language.adjectives import KIND_ENDINGS, is_adjective
from roadmap2backlog.decomposing.language.counterparts import (
    are_both_gerunds,
    are_counterparts,
    are_described_names,
    are_opposites,
    are_platforms,
)
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.names import (
    COMMON_ABBREVIATIONS,
    is_abbreviation,
    is_named,
    leading_names,
    names_act,
)
from roadmap2backlog.decomposing.language.words import Segment, Word, is_plural_word, is_role_word

Waiting = Literal["waits", "complete", "unclear"]
"""Whether a phrase lacks a head that stands further on, has its own, or either may be meant."""
_FILE = re.compile(r"[\w-]+\.(?:cfg|csv|html|ini|json|lock|md|rst|toml|txt|xml|ya?ml)")
_TESTS = frozenset({"test", "testing"})


def waits_for_head(other: Segment, last: Segment, count: int, joint: str) -> Waiting:
    """Return whether a conjunct lacks the head of the last one.

    Args:
        other: The conjunct; not empty.
        last: The last one.
        count: How many there are, two or more.
        joint: What stands between them: "and", "or", "/" …
    """
    if _may_end_in_abbreviation(other, last):
        return "unclear"
    if _says_which(other, last, count):
        return "waits"
    if _is_whole(other, last, joint):
        return "unclear" if _may_hold_both(other, last) else "complete"
    if len(other) > 1:
        return _long_waits(other, last, joint)
    return _single_waits(other, last, count, joint)


def _may_end_in_abbreviation(other: Segment, last: Segment) -> bool:
    """Return whether an abbreviation may be meant twice: "graph edit log and history UI"."""
    bare = len(last) == 2 and not is_adjective(last[0])
    bare = bare and other[-1].low not in {"mode", "registry", "service"}
    return len(other) > 1 and bare and last[-1].low in COMMON_ABBREVIATIONS


def _says_which(other: Segment, last: Segment, count: int) -> bool:
    """Return whether a conjunct is sure to say which of what the last head names."""
    word, alone = other[-1], len(other) == 1 < len(last)
    named = count > 2 and len(other) > 1 and all(map(is_named, other))
    named = named and 0 < leading_names(last) < len(last)  # "React Native, Flutter and Unity SDKs"
    modifies = word.low in load_language().modifying_plurals or are_opposites(word, last[0])
    return (
        named
        or (alone and (modifies or is_noun_before_kind(last)))
        or (count == 2 and are_both_gerunds(other, last) and _is_act_of(last))
        or _are_roles(other, last)
        or _shares_quality(other, last)
        or are_platforms(other, last)
        or are_described_names(other, last)
        or _have_both(other, last)
        or (word.low.startswith(".") and len(last) > 1)  # ".deb and .rpm files"
        or _are_plural_modifiers(other, last)
    )


def _is_whole(other: Segment, last: Segment, joint: str) -> bool:
    """Return whether a conjunct is a thing by itself: a plural, a file, a part of a product."""
    language, word, head = load_language(), other[-1], last[-1].low
    if is_plural_word(word) or word.tag == "glue" or _FILE.fullmatch(word.low):
        return True  # "NOTICE.md and loan templates"
    acted = is_plural_word(last[-1]) and singular(head) in language.heads["act"]
    viewed = len(other) == 1 and (singular(head) == "view" or acted)  # "list and calendar views"
    compound = f"{word.low} {head}" in language.noun_compounds  # "integration and unit tests"
    return word.low in language.artefacts and not (viewed or compound or joint == "/")


def _have_both(other: Segment, last: Segment) -> bool:
    """Return whether features are told by their part: "marketplace and social features"."""
    if len(other) != 1 or len(last) != 2 or is_plural_word(other[0]):
        return False
    language, head = load_language(), singular(last[1].low)
    part = other[0].low in language.artefacts and head in {"capability", "feature"}
    bettered = last[1].low in language.heads["bettered"]  # "desk & search improvements"
    told = head in language.heads["reporting"] and names_act(other[0], language)
    noted = head in language.heads["noting"] - {"list", "table", "overview"}
    return part or bettered or told or (noted and names_act(other[0], language))


def _are_roles(other: Segment, last: Segment) -> bool:
    """Return whether people say which of a kind: "crew, manager, and administrator presets"."""
    people = is_role_word(other[-1]) and not is_plural_word(other[-1])
    alike = len(last) > 1 and (is_role_word(last[0]) or _is_access_of_kind(last))
    return people and alike and not is_role_word(last[-1])


def _is_access_of_kind(last: Segment) -> bool:
    """Return whether it is told how people may come in: "guest or read-only access"."""
    return len(last) == 2 and last[1].low in {"access", "mode", "view"} and is_adjective(last[0])


def is_noun_before_kind(last: Segment) -> bool:
    """Return whether what kind of act a phrase names comes late: "reports end-to-end testing".

    The kind would stand first in a list of its own; so it belongs to a noun before the list, too.
    """
    if len(last) < 3 or is_adjective(last[0]) or last[0].tag != "word":
        return False
    kind, head = last[-2:]
    language = load_language()
    acts = names_act(head, language) or head.low in language.heads["waiting"]
    return (acts and "-" in kind.low and is_adjective(kind)) or _is_test_of_kind((kind, head))


def _are_bare_nouns(word: Word, last: Segment) -> bool:
    """Return whether small nouns stand before what may be done to each: "pilot booking"."""
    language = load_language()
    first, head = last[0], last[-1]
    plain = len(last) == 2 and {word.tag, first.tag} == {"word"}
    acts = names_act(word, language) or names_act(first, language) or is_adjective(first)
    told = names_act(head, language) or head.low in language.heads["telling"]
    return plain and not acts and first.token.text.islower() and told


def _shares_quality(other: Segment, last: Segment) -> bool:
    """Return whether two things have one quality: "repository and build sanity"."""
    lone = len(other) == 1 and len(last) == 2 and other[0].tag == "word"
    return lone and last[-1].low in load_language().heads["abstract"]


def _are_plural_modifiers(other: Segment, last: Segment) -> bool:
    """Return whether a head takes plurals before it: "subsidies and schemes information"."""
    if len(last) != 2 or not (len(other) == 1 or is_adjective(other[0])):
        return False
    language = load_language()
    head = last[-1].low
    worded = head == "support" or head in language.uncountable or head in language.nominalisations
    both = is_plural_word(other[-1]) and is_plural_word(last[0])
    built = language.artefacts - {"management", "handling", "support"}
    return both and worded and head not in built


def _single_waits(other: Segment, last: Segment, count: int, joint: str) -> Waiting:
    """Return whether a conjunct of one word lacks the head."""
    language = load_language()
    word, first = other[0], last[0]
    if all(w.shape == "ing" and w.base for w in (word, first)) and len(last) > 1:
        return "waits"  # "exporting and importing all chats"
    kind = not is_adjective(first) or "-" in first.low  # "integration and end-to-end tests"
    compound = kind and f"{word.low} {last[-1].low}" in language.noun_compounds
    if is_adjective(word) or compound or _is_way(first, last):
        return "waits"
    if is_abbreviation(word):
        alone = word.low in language.standalone and not is_abbreviation(first)
        return "complete" if alone else "waits"
    return _unmarked_waits(word, last, count, joint)


def _unmarked_waits(word: Word, last: Segment, count: int, joint: str) -> Waiting:
    """Return whether a noun lacks the head, written in small letters or as a name."""
    language = load_language()
    first = last[0]
    if _are_examined(word, last, count):
        return "waits"
    kind = first.low.endswith(KIND_ENDINGS) or first.low.startswith("non-")
    if is_adjective(first) and not kind:
        shared = _may_share_title(word, last) or _is_kind_beside(word, last, count)
        return "unclear" if shared else "complete"
    if count > 2 and joint == "/" and _are_bare_nouns(word, last):
        return "unclear"  # "berth / crane / pilot booking"
    if count > 2:
        return _one_of_many_waits(word, last, language)
    return _noun_waits(word, last, language)


def _are_examined(word: Word, last: Segment, count: int) -> bool:
    """Return whether things are examined alike: "privacy, security and recovery testing"."""
    language = load_language()
    if len(last) != 2 or singular(last[1].low) not in language.heads["examining"]:
        return False
    acts = names_act(word, language) or word.reading in {"verb", "mostly"}
    return not acts and (count > 2 or {word.low, last[0].low} <= language.uncountable)


def _may_hold_both(other: Segment, last: Segment) -> bool:
    """Return whether one thing may hold two kinds: "talks and workshops calendar"."""
    if (len(other), len(last)) != (1, 2):
        return False
    holds = last[1].low in load_language().heads["holding"]
    return holds and is_plural_word(other[0]) and is_plural_word(last[0])


def _is_kind_beside(word: Word, last: Segment, count: int) -> bool:
    """Return whether noun and adjective may tell kinds: "season and single tickets"."""
    pair = count == len(last) == 2 and is_plural_word(last[-1])
    language = load_language()
    stands = names_act(word, language) or word.low in language.uncountable
    stands = stands or not (word.token.text.islower() or word.start == 0)  # "for Bergamo and …"
    return pair and not stands and word.low not in language.artefacts and not word.base


def _may_share_title(word: Word, last: Segment) -> bool:
    """Return whether a headline may name two sorts of a thing: "Streaming & Live Charts"."""
    sort = word.low.endswith("ing") or "-" in word.low
    return sort and is_named(word) and len(last) > 1 and all(map(is_named, last))


def _one_of_many_waits(word: Word, last: Segment, language: Language) -> Waiting:
    """Return whether a single noun in a list of three or more lacks the head.

    "Kanban, list and calendar views" are three views and "Visa, Mastercard and American Express
    payments" three payments, but "search, checkout and order tracking" is no search tracking.
    """
    head = last[-1]
    if is_named(word) and 0 < leading_names(last) < len(last):
        return "waits"
    if singular(head.low) in language.heads["shown"]:
        return "waits"
    act = names_act(word, language) or word.reading in {"verb", "mostly"}
    stands = act or word.low in language.uncountable
    return "waits" if is_plural_word(head) and not stands else "complete"


def wants_head(other: Segment, last: Segment, count: int) -> Waiting:
    """Return whether a conjunct lacks the last head because that says too little alone.

    "Desk subscription and branch tools" are tools for subscriptions and tools for branches, but
    in "desk bootstrap and shelf label tools" the longer phrase may have its tools alone.
    """
    language = load_language()
    word, head = other[-1], last[-1]
    heads = language.heads["waiting"] | language.heads["course"]
    if singular(head.low) not in heads or word.tag != "word":
        return "complete"
    act = names_act(word, language) or word.reading in {"verb", "mostly"}
    if act and head.low.endswith("ing") and "-" not in word.low:  # "search and order tracking"
        return "complete"
    if _stands_alone(other, last):
        return "complete"
    longer = len(last) - len(other) if count == 2 and len(other) > 1 else 0
    return "unclear" if longer > 1 or (longer and act) else "waits"


def _stands_alone(other: Segment, last: Segment) -> bool:
    """Return whether a phrase needs no head of another one that says little alone."""
    language = load_language()
    word, head = other[-1], last[-1]
    listed = is_plural_word(head)  # "theme, accessibility and font size settings"
    stands = is_plural_word(word) or is_abbreviation(word)
    stands = stands or (word.low in language.artefacts and not listed)
    acts = names_act(word, language) and not names_act(last[0], language)
    things = len(other) == len(last) and word.low in language.noun_kinds["acted_on"]
    things = things and listed and singular(head.low) in language.heads["tool"]
    if len(other) > 1:  # "WCAG compliance and screen reader support", "old desk data and load test"
        stands = stands or (acts and not things) or word.low in language.uncountable
        stands = stands or _is_test_of_kind(last)
        described = len(last) == 2 and is_adjective(last[0])
        stands = stands or (described and not is_adjective(word))  # "site polish + extra tools"
    return stands or singular(word.low) in language.heads["waiting"]


def _is_test_of_kind(last: Segment) -> bool:
    """Return whether a phrase is a kind of test and no more: "smoke tests"."""
    *_, kind, head = last
    pair = f"{kind.low} {head.low}" in load_language().noun_compounds
    return len(last) == 2 and pair and singular(head.low) in _TESTS


def _is_way(first: Word, last: Segment) -> bool:
    """Return whether the last phrase is "on-premise deployment": a way beside "cloud"."""
    language = load_language()
    opener = first.low.partition("-")[0]
    hyphened = "-" in first.low and opener in language.parts["preposition"]
    return hyphened and len(last) == 2 and last[-1].low in language.nominalisations


def _noun_waits(word: Word, last: Segment, language: Language) -> Waiting:
    """Return whether a single noun lacks the head of one longer phrase."""
    first, head = last[0], last[-1]
    if all(w.token.text[:1].isupper() and not is_abbreviation(w) for w in (word, first, head)):
        heads = language.heads["waiting"]  # "Budget & Cost Tracking"
        return "unclear" if len(last) == 2 and {word.low, head.low} <= heads else "complete"
    thing = is_plural_word(head) or head.low in language.artefacts
    if names_act(word, language) and head.low != "date":  # "creation and due date"
        if not thing:
            return "complete"
        return "waits" if names_act(first, language) or word.low.endswith("ing") else "unclear"
    if word.low in language.uncountable and head.low not in language.artefacts:
        kin = first.low in language.uncountable or is_abbreviation(first)
        alike = kin and len(last) > 2
        return "waits" if alike else "complete"  # "security and privacy working group"
    return "waits"


def _long_waits(other: Segment, last: Segment, joint: str) -> Waiting:
    """Return whether a conjunct of several words lacks the head, as it rarely does."""
    if are_counterparts(other, last, joint) or _ends_in_kind(other, last):
        return "waits"
    if len(last) == len(other) == 2 and last[-1].low in load_language().heads["telling"]:
        described = is_adjective(other[0]) and other[0].shape != "ed"
        return "waits" if described and not is_adjective(last[0]) else "complete"
    longer = len(last) == len(other) + 1 and is_plural_word(last[-1])
    if longer and is_adjective(other[0]) and is_adjective(last[0]):
        return "waits"
    halves = joint == "/" and len(last) == 2
    if (halves and last[-1].low in load_language().artefacts) or _may_be_paired(other, last):
        return "unclear"  # "meeting cost / time analytics"
    return "complete"


def _ends_in_kind(other: Segment, last: Segment) -> bool:
    """Return whether an adjective stands behind its noun's own: "crane visual and sound check"."""
    kind = other[-1]
    plain = kind.token.text.islower() and not kind.base and is_adjective(kind)
    ends = kind.low.endswith(("al", "ic"))
    before = other[-2]
    described = is_adjective(before) or before.tag != "word" or is_plural_word(before)
    return plain and ends and not described and len(last) == 2


def _may_be_paired(other: Segment, last: Segment) -> bool:
    """Return whether an adjective may stand before two kinds: "linked book and film lists"."""
    pair = len(other) == len(last) == 2 and is_plural_word(last[-1])
    word, language = other[-1], load_language()
    stands = names_act(word, language) or word.low in language.uncountable or is_named(word)
    return pair and is_adjective(other[0]) and not stands and not is_adjective(last[0])


def _is_act_of(last: Segment) -> bool:
    """Return whether a gerund stands before the thing that it is for: "alerting tools"."""
    return len(last) == 2 and singular(last[-1].low) in load_language().heads["waiting"]
