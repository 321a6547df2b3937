"""Which words at the end of the last of several phrases belong to all: "SLA and anomaly alerts"."""

import re
from collections.abc import Sequence
from itertools import takewhile

from roadmap2backlog.decomposing.language.adjectives import KIND_ENDINGS, is_adjective
from roadmap2backlog.decomposing.language.counterparts import are_opposites
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.names import (
    COMMON_ABBREVIATIONS,
    are_both_acts,
    is_abbreviation,
    is_named,
    leading_names,
    names_act,
)
from roadmap2backlog.decomposing.language.waiting import (
    is_noun_before_kind,
    waits_for_head,
    wants_head,
)
from roadmap2backlog.decomposing.language.words import Segment, Word, is_plural_word, is_role_word

_IN_ONE_WORD = re.compile(r"^[A-Z][a-z]+[A-Z][a-z]+$")
"""A product's name in one word: "PowerPoint"."""


def shared_end(bare: tuple[Segment, ...], joint: str) -> tuple[int, bool]:
    """Return how many words at the end of the last phrase belong to all, and whether surely."""
    first, last = bare[0], bare[-1]
    state = last[-1].low == "optional"  # "(tides + loans, fees optional)"
    state = state or (len(first) > 1 and first[-1].low == last[-1].low)  # "gaps lit and rails lit"
    if state or all(word.tag == "glue" for word in last[1:]):  # "mood and time of day"
        return 0, True
    length, certain = _told_suffix(bare, joint) or _suffix(bare, joint)
    slashes = [place for place, word in enumerate(last) if word.tag == "slash"]
    if not slashes:
        return length, certain
    behind = len(last) - slashes[-1] - 2  # "X and Y/Z resources"
    ends = len(first) > 2 and first[-2].tag == "slash"
    return max(0, min(length, behind)), certain and not (ends and behind > 0)


def _told_suffix(bare: tuple[Segment, ...], joint: str) -> tuple[int, bool] | None:
    """Return what names and "or" tell of the words at the end, or None where they tell nothing."""
    last, others = bare[-1], bare[:-1]
    apis = [len(other) == 1 and other[0].low in COMMON_ABBREVIATIONS for other in others]
    if all(apis) and len(apis) > 1 and not is_plural_word(last[-1]):
        return 0, True  # "CLI, API and Terraform provider"
    product = len(last) > 1 and _IN_ONE_WORD.search(last[-1].token.text)
    named = len(list(takewhile(lambda word: word.token.text[:1].isupper(), last)))
    if product or (named == len(last) > 1 and all(o[-1].token.text.islower() for o in others)):
        return 0, True  # "Workday or SAP SuccessFactors", "by card or Apple Pay"
    if len(others) > 1 and 0 < named < len(last) and all(map(_is_lone_name, others)):
        return len(last) - named, True  # "ERP, Teams, and Power BI integrations"
    if len(others) == 1 and joint in {"and", "&", "+"} and _is_known_thing(others[0]):
        return 0, True  # "status page and incident history"
    behind = {len(last) - len(other) for other in others if _is_of_kind(other, last)}
    if len(behind) == 1 and all(_is_of_kind(other, last) for other in others):
        return behind.pop(), True  # "App Store + Play Store descriptions"
    open_head = joint == "or" and len(others) == 1 and _wants_plural(others[0], last)
    return (1, False) if open_head else None


def _is_of_kind(other: Segment, last: Segment) -> bool:
    """Return whether a part ends in a word that stands inside the last part, too."""
    size = len(other)
    return 1 < size < len(last) and other[-1].low == last[size - 1].low


def _suffix(bare: tuple[Segment, ...], joint: str) -> tuple[int, bool]:
    """Return how many words at the end of the last conjunct belong to all, and if that is sure."""
    last, others = bare[-1], bare[:-1]
    verdicts = [waits_for_head(other, last, len(bare), joint) for other in others]
    if not all(verdict != "complete" for verdict in verdicts):
        described = [len(other) == 1 and is_adjective(other[0]) for other in others]
        if sum(described) > 1:  # "loading, busy, fresh, and error states"
            return 1, False
        if len(others) > 1 and is_plural_word(last[-1]) and any(map(_lacks_article, others)):
            people = any(is_role_word(one[0]) for one in others if _lacks_article(one))
            return 1, people  # "for styles, component and pattern contributions"
        return _wanted(others, last)
    neighbour = others[-1][-1]
    certain = "unclear" not in verdicts
    names = leading_names(last)
    if is_named(neighbour) and 0 < names < len(last):
        return len(last) - names, certain
    head = _length_of_head(last, others)
    if head > 1:
        return head, certain  # "security and privacy working group"
    halves = are_opposites(neighbour, last[0])  # "client and server handshake handling"
    whole_rest = len(last) == 2 or joint == "/" or halves or _parallel(neighbour, last[0])
    return (len(last) - 1 if whole_rest else 1), certain


