"""Sentences of the kind "As a buyer, I want to compare offers, so that I save money"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from roadmap2backlog.decomposing.language.later_verbs import later_verbs
from roadmap2backlog.decomposing.language.parse import StorySentence, TextSpan
from roadmap2backlog.decomposing.language.reading import read_words
from roadmap2backlog.decomposing.language.verb_forms import Shape
from roadmap2backlog.decomposing.language.verb_groups import JOINTS, VerbAt, verb_at, verb_group
from roadmap2backlog.decomposing.language.words import Word, ends_as_adverb, span

_OPENING = re.compile(
    r"\s*as\s+(?:an?\s+|the\s+)?(?P<persona>[^\n]{1,160}?)\s*,?\s+(?:i|we)\s*"
    r"(?P<wish>want|need|wish|expect|would\s+like|'d\s+like|’d\s+like|should|must|can|could|may"
    r"|have|will|do\s+not\s+want|don['’]t\s+want|only\s+want|am|['’]m|get|see)\b",
    re.IGNORECASE,
)
_BENEFIT = re.compile(
    r"[,;]?\s*\b(?P<marker>(?:so|such)\s+that(?:\s+that)?|in\s+order\s+(?:to|that)"
    r"|so\s+(?=(?:i|we|they|it|the|my|our|users?|people)\b))\s*,?\s*",
    re.IGNORECASE,
)
_BASE: frozenset[Shape] = frozenset({"base"})
_PARTICIPLE: frozenset[Shape] = frozenset({"ed"})
_PARTICLES = frozenset({"up", "out", "back", "off", "down", "in", "over", "away", "through"})
_BEFORE_VERB = frozenset({"to", "able", "like", "also", "not", "either", "must", "bulk", "better"})
_HOW = frozenset({"only", "together", "better", "definitively"})
_ARTICLES = frozenset(
    {"a", "an", "the", "my", "our", "your", "his", "her", "its", "their", "this", "that"}
    | {"these", "those"}
)
_ENDS = frozenset(
    {"preposition", "to", "relative", "condition", "cause", "pronoun", "modal", "be", "have"}
    | {"stop", "colon", "dash", "benefit", "do", "open", "close"}
)


@lru_cache(maxsize=1024)
def read_story(text: str) -> StorySentence | None:
    """Return the parts of a user-story sentence, or None where it is none."""
    opening = _OPENING.match(text)
    if opening is None:
        return None
    persona = TextSpan(opening["persona"], opening.start("persona"), opening.end("persona"))
    cut = _BENEFIT.search(text, opening.end())
    end = cut.start() if cut else len(text)
    benefit = _stretch(text, cut.end(), len(text)) if cut else None
    wish = opening.start("wish")
    words = [word for word in read_words(text) if wish <= word.start < end]
    want = _stretch(text, opening.end("wish"), end)
    verbs = _wished(words) if words else ()
    return StorySentence(
        persona,
        tuple(_action(text, words, verb) for verb in verbs),
        tuple(_entities(text, words, verbs)),
        want,
        benefit,
    )


def _wished(words: Sequence[Word]) -> tuple[VerbAt, ...]:
    """Return the verbs of what is wanted; "want" itself where a thing is wanted."""
    liking = len(words) > 1 and words[0].tag == "modal" and words[1].low == "like"
    if liking and not _wants_act(words):
        return (VerbAt(0, 2, "like"),)
    if words[0].tag in {"modal", "be"} or words[0].low.startswith(("'", "’")) or _wants_act(words):
        return _verbs(words, _infinitive(words, 1))
    if words[0].low in {"do", "don't", "only"}:
        end = next((i for i, w in enumerate(words) if w.low == "want"), 0) + 1
        following = _infinitive(words, end)
        acts = following > end and verb_at(words, following, _BASE)
        return (VerbAt(0, acts.end if acts else end, "want"),)
    return (VerbAt(0, 1, words[0].low),)


def _stretch(text: str, start: int, end: int) -> TextSpan | None:
    """Return the stretch without blanks, commas and stops at its ends, or None for nothing."""
    while start < end and text[start] in " ,;\t\n":
        start += 1
    while end > start and text[end - 1] in " ,;.\t\n":
        end -= 1
    return TextSpan(text[start:end], start, end) if end > start else None


def _wants_act(words: Sequence[Word]) -> bool:
    """Return whether "want" is followed by "to <verb>"."""
    place = 2 if len(words) > 1 and words[1].low == "like" else 1
    if place + 1 >= len(words) or words[place].tag != "to":
        return False
    begin = _infinitive(words, place)
    return verb_at(words, begin, _BASE) is not None or words[begin].tag in {"have", "do", "be"}


def _infinitive(words: Sequence[Word], position: int) -> int:
    """Return the place of the verb after "to", "be able to", "like to", adverbs skipped."""
    while position < len(words) - 1:
        low = words[position].low
        following = words[position + 1]
        passive = low == "be" and following.low in {"able", "quickly", "allowed"}
        if not (low in _BEFORE_VERB or passive or _is_manner(words[position])):
            break
        position += 1
    return position


def _is_manner(word: Word) -> bool:
    return ends_as_adverb(word) and word.tag in {"word", "adverb"}


def _verbs(words: Sequence[Word], begin: int) -> tuple[VerbAt, ...]:
    if begin >= len(words):
        return ()
    if words[begin].low == "be" and begin + 1 < len(words):
        after = begin + 1
        while after < len(words) - 1 and _is_manner(words[after]):
            after += 1
        if verb_at(words, after, _PARTICIPLE):
            return (VerbAt(begin, after + 1, words[after].base),)
        if words[after].low in {"sure", "confident", "aware", "certain"}:
            return (VerbAt(begin, after + 1, f"be {words[after].low}"),)
    first = verb_group(words, begin, _BASE)
    if not first:
        if words[begin].tag in {"have", "do", "word"}:
            first = (VerbAt(begin, begin + 1, words[begin].low),)
        else:
            return ()
    limit = _clause_limit(words, first[-1].end)
    return (*first, *later_verbs(words[:limit], first[-1].end))


def _clause_limit(words: Sequence[Word], start: int) -> int:
    """Return where the main clause ends: at a subordinate clause, or the end."""
    for position in range(start, len(words)):
        if words[position].tag in {"relative", "condition", "cause", "benefit", "stop"}:
            return position
    return len(words)


def _action(text: str, words: Sequence[Word], verb: VerbAt) -> TextSpan:
    """Return the verb with its adverb before ("anonymously view") and its particle ("get back")."""
    start, end = verb.start, verb.start + 1
    if words[verb.start].low == "be" or verb.lemma in {"like", "want"}:
        end = verb.end
    else:
        while start > 0 and _is_manner(words[start - 1]):
            start -= 1
        for word in words[verb.start + 1 : max(verb.end, verb.start + 2)]:
            if word.tag == "glue" or word.low in _PARTICLES:
                end += 1
            else:
                break
        while end < len(words) and (_is_manner(words[end]) or words[end].low in _HOW):
            end += 1
    return span(text, words[start:end])


def _entities(text: str, words: Sequence[Word], verbs: Sequence[VerbAt]) -> list[TextSpan]:
    found: dict[str, TextSpan] = {}
    limits = [verb.start for verb in verbs[1:]]
    for number, verb in enumerate(verbs):
        limit = limits[number] if number < len(limits) else len(words)
        for entity in _objects(text, words[verb.end : limit]):
            found.setdefault(entity.text.lower(), entity)
    return list(found.values())


def _objects(text: str, words: Sequence[Word]) -> list[TextSpan]:
    """Return the coordinated things a verb acts on, else those of its first preposition."""
    start = _object_start(words)
    if start >= len(words):
        return []
    found: list[TextSpan] = []
    while start < len(words):
        end = start
        while end < len(words) and words[end].tag not in _ENDS and not _breaks(words, start, end):
            if words[end].tag in JOINTS and not _continues_phrase(words, end):
                break
            end += 1
        phrase = _trim(words[start:end])
        if phrase:
            found.append(span(text, phrase))
        if end >= len(words) or words[end].tag not in JOINTS:
            break
        start = end
        while start < len(words) and words[start].tag in JOINTS:
            start += 1
    return found


def _object_start(words: Sequence[Word]) -> int:
    """Return where the object begins, after at most two prepositions and an adverb."""
    start, passed = 0, 0
    while start < len(words) and passed <= 2:
        tag = words[start].tag
        if tag in {"preposition", "to", "glue"} and passed < 2:
            passed += tag != "glue"
            start += 1
        elif tag in {"adverb", "quote"} or _is_manner(words[start]):
            start += 1
        else:
            break
    if start < len(words) and words[start].tag in {"relative", "condition", "stop", "cause"}:
        return len(words)
    return start


def _breaks(words: Sequence[Word], start: int, place: int) -> bool:
    """Return whether a word begins something new: a participle or adverb after the noun."""
    word = words[place]
    if place <= start:
        return False
    before = words[place - 1]
    if word.tag == "adverb" or _is_manner(word):
        return before.tag == "word"
    if word.tag == "determiner":
        return before.tag == "word"
    if word.shape in {"ed", "ing"} and before.tag == "word" and before.low not in _ARTICLES:
        following = words[place + 1] if place + 1 < len(words) else None
        return following is None or following.tag in {"preposition", "to", "determiner", "adverb"}
    return False


def _continues_phrase(words: Sequence[Word], place: int) -> bool:
    """Return whether a joint links modifiers: "copyright and license information"."""
    word = words[place]
    return (
        word.tag == "slash"
        and 0 < place < len(words) - 1
        and (words[place - 1].end == word.start and words[place + 1].start == word.end)
    )


def _trim(words: Sequence[Word]) -> Sequence[Word]:
    start, end = 0, len(words)
    while start < end - 1 and words[start].low in _ARTICLES:
        start += 1
    if start < end - 1 and words[start].low == "all" and words[start + 1].low in _ARTICLES:
        start += 2
    while end > start and (words[end - 1].tag in {"adverb", "quote", *JOINTS}):
        end -= 1
    return words[start:end]
