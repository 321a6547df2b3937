"""What coordinated phrases share: "SLA and anomaly alerts", "property search and filtering".

English leaves out what comes again. Whether the first phrase borrows the last one's head
("SLA alerts"), or the later ones the first one's modifiers ("property filtering"), is told by
the shapes of the words next to the conjunction: a plural, a name of a screen or a gerund is
complete; an adjective, a capital abbreviation before another one or a singular noun before a
longer phrase waits for a head.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from roadmap2backlog.decomposing.language.adjectives import KIND_ENDINGS, is_adjective
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.waiting import (
    COMMON_ABBREVIATIONS,
    are_counterparts,
    are_described_names,
    are_opposites,
    are_platforms,
    is_abbreviation,
    is_named,
    is_noun_before_kind,
    leading_names,
    names_act,
    waits_for_head,
    wants_head,
)
from roadmap2backlog.decomposing.language.words import Segment, Word, is_plural_word, is_role_word

_IN_ONE_WORD = re.compile(r"^[A-Z][a-z]+[A-Z][a-z]+$")
"""A product's name in one word: "PowerPoint"."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """Modifiers that every conjunct has from the first, and the head all have from the last.

    Attributes:
        cores: The conjuncts without what they share.
        certain: False where the shapes of the words leave it open.
    """

    prefix: Segment
    cores: tuple[Segment, ...]
    suffix: Segment
    certain: bool = True


def share(segments: Sequence[Segment], joint: str, *, tight: bool) -> Sharing:
    """Return what the segments of a coordination share.

    Args:
        segments: Two or more conjuncts, none empty.
        joint: What stands between them: "and", "or", "/" …
        tight: Whether the slash stands between words without blanks.
    """
    bare = tuple(_without_determiner(segment) for segment in segments)
    if joint == "/" and tight:
        return _slash(bare)
    first, last = bare[0], bare[-1]
    if len(first) > 1 and all(map(_is_done, (first[-1:], *bare[1:]))):  # "slips sorted and kept"
        return Sharing(first[:-1], (first[-1:], *bare[1:]), ())
    if len(last) > 1 and last[0].shape == "ing" and all(map(_is_particle, last[1:])):
        return Sharing((), bare, ())  # "finding and applying for permits"
    prefix_length, suffix_length, certain = 0, 0, True
    repeated = len(first) > 1 and any(other[0].low == first[0].low for other in bare[1:])
    if repeated or any(segment[0].tag == "determiner" for segment in segments[1:]):
        return Sharing((), bare, ())
    state = last[-1].low == "optional"  # "(tides + loans, fees optional)"
    state = state or (len(first) > 1 and first[-1].low == last[-1].low)  # "gaps lit and rails lit"
    if not state and any(word.tag != "glue" for word in last[1:]):  # not "mood and time of day"
        suffix_length, certain = _told_suffix(bare, joint) or _suffix(bare, joint)
        slashes = [place for place, word in enumerate(last) if word.tag == "slash"]
        if slashes:  # "X and Y/Z resources"
            suffix_length = max(0, min(suffix_length, len(last) - slashes[-1] - 2))
            ends = len(first) > 2 and first[-2].tag == "slash"
            certain = certain and not (ends and slashes[-1] < len(last) - 2)
    acts = suffix_length == len(last) - 1 and _parallel_acts(first[-1], last[0])
    beside = acts or are_platforms(first, last) or are_counterparts(first, last, joint)
    beside = beside or are_described_names(first, last)
    if suffix_length and len(first) > 1 and beside:
        prefix_length = len(first) - 1
    elif not suffix_length and len(first) > 1 and not _are_more(segments):
        prefix_length = _prefix(bare)
    language = load_language()
    compared = any(other[0].low in language.adjective_kinds["comparing"] for other in bare[1:])
    if len(first) > 1 and first[0].low in language.adjective_kinds["lessening"] and not compared:
        prefix_length = max(prefix_length, 1)
    return _shared(bare, prefix_length, suffix_length, certain=certain)


def _are_more(segments: Sequence[Segment]) -> bool:
    """Return whether more of several things is wanted: "more slash commands and skills"."""
    more = segments[0][0].low == "more"
    return more and all(is_plural_word(segment[-1]) for segment in segments)


def _is_particle(word: Word) -> bool:
    return word.tag in {"adverb", "preposition"}


def _is_done(segment: Segment) -> bool:
    """Return whether a segment says no more than what is done, and how: "paid automatically"."""
    how = all(word.tag == "adverb" or word.low.endswith("ly") for word in segment[1:])
    return segment[0].shape == "ed" and how


def _shared(bare: tuple[Segment, ...], prefix: int, suffix: int, *, certain: bool) -> Sharing:
    first, last = bare[0], bare[-1]
    cores = [first[prefix:], *bare[1:-1], last[: len(last) - suffix]]
    return Sharing(first[:prefix], tuple(cores), last[len(last) - suffix :], certain)


def _slash(bare: tuple[Segment, ...]) -> Sharing:
    """Return the sharing of "legacy/archive URL": all but the words at the slash."""
    first, last = bare[0], bare[-1]
    repeated = len(first) > 1 and last[0].low == first[0].low
    head = singular(first[-1].low)  # "auto-completion/tab completion" both have theirs
    named = any(singular(word.low) in {head, head.rpartition("-")[2]} for word in last)
    several = any(len(middle) > 1 for middle in bare[1:-1])  # "TV/radio seasons/episodes"
    if several or _are_acts(bare):
        return Sharing((), bare, (), certain=False)
    whole = " ".join(word.low for word in last)
    channel = whole in load_language().channels and not is_plural_word(last[-1])
    if repeated or named or channel:  # "via link/QR code"
        return Sharing((), bare, ())
    opens = last[0].reading == "verb" and first[0].reading != "verb"
    if opens and len(first) > 1 and len(last) > 1:
        return Sharing((), bare, ())
    return _shared(bare, len(first) - 1, len(last) - 1, certain=True)


def _are_acts(bare: tuple[Segment, ...]) -> bool:
    """Return whether several acts stand side by side: "registration/login/password reset"."""
    act, language = bare[-1][-1], load_language()
    acts = names_act(act, language) or (bool(act.base) and act.low not in language.artefacts)
    others = [other[-1] for other in bare[:-1] if names_act(other[-1], language)]
    return len(bare) > 2 and len(bare[-1]) > 1 and acts and bool(others)


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
    if all(_parallel_acts(other[-1], last[0]) for other in others):
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
    return _parallel_acts(word, other)


def _parallel_acts(word: Word, other: Word) -> bool:
    """Return whether two words both name acts: "installation & configuration …"."""
    language = load_language()
    return names_act(word, language) and names_act(other, language)


def _prefix(bare: tuple[Segment, ...]) -> int:
    """Return how many words at the beginning of the first conjunct belong to all."""
    language = load_language()
    first, others = bare[0], bare[1:]
    if any(len(other) > 1 for other in others) or first[0].low in {"new", "required", "all"}:
        return 0
    small = {"preposition", "to", "relative", "number", "glue"}
    if first[-1].low in language.heads["own"] or any(word.tag in small for word in first):
        return 0  # "card number and expiry"
    whole = " ".join(word.low for word in first)
    compound = whole in language.noun_compounds
    words = [other[0] for other in others]
    people = singular(whole) in language.roles or all(
        map(is_role_word, (first[-1], *words))
    )  # "for desk managers and readers"
    alone = all(word.low in language.noun_kinds["own_act"] for word in words)
    described = is_adjective(first[0]) or first[0].tag == "adverb"  # "live chat and chatbot"
    ended = is_plural_word(first[-1]) or alone or described  # "rate limiting and caching"
    paired = [f"{first[0].low} {word.low}" in language.noun_compounds for word in words]
    apart = compound and not any(paired) and not any(names_act(word, language) for word in words)
    several = people or (compound and ended) or apart  # "privacy policy and imprint"
    several = several or (len(words) > 1 and not any(names_act(word, language) for word in words))
    acts = all(names_act(word, language) and not is_plural_word(word) for word in words)
    long = len(first) > 2 and is_plural_word(first[-1]) and acts
    if several or long or _is_described_thing(first, words):
        return 0  # "due dates and reminders", "premium search filters & monetization"
    if first[0].shape == "base" and all(word.reading in {"verb", "mostly"} for word in words):
        return 0
    if any(_is_name(word, language) or _is_apart(word, first) for word in words):
        return 0
    return len(first) - 1


def _is_described_thing(first: Segment, others: Sequence[Word]) -> bool:
    """Return whether a described thing stands beside acts: "public API and validation"."""
    language = load_language()
    thing = is_abbreviation(first[-1]) or first[-1].low in language.artefacts
    acts = any(names_act(word, language) for word in others)
    return thing and acts and is_adjective(first[0])


def _is_apart(word: Word, first: Segment) -> bool:
    """Return whether a name stands beside small letters or a name of its own.

    "D3 force-directed or Cytoscape", "New York and Boston".
    """
    if not is_named(word) or is_abbreviation(word):
        return False
    language = load_language()
    plain = bool(word.base) or word.low in language.artefacts or names_act(word, language)
    return not is_named(first[-1]) or (not plain and all(map(is_named, first)))


def _is_name(word: Word, language: Language) -> bool:
    """Return whether a word names a thing that takes no modifier from elsewhere: CDN, CSV."""
    if word.low in COMMON_ABBREVIATIONS:
        return False
    opener, dash, _ = word.low.partition("-")
    whole = word.low in language.channels or (bool(dash) and opener in language.parts["own_prefix"])
    if whole or "_" in word.low or "." in word.low:  # "resource_link", "app.js"
        return True
    kind = word.low in language.formats or word.low in language.platforms
    return is_abbreviation(word) or (kind and is_named(word))


def _without_determiner(segment: Segment) -> Segment:
    begin = 0
    while begin < len(segment) - 1 and segment[begin].tag == "determiner":
        begin += 1
    return segment[begin:]
