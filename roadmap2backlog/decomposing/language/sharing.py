"""What coordinated phrases share: "SLA and anomaly alerts", "property search and filtering".

English leaves out what comes again. Whether the first phrase borrows the last one's head
("SLA alerts"), or the later ones the first one's modifiers ("property filtering"), is told by
the shapes of the words next to the conjunction: a plural, a name of a screen or a gerund is
complete; an adjective, a capital abbreviation before another one or a singular noun before a
longer phrase waits for a head.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.decomposing.language.adjectives import KIND_ENDINGS, is_adjective
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.words import Word, is_plural_word

Segment = tuple[Word, ...]
_COMMON_ABBREVIATIONS = frozenset({"ui", "api", "apis", "gui", "cli", "sdk", "url", "id", "ids"})
_ACT_ENDINGS = ("ion", "ment", "ance", "ence", "ing", "sis")


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
    prefix_length, suffix_length, certain = 0, 0, True
    repeated = len(first) > 1 and any(other[0].low == first[0].low for other in bare[1:])
    if repeated or any(segment[0].tag == "determiner" for segment in segments[1:]):
        return Sharing((), bare, ())
    if len(last) > 1:
        suffix_length, certain = _suffix(bare, joint)
        slashes = [place for place, word in enumerate(last) if word.tag == "slash"]
        if slashes:  # "X and Y/Z resources"
            suffix_length = max(0, min(suffix_length, len(last) - slashes[-1] - 2))
    acts = suffix_length == len(last) - 1 and _parallel_acts(first[-1], last[0])
    if suffix_length and len(first) > 1 and (acts or _are_counterparts(first, last, joint)):
        prefix_length = len(first) - 1
    elif not suffix_length and len(first) > 1:
        prefix_length = _prefix(bare)
    return _shared(bare, prefix_length, suffix_length, certain=certain)


def is_abbreviation(word: Word) -> bool:
    """Return whether a word is written in capitals: SLA, OIDC, SOC2."""
    text = word.token.text
    return len(text) > 1 and text.upper() == text and text[:1].isalpha()


def _shared(bare: tuple[Segment, ...], prefix: int, suffix: int, *, certain: bool) -> Sharing:
    first, last = bare[0], bare[-1]
    cores = [first[prefix:], *bare[1:-1], last[: len(last) - suffix]]
    return Sharing(first[:prefix], tuple(cores), last[len(last) - suffix :], certain)


def _slash(bare: tuple[Segment, ...]) -> Sharing:
    """Return the sharing of "legacy/archive URL": all but the words at the slash."""
    first, last = bare[0], bare[-1]
    repeated = len(first) > 1 and last[0].low == first[0].low
    named = any(singular(word.low) == singular(first[-1].low) for word in last)
    if repeated or named or any(len(middle) > 1 for middle in bare[1:-1]):
        return Sharing((), bare, ())
    opens = last[0].reading == "verb" and first[0].reading != "verb"
    if opens and len(first) > 1 and len(last) > 1:
        return Sharing((), bare, ())
    return _shared(bare, len(first) - 1, len(last) - 1, certain=True)


def _suffix(bare: tuple[Segment, ...], joint: str) -> tuple[int, bool]:
    """Return how many words at the end of the last conjunct belong to all, and if that is sure."""
    last, others = bare[-1], bare[:-1]
    verdicts = [_waits_for_head(other, last, len(bare), joint) for other in others]
    if not all(verdict != "complete" for verdict in verdicts):
        wanted = all(_wants_head(other, last) for other in others)
        acts = all(_parallel_acts(other[-1], last[0]) for other in others)
        return (len(last) - 1 if wanted and acts else int(wanted)), True
    neighbour = others[-1][-1]
    certain = "unclear" not in verdicts
    names = _leading_names(last)
    if _is_named(neighbour) and 0 < names < len(last):
        return len(last) - names, certain
    if " ".join(word.low for word in last[-2:]) in load_language("en").noun_compounds:
        return min(2, len(last) - 1), certain  # "security and privacy working group"
    whole_rest = len(last) == 2 or joint == "/" or _parallel(neighbour, last[0])  # noqa: PLR2004
    return (len(last) - 1 if whole_rest else 1), certain


def _waits_for_head(other: Segment, last: Segment, count: int, joint: str) -> str:
    """Return waits, complete or unclear: whether a conjunct lacks the head of the last one."""
    language = load_language("en")
    word = other[-1]
    head = last[-1].low
    viewed = len(other) == 1 and singular(head) == "view"  # "list and calendar views"
    compound = f"{word.low} {head}" in language.noun_compounds  # "integration and unit tests"
    named = all(map(_is_named, other))
    if len(other) > 1 and len(last) == 2 and head in _COMMON_ABBREVIATIONS and not named:  # noqa: PLR2004
        return "unclear"  # "graph edit log and history UI"
    stands = word.low in language.artefacts and not (viewed or compound or joint == "/")
    if count == 2 and _both_gerunds(other, last) and _is_act_of(last):  # noqa: PLR2004
        return "waits"  # "internal monitoring and alerting tools"
    if _are_plural_modifiers(other, last) or _are_platforms(other, last):
        return "waits"
    if is_plural_word(word) or word.tag == "glue" or stands:
        return "complete"
    return _long_waits(other, last, joint) if len(other) > 1 else _single_waits(word, last, count)


def _are_platforms(other: Segment, last: Segment) -> bool:
    """Return whether platforms stand before one thing: "Windows and Linux packaging"."""
    known = load_language("en").platforms
    kinds = len(other) == 1 and len(last) > 1 and {other[0].low, last[0].low} <= known
    return kinds and not _is_named(last[-1])


def _are_plural_modifiers(other: Segment, last: Segment) -> bool:
    """Return whether a head takes plurals before it: "subsidies and schemes information"."""
    if len(last) != 2 or not (len(other) == 1 or is_adjective(other[0])):  # noqa: PLR2004
        return False
    language = load_language("en")
    head = last[-1].low
    worded = head == "support" or head in language.uncountable or head in language.nominalisations
    both = is_plural_word(other[-1]) and is_plural_word(last[0])
    built = language.artefacts - {"management", "handling", "support"}
    return both and worded and head not in built


def _single_waits(word: Word, last: Segment, count: int) -> str:
    """Return the same for a conjunct of one word."""
    language = load_language("en")
    first = last[0]
    if all(w.shape == "ing" and w.base for w in (word, first)) and len(last) > 1:
        return "waits"  # "exporting and importing all chats"
    kind = not is_adjective(first) or "-" in first.low  # "integration and end-to-end tests"
    compound = kind and f"{word.low} {last[-1].low}" in language.noun_compounds
    if is_adjective(word) or compound or _is_way(first, last):
        return "waits"
    if is_abbreviation(word):
        alone = word.low in language.standalone and not is_abbreviation(first)
        return "complete" if alone else "waits"
    if is_adjective(first) and not first.low.endswith(KIND_ENDINGS):
        return "complete"
    if count > 2:  # noqa: PLR2004
        return _one_of_many_waits(word, last, language)
    return _noun_waits(word, last, language)


def _one_of_many_waits(word: Word, last: Segment, language: Language) -> str:
    """Return the same for a single noun in a list of three or more.

    "Kanban, list and calendar views" are three views and "Visa, Mastercard and American Express
    payments" three payments, but "search, checkout and order tracking" is no search tracking.
    """
    head = last[-1]
    if _is_named(word) and 0 < _leading_names(last) < len(last):
        return "waits"
    if singular(head.low) in language.parts["shown"]:
        return "waits"
    act = _names_act(word, language) or word.reading in {"verb", "mostly"}
    stands = act or word.low in language.uncountable
    return "waits" if is_plural_word(head) and not stands else "complete"


def _is_named(word: Word) -> bool:
    """Return whether a word is written as a name, with a capital: Slack, SAML."""
    return word.tag == "word" and any(letter.isupper() for letter in word.token.text[:2])


def _leading_names(segment: Segment) -> int:
    """Return how many words at the beginning of a phrase make a name: "American Express"."""
    for place, word in enumerate(segment):
        if not _is_named(word) or (place and is_abbreviation(word)):
            return place
    return len(segment)


def _wants_head(other: Segment, last: Segment) -> bool:
    """Return whether the last head says too little alone not to be meant for a conjunct as well.

    "MCP subscription and org tools" are tools for subscriptions and tools for organisations.
    """
    language = load_language("en")
    word, head = other[-1], last[-1]
    waiting = language.parts["waiting_head"]
    if singular(head.low) not in waiting or word.tag != "word":
        return False
    listed = is_plural_word(head)  # "theme, accessibility and font size settings"
    stands = is_plural_word(word) or is_abbreviation(word)
    stands = stands or (word.low in language.artefacts and not listed)
    return not stands and singular(word.low) not in waiting


def _is_way(first: Word, last: Segment) -> bool:
    """Return whether the last phrase is "on-premise deployment": a way beside "cloud"."""
    language = load_language("en")
    opener = first.low.partition("-")[0]
    hyphened = "-" in first.low and opener in language.parts["preposition"]
    return hyphened and len(last) == 2 and last[-1].low in language.nominalisations  # noqa: PLR2004


def _noun_waits(word: Word, last: Segment, language: Language) -> str:
    """Return the same for a single noun before a longer phrase."""
    first, head = last[0], last[-1]
    if all(w.token.text[:1].isupper() and not is_abbreviation(w) for w in (word, first, head)):
        return "complete"
    thing = is_plural_word(head) or head.low in language.artefacts
    if _names_act(word, language):
        if not thing:
            return "complete"
        return "waits" if _names_act(first, language) or word.low.endswith("ing") else "unclear"
    if word.low in language.uncountable and head.low not in language.artefacts:
        kin = first.low in language.uncountable or is_abbreviation(first)
        alike = kin and len(last) > 2  # noqa: PLR2004
        return "waits" if alike else "complete"  # "security and privacy working group"
    return "waits"


def _names_act(word: Word, language: Language) -> bool:
    return word.low.endswith(_ACT_ENDINGS) or word.low in language.nominalisations


def _long_waits(other: Segment, last: Segment, joint: str) -> str:
    """Return the same for a conjunct of several words: rarely anything but complete."""
    if _are_counterparts(other, last, joint):
        return "waits"
    longer = len(last) == len(other) + 1 and is_plural_word(last[-1])
    if longer and is_adjective(other[0]) and is_adjective(last[0]):
        return "waits"
    halves = joint == "/" and len(last) == len(other) == 2  # noqa: PLR2004
    if halves and last[-1].low in load_language("en").artefacts:
        return "unclear"  # "meeting cost / time analytics"
    return "complete"


def _are_counterparts(other: Segment, last: Segment, joint: str) -> bool:
    """Return whether the words beside the conjunction vary and all around them is shared.

    "Dataset search and filter capability", "bulk importing and exporting tools", "additional
    integration and e2e tests", "enhanced user / organisation settings".
    """
    word, first, head = other[-1], last[0], last[-1]
    if len(last) == 1:
        return False
    if _are_opposites(word, first) or _both_gerunds(other, last):
        return True
    language = load_language("en")
    able = singular(head.low) in language.parts["able"]
    if able and len(last) == 2 and all(w.base or _names_act(w, language) for w in (word, first)):  # noqa: PLR2004
        return True
    worked_on = head.low.endswith("ing") and len(last) == 2  # noqa: PLR2004
    named = not _names_act(word, language) and word.reading not in {"verb", "mostly"}
    tagged = worked_on and word.low not in language.artefacts and joint in {"and", "or"}
    tagged = tagged and first.shape != "ed" and not head.low.startswith(word.low)
    compound = f"{word.low} {head.low}" in language.noun_compounds
    described = len(other) == 2 and (is_adjective(other[0]) or tagged or compound)  # noqa: PLR2004
    compound = compound or (worked_on and named)
    return described and (compound or (joint == "/" and not is_adjective(first)))


def _both_gerunds(first: Segment, last: Segment) -> bool:
    return first[-1].low.endswith("ing") and last[0].low.endswith("ing") and len(last) > 1


def _is_act_of(last: Segment) -> bool:
    """Return whether a gerund stands before the thing that it is for: "alerting tools"."""
    return len(last) == 2 and singular(last[-1].low) in load_language("en").parts["waiting_head"]  # noqa: PLR2004


def _are_opposites(word: Word, other: Word) -> bool:
    """Return whether two words are halves of one whole: "first and last", "debit or credit"."""
    return other.low in load_language("en").opposites.get(word.low, ())


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
    language = load_language("en")
    return _names_act(word, language) and _names_act(other, language)


def _prefix(bare: tuple[Segment, ...]) -> int:
    """Return how many words at the beginning of the first conjunct belong to all."""
    language = load_language("en")
    first, others = bare[0], bare[1:]
    if any(len(other) > 1 for other in others) or first[0].low in {"new", "required", "all"}:
        return 0
    if any(word.tag in {"preposition", "to", "relative", "number", "glue"} for word in first):
        return 0
    compound = " ".join(word.low for word in first) in language.noun_compounds
    if compound and is_plural_word(first[-1]):  # "due dates and reminders"
        return 0
    words = [other[0] for other in others]
    if first[0].shape == "base" and all(word.reading in {"verb", "mostly"} for word in words):
        return 0
    if any(_is_name(word, language) for word in words):
        return 0
    return len(first) - 1


def _is_name(word: Word, language: Language) -> bool:
    """Return whether a word names a thing that takes no modifier from elsewhere: CDN, CSV."""
    if word.low in _COMMON_ABBREVIATIONS:
        return False
    named = language.formats | language.platforms | language.channels
    return is_abbreviation(word) or (word.low in named and _is_named(word))


def _without_determiner(segment: Segment) -> Segment:
    begin = 0
    while begin < len(segment) - 1 and segment[begin].tag == "determiner":
        begin += 1
    return segment[begin:]
