"""Who does what to what, on which condition and to what end."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from roadmap2backlog.decomposing.language.activities import names_activity
from roadmap2backlog.decomposing.language.assured import assured_verb_at
from roadmap2backlog.decomposing.language.behind_orders import names_in_pair
from roadmap2backlog.decomposing.language.clauses import Outline, outline, purpose_at
from roadmap2backlog.decomposing.language.finite import finite_verb_at
from roadmap2backlog.decomposing.language.forms import form_of
from roadmap2backlog.decomposing.language.imperatives import (
    without_leading_adverbs,
)
from roadmap2backlog.decomposing.language.later_verbs import later_verbs
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.noun_frames import adjunct_of, noun_frame
from roadmap2backlog.decomposing.language.parse import Adjunct, Frame, TextSpan
from roadmap2backlog.decomposing.language.verb_forms import Shape
from roadmap2backlog.decomposing.language.verb_groups import VerbAt, verb_group
from roadmap2backlog.decomposing.language.words import (
    Word,
    content,
    ends_as_adverb,
    is_plural_word,
    is_role_word,
    span,
    tells_manner,
)

_BASE: frozenset[Shape] = frozenset({"base"})
_THIRD: frozenset[Shape] = frozenset({"s"})
_FINITE: frozenset[Shape] = frozenset({"base", "s", "ed"})
_PARTICIPLE: frozenset[Shape] = frozenset({"ed"})
_PROGRESSIVE: frozenset[Shape] = frozenset({"ing"})
_WANTING = frozenset({"need", "want", "have", "wish", "like", "ought"})
_GIVING = frozenset({"add", "provide", "give", "offer", "implement", "create", "have", "include"})


@lru_cache(maxsize=2048)
def frame(text: str) -> Frame:
    """Return the frame of one clause; a text without words is an empty noun phrase."""
    pieces = outline(text)
    words = content(pieces.main)
    found = _frame_of(text, words) if words else Frame("NP", "noun")
    return _with_surroundings(text, pieces, found)


def thing_frame(text: str) -> Frame:
    """Return the frame of a text that is known to name a thing: one of a list of things."""
    pieces = outline(text)
    words = content(pieces.main)
    return _with_surroundings(text, pieces, noun_frame(text, words)) if words else frame(text)


def _frame_of(text: str, words: tuple[Word, ...]) -> Frame:
    form = form_of(text)
    if form == "CL":
        return _clause(text, words)
    ability = _ability(text, words)
    if ability is not None:
        return replace(ability, form=form)
    if form == "VP":
        return _imperative(text, without_leading_adverbs(words))
    return noun_frame(text, words)


def _with_surroundings(text: str, pieces: Outline, found: Frame) -> Frame:
    """Return the frame with conditions, benefit and asides of the outline."""
    if not (pieces.benefit or pieces.label or pieces.conditions or pieces.asides):
        return found
    benefit = found.benefit
    if pieces.benefit:
        inner = _without_marker(pieces.benefit)
        benefit = span(text, inner) if inner else benefit
    asides = [span(text, aside) for aside in pieces.asides]
    if pieces.label:
        asides.insert(0, span(text, pieces.label))
    return replace(
        found,
        benefit=benefit,
        conditions=tuple(span(text, one) for one in pieces.conditions if one),
        aside=tuple(asides),
    )


def _without_marker(words: Sequence[Word]) -> Sequence[Word]:
    start = 0
    while start < len(words) and (
        words[start].tag in {"benefit", "glue", "comma"} or words[start].low == "so"
    ):
        start += 1
    return words[start:]


def _clause(text: str, words: tuple[Word, ...]) -> Frame:
    """Return the frame of "admins can …", "orders are archived", "customers receive …"."""
    place = finite_verb_at(words) or 0
    named = words[:place]
    while len(named) > 1 and tells_manner(named[-1]):
        named = named[:-1]  # "guests quietly leave"
    subject = span(text, named) if named else None
    modal, start, negated = _modal(words, place)
    passive = False
    shapes = _FINITE if modal is None else _BASE
    if start < len(words) and words[start].tag == "be":
        after = _skip_adverbs(words, start + 1)
        if [w.low for w in words[start + 1 : start + 3]] == ["able", "to"] and modal is None:
            modal, start = f"{words[start].low} able to", start + 3
            after, shapes = len(words), _BASE
        negated = negated or any(word.tag == "not" for word in words[start:after])
        if verb_group(words, after, _PARTICIPLE):
            passive, start, shapes = True, after, _PARTICIPLE
        elif verb_group(words, after, _PROGRESSIVE):
            start, shapes = after, _PROGRESSIVE
    kind = "modal" if modal else "statement"
    verbs = verb_group(words, start, shapes)
    if modal in load_language().modals and not verbs and _may_be_verb(words[start : start + 1]):
        verbs = _unknown_verb(words, start)
    third = bool(verbs) and words[verbs[0].start].shape == "s"
    found = _predicate(text, words, verbs, start, _THIRD if third else _BASE)
    return replace(
        found,
        form="CL",
        frame_kind=kind,  # type: ignore[arg-type]
        subject=subject,
        modal=modal,
        negated=negated,
        passive=passive,
    )


def _modal(words: Sequence[Word], place: int) -> tuple[str | None, int, bool]:
    """Return modal, the place of the verb after it, and whether it is denied."""
    word = words[place]
    denials = load_language().parts["negation"]
    negated = any(w.low in denials for w in words[place : place + 3])
    following = _skip_adverbs(words, place + 1)
    if word.tag == "modal" or word.low in load_language().modals:
        low = [w.low for w in words[following : following + 3]]
        if low == ["be", "able", "to"]:
            return f"{word.low} be able to", _skip_adverbs(words, following + 3), negated
        return word.low, following, negated
    wanting = word.base in _WANTING or word.low in {"needs", "wants", "has", "have"}
    if wanting and following < len(words) and words[following].tag == "to":
        return f"{word.low} to", _skip_adverbs(words, following + 1), negated
    if word.tag == "do" or word.low in {"don't", "doesn't", "didn't"}:
        return None, following, negated
    return None, place, negated


def _skip_adverbs(words: Sequence[Word], position: int) -> int:
    while position < len(words) and (
        words[position].tag in {"adverb", "not"} or ends_as_adverb(words[position])
    ):
        position += 1
    return position


def _imperative(text: str, words: tuple[Word, ...]) -> Frame:
    enabling = _enabling(text, words)
    if enabling is not None:
        return enabling
    shapes = _PROGRESSIVE if names_activity(words) else _FINITE
    verbs = verb_group(words, 0, shapes) or _unknown_verb(words, 0)
    later = _PROGRESSIVE | _BASE if shapes is _PROGRESSIVE else _BASE
    found = _predicate(text, words, verbs, 0, later)
    inner = assured_verb_at(words) if len(found.verbs) == 1 else None
    if inner is None:
        return found
    acted_on, adjuncts = object_and_adjuncts(text, words[inner + 1 :])
    return replace(found, object=acted_on, adjuncts=adjuncts)


def _unknown_verb(words: tuple[Word, ...], place: int) -> tuple[VerbAt, ...]:
    """Return the word there as a verb that stands in no table: "alias an item to …"."""
    return () if words[place].base else (VerbAt(place, place + 1, words[place].low),)


def _may_be_verb(words: Sequence[Word]) -> bool:
    """Return whether a word right behind "can" is a bare verb, though no table knows it."""
    known = all(word.tag == "word" and word.token.text.islower() for word in words)
    return bool(words) and known and not words[0].low.endswith("ly")


def _enabling(text: str, words: tuple[Word, ...]) -> Frame | None:
    """Return the frame of "allow X to V", "let X V", "make it easier for X to V", or None."""
    first = words[0]
    start = 1
    easier = [word.low for word in words[:2]] == ["make", "it"] and len(words) > 3
    if easier:
        start = 4 if words[3].low == "for" else 3
    elif first.base not in load_language().verb_kinds["enabling"]:
        return None
    bare = first.base in {"let", "help"}
    lets = first.base == "let" and any(map(is_role_word, words[-2:-1]))  # "let readers pay"
    ends = len(words) - (not lets)
    for position in range(start, min(ends, start + 12)):
        word = words[position]
        if word.tag == "to" or (bare and position > start and _reads_as_verb(words, position)):
            begin = position + 1 if word.tag == "to" else position
            verbs = verb_group(words, begin, _BASE)
            if not verbs:
                return None
            found = _predicate(text, words, verbs, begin)
            end = position if word.tag == "to" else _start_of_predicate(words, position)
            subject = span(text, words[start:end]) if end > start else None
            return replace(found, form="VP", frame_kind="enabling", subject=subject)
        if word.tag in {"preposition", "comma"} and not easier:
            return None
    return None


def _reads_as_verb(words: Sequence[Word], position: int) -> bool:
    word = words[position]
    if word.shape != "base" or word.tag != "word":
        return False
    before = words[_start_of_predicate(words, position) - 1]
    if is_plural_word(before) and is_role_word(before):
        return True
    after = words[position + 1] if position + 1 < len(words) else None
    opens = after is not None and after.tag in {"determiner", "pronoun", "conjunction", "comma"}
    return word.reading in {"verb", "mostly"} or (opens and word.reading == "either")


def _ability(text: str, words: tuple[Word, ...]) -> Frame | None:
    """Return the frame of "(add the) ability to V" and "give X the option to V", or None."""
    nouns = load_language().noun_kinds["ability"]
    for position, word in enumerate(words[:8]):
        if word.tag in {"relative", "conjunction"}:
            return None
        if word.low not in nouns or position + 2 >= len(words):
            continue
        following = words[position + 1]
        subject = None
        begin = position + 2
        if following.low == "for":
            place = next((i for i in range(begin, len(words)) if words[i].tag == "to"), len(words))
            if not begin < place < len(words) - 1:
                return None
            subject, begin = span(text, words[begin:place]), place + 1
        elif following.tag != "to":
            continue
        opening = position == 0 or words[0].base in _GIVING or words[0].tag == "determiner"
        verbs = verb_group(words, begin, _BASE)
        placed = len(words) == begin + 2 and names_in_pair(words[begin], words[begin + 1 :])
        if not verbs or not opening or placed:  # "add a share option to | edit menu"
            return None
        found = _predicate(text, words, verbs, begin)
        return replace(
            found, frame_kind="ability", subject=subject or _receiver(text, words, position)
        )
    return None


def _receiver(text: str, words: Sequence[Word], ability: int) -> TextSpan | None:
    """Return X of "give X the ability to", or of "provide X with the ability to"."""
    if ability < 2 or words[0].base not in {"give", "provide", "offer"}:
        return None
    inner = [w for w in words[1:ability] if w.tag != "determiner" and w.low != "with"]
    return span(text, inner) if inner else None


def _predicate(
    text: str,
    words: tuple[Word, ...],
    verbs: tuple[VerbAt, ...],
    start: int,
    shapes: frozenset[Shape] = _BASE,
) -> Frame:
    """Return verbs, object, adjuncts and purpose of the words from the verbs on.

    Later verbs with objects of their own are those of the given `shapes`.
    """
    if not verbs:
        rest = words[start:]
        return Frame("VP", "imperative", predicate=span(text, rest) if rest else None)
    end = verbs[-1].end
    rest = words[end:]
    purpose = purpose_at(words[verbs[0].start :]) + verbs[0].start
    benefit = span(text, words[purpose + 1 :]) if end < purpose < len(words) - 1 else None
    limit = purpose if benefit else len(words)
    later = later_verbs(words[:limit], end, shapes)
    first_end = _clause_end(words, later, limit)
    rest = words[end:first_end]
    heads = tuple(verb.head(words, text) for verb in (*verbs, *later))
    acted_on, adjuncts = object_and_adjuncts(text, rest)
    return Frame(
        "VP",
        "imperative",
        verbs=heads,
        object=acted_on,
        adjuncts=adjuncts,
        benefit=benefit,
        predicate=span(text, words[_start_of_predicate(words, verbs[0].start) :]),
    )


def _start_of_predicate(words: Sequence[Word], verb: int) -> int:
    """Return where a predicate begins: before what says how, as in "can | easily lend"."""
    language = load_language()
    while verb > 0:
        word = words[verb - 1]
        manner = ends_as_adverb(word) and word.tag in {"adverb", "word"}
        if not manner and word.low not in language.parts["before_act"]:
            break
        verb -= 1
    return verb


def _clause_end(words: Sequence[Word], later: tuple[VerbAt, ...], limit: int) -> int:
    if not later:
        return limit
    end = later[0].start
    while end > 0 and words[end - 1].tag in {"conjunction", "comma", "adverb", "modal"}:
        end -= 1
    return end


def _without_end(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words without signs and adverbs at their end: "twice", "three | times"."""
    end = len(words)
    while end:
        last = end - 1
        while last and words[last].tag == "glue":
            last -= 1
        if words[last].tag not in {"comma", "conjunction", "adverb", "stop"}:
            break
        end = last
    return words[:end]


_KINDS = frozenset({"live", "offline", "online"})
"""Adverbs that tell the kind of a thing right before it."""


def object_and_adjuncts(
    text: str, words: Sequence[Word]
) -> tuple[TextSpan | None, tuple[Adjunct, ...]]:
    """Return what is acted on, and the parts that begin with a preposition (never "of")."""
    starts = [
        place
        for place, word in enumerate(words)
        if word.tag in {"preposition", "to"} and word.low != "of" and place + 1 < len(words)
    ]
    first = starts[0] if starts else len(words)
    begin = _skip_adverbs(words, 0)
    kind = begin == 1 < first and words[0].low in _KINDS and is_plural_word(words[1])
    begin = 0 if kind else begin  # "live sessions", "offline charts"
    bare = _without_end(words[begin:first])
    adjuncts = []
    for place, following in pairwise((*starts, len(words))):
        adjunct = adjunct_of(text, words[place:following])
        if adjunct is not None:
            adjuncts.append(adjunct)
    return (span(text, bare) if bare else None), tuple(adjuncts)
