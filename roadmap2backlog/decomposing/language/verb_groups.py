"""Verbs side by side: "comment on and react to", "search, filter and sort"."""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import TextSpan, VerbHead
from roadmap2backlog.decomposing.language.verb_forms import Shape
from roadmap2backlog.decomposing.language.words import Word, is_plural_word

JOINTS = frozenset({"conjunction", "slash", "comma"})
OBJECT_OPENERS = frozenset({"determiner", "pronoun", "number"})
BASE: frozenset[Shape] = frozenset({"base"})
_SKIPPED = frozenset({"adverb", "not", "to"})


@dataclass(frozen=True, slots=True)
class VerbAt:
    """A verb in a row of words: `words[start:end]`, with its particle ("set up")."""

    start: int
    end: int
    lemma: str

    def head(self, words: Sequence[Word], text: str) -> VerbHead:
        """Return the verb as the frame keeps it."""
        first, last = words[self.start], words[self.end - 1]
        stretch = TextSpan(text[first.start : last.end], first.start, last.end)
        return VerbHead(stretch.text, self.lemma, stretch)


def verb_at(words: Sequence[Word], position: int, shapes: frozenset[Shape]) -> VerbAt | None:
    """Return the verb that begins there in one of the given forms, with its particle."""
    if position >= len(words):
        return None
    word = words[position]
    if not word.base:
        return VerbAt(position, position + 1, "be") if word.low in {"be", "is", "are"} else None
    if word.shape not in shapes or word.tag in {"preposition", "determiner", "glue"}:
        return None
    end = position + 1
    while end < len(words) and words[end].tag == "glue":
        end += 1
    if end > position + 1:
        return VerbAt(position, end, " ".join(w.low for w in words[position:end]))
    for phrase in load_language().phrasal_verbs.get(word.base, ()):
        tail = words[position + 1 : position + len(phrase)]
        if tuple(w.low for w in tail) == phrase[1:]:
            return VerbAt(position, position + len(phrase), " ".join(phrase))
    return VerbAt(position, end, word.base)


def verb_group(
    words: Sequence[Word], position: int, shapes: frozenset[Shape]
) -> tuple[VerbAt, ...]:
    """Return the verbs that stand side by side from there on: "search, filter and sort"."""
    position = _past_manner(words, position)
    verb = verb_at(words, position, shapes)
    if verb is None:
        return ()
    found = [verb]
    while True:
        joint = past(words, verb.end, JOINTS)
        if joint == verb.end:
            break
        start = _past_manner(words, joint)
        following = verb_at(words, start, shapes)
        if following is None or words[start].tag in {"determiner", "pronoun"}:
            break
        if not (
            _stays_verb(words, following, len(found))
            or _ends_group(words, position, following)
            or _ends_row(words, following, len(found))
            or _stands_in_row(words, following)
        ):
            break
        found.append(following)
        verb = following
    return tuple(found)


def names_acts(before: Sequence[Word], head: Word) -> bool:
    """Return whether verbs before a head name acts: "copy, duplicate, and delete actions".

    They begin the phrase or stand behind a preposition: "with copy and delete buttons".
    """
    places = range(len(before), 0, -1)
    opens = next((at for at in places if before[at - 1].tag == "preposition"), 0)
    listed = before[opens:]
    plain = all(word.tag in JOINTS or word.tag == "word" for word in listed)
    acts = sum(word.shape == "base" for word in listed)
    language = load_language()
    return (
        plain
        and acts > 0
        and singular(head.low) in language.heads["act"] | language.heads["course"]
    )


def past(words: Sequence[Word], position: int, tags: frozenset[str]) -> int:
    """Return where the words go on behind those with one of the tags."""
    while position < len(words) and words[position].tag in tags:
        position += 1
    return position


def _past_manner(words: Sequence[Word], position: int) -> int:
    """Return where the words go on behind adverbs, "not" and "to"."""
    while position < len(words) and (
        (words[position].tag in _SKIPPED and not _is_act(words, position))
        or (words[position].low.endswith("ly") and not words[position].base)
    ):
        position += 1
    return position


def _is_act(words: Sequence[Word], position: int) -> bool:
    """Return whether an adverb among verbs is one of them: "reject or forward claims"."""
    word = words[position]
    joined = position > 0 and words[position - 1].tag in JOINTS
    return joined and word.tag == "adverb" and word.reading == "verb"


def _stays_verb(words: Sequence[Word], verb: VerbAt, before: int) -> bool:
    """Return whether a word after "verb and" is a verb too, not a noun the verb acts on."""
    reading = words[verb.start].reading
    if reading in {"verb", "mostly"} or verb.end - verb.start > 1:
        return True
    after = words[verb.end] if verb.end < len(words) else None
    if after is None:
        return before > 1 or reading == "either"
    if after.tag in JOINTS:
        return reading != "seldom"
    return reading != "seldom" or after.tag in OBJECT_OPENERS


def _ends_group(words: Sequence[Word], first: int, verb: VerbAt) -> bool:
    """Return whether a word has to be a verb, as "rate" in "can suggest, discuss and rate books".

    After a modal or "to" the verbs before it are sure, and have no object yet: it comes with
    the last one.
    """
    sure = first > 0 and words[first - 1].tag in {"modal", "to"}
    after = words[verb.end] if verb.end < len(words) else None
    joined = words[verb.start - 1].tag == "conjunction"
    return sure and joined and (after is None or is_plural_word(after))


def _ends_row(words: Sequence[Word], verb: VerbAt, before: int) -> bool:
    """Return whether a word closes a row of acts: "borrow, renew, and return books"."""
    after = words[verb.end] if verb.end < len(words) else None
    joined = before > 1 and words[verb.start - 1].tag == "conjunction"
    return joined and after is not None and is_plural_word(after)


def _stands_in_row(words: Sequence[Word], verb: VerbAt) -> bool:
    """Return whether a word stands between acts: "return" in "renew, return and reserve loans"."""
    after = past(words, verb.end, JOINTS)
    last = verb_at(words, after, BASE) if after > verb.end else None
    if last is None or last.end >= len(words) or words[after - 1].tag != "conjunction":
        return False
    sure = words[after].reading in {"verb", "mostly"}
    return sure and is_plural_word(words[last.end])