def _is_known_thing(segment: Segment) -> bool:
    """Return whether two words are a known name of a thing of a product: "status page"."""
    pair, language = " ".join(word.low for word in segment), load_language()
    if len(segment) != 2 or pair not in language.noun_compounds:
        return False
    return segment[1].low in language.artefacts or segment[1].low in language.heads["part"]


def _is_lone_name(segment: Segment) -> bool:
    """Return whether a part is one name of a system or a channel: "ERP", "Teams", "email"."""
    word = segment[0]
    named = is_abbreviation(word) or is_named(word) or word.low in load_language().channels
    return len(segment) == 1 and named


def _wants_plural(other: Segment, last: Segment) -> bool:
    """Return whether a described singular stands before "or": "heavy wind or tidal changes"."""
    described = is_adjective(last[0]) or last[0].low.endswith(("al", "ory", "ive"))
    if len(other) != 2 or len(last) != 2 or not described:
        return False
    return is_plural_word(last[1]) and not is_plural_word(other[1])


def _is_acted_on(other: Segment, last: Segment) -> bool:
    """Return whether a lone thing stands before an act on it and on others alike."""
    language = load_language()
    word, act = other[0], last[1]
    done = act.low.endswith(("ion", "ment")) and names_act(act, language)
    thing = not names_act(word, language) and word.low not in language.artefacts
    plain = word.reading not in {"verb", "mostly"} and last[0].token.text.islower()
    done = done and is_plural_word(last[2])  # not "arrival and median completion time"
    return len(other) == 1 and done and thing and plain and not is_adjective(last[0])


def _wanted(others: Sequence[Segment], last: Segment) -> tuple[int, bool]:
    """Return the same where only the last head, saying too little alone, tells of sharing."""
    wants = {wants_head(other, last, len(others) + 1) for other in others}
    if "complete" in wants:
        return 0, True
    if all(are_both_acts(other[-1], last[0]) for other in others):
        return len(last) - 1, True
    return _length_of_head(last, others), "unclear" not in wants


def _length_of_head(last: Segment, others: Sequence[Segment]) -> int:
    """Return how many words at the end are one head: two of "member progress tracking".

    So they are behind things acted on alike: "crane, boat and trailer inspection plans".
    """
    opening = " ".join(word.low for word in last[:2])
    if len(last) > 3 and opening in load_language().noun_compounds:
        return len(last) - 2  # "pier and heat pump repair rota"
    pair = " ".join(word.low for word in last[-2:])
    joined = pair in load_language().noun_compounds or is_noun_before_kind(last)
    joined = joined or (len(last) == 3 and all(_is_acted_on(other, last) for other in others))
    joined = joined or (len(last) == 3 and _is_known_before(others, last[1]))
    return min(2, len(last) - 1) if joined else 1


def _is_known_before(others: Sequence[Segment], word: Word) -> bool:
    """Return whether each part makes a known thing with a word: "custom + staging domain maps"."""
    known = load_language().noun_compounds
    return all(len(one) == 1 and f"{one[0].low} {word.low}" in known for one in others)


def _lacks_article(segment: Segment) -> bool:
    """Return whether a lone thing of a product stands in the singular without an article."""
    word = segment[0]
    known = word.low in load_language().artefacts or is_role_word(word)
    countable = known and not is_plural_word(word)
    thing = not word.base or word.reading == "seldom"
    return len(segment) == 1 and countable and word.token.text.islower() and thing


def _parallel(word: Word, other: Word) -> bool:
    """Return whether two words are of one make, so that all that follows is shared."""
    if is_abbreviation(word) and is_abbreviation(other):
        return True
    if word.low.endswith("ing") and other.low.endswith("ing"):
        return True
    if is_adjective(other):
        return is_adjective(word) or other.low.endswith(KIND_ENDINGS)
    return are_both_acts(word, other)
