"""Verbs behind "and" that have objects of their own: "persist failures and replay with backoff"."""

from collections.abc import Sequence
from itertools import takewhile

from roadmap2backlog.decomposing.language.activities import names_activity
from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.verb_forms import Shape
from roadmap2backlog.decomposing.language.verb_groups import (
    BASE,
    JOINTS,
    OBJECT_OPENERS,
    VerbAt,
    names_acts,
    past,
    verb_at,
)
from roadmap2backlog.decomposing.language.words import Word, is_plural_word, is_role_word

_CARRIERS = frozenset({"with", "to", "from", "into", "by", "on", "via", "as", "in", "for", "at"})
_THAT_BEHIND = frozenset({"check", "confirm", "ensure", "guarantee", "test", "verify"})
_ANY = frozenset({"a", "all", "an", "any", "each", "every", "the"})
_LATER = frozenset({"afterwards", "again", "later"})
_PARTICLES = frozenset({"away", "back", "down", "off", "out", "over", "up"})


def later_verbs(
    words: Sequence[Word], position: int, shapes: frozenset[Shape] = BASE
) -> tuple[VerbAt, ...]:
    """Return the later verbs with objects of their own: "…, add trails, and surface scopes"."""
    found: list[VerbAt] = []
    pending: list[VerbAt] = []
    inside = False
    for place in range(position, len(words) - 1):
        inside = inside or _opens_inner(words, place)
        if not _parts_acts(words[place]):
            continue
        start = _past_modal(words, _past_manner(words, place + 1))
        if inside and not _leaves_inner(words, place, start):
            continue
        verb = _act_behind(words, place, start, shapes, in_row=bool(pending))
        if verb is None or _joins_inside(words, place):
            continue
        if verb.end < len(words) and names_acts(words[position:place], words[verb.end]):
            continue  # "add copy, duplicate, and delete actions"
        if any(one.start == verb.start for one in (*found[-1:], *pending[-1:])):
            continue
        if words[place].tag == "comma" and words[place + 1].tag != "conjunction":
            pending.append(verb)
        else:
            found += [*pending, verb]
            pending = []
    joints = sum(word.tag in JOINTS for word in words[position:])
    row = len(pending) in {1, joints}  # each comma opens an act
    if not found and pending and row and words[pending[0].start].reading == "verb":
        found = pending  # "link the code, make both build it"
    return tuple(sorted(found, key=lambda verb: verb.start))


def _parts_acts(word: Word) -> bool:
    """Return whether acts may stand on both sides: "re-run tests; add monitoring"."""
    return word.low == ";" or (word.tag in JOINTS and word.tag != "slash")


def _act_behind(
    words: Sequence[Word], joint: int, start: int, shapes: frozenset[Shape], *, in_row: bool
) -> VerbAt | None:
    """Return the verb of an act that begins behind a joint, or None.

    Args:
        words: The words of the clause.
        joint: Where "and" or a comma stands.
        start: Where the verb stands, behind adverbs and "can".
        shapes: Forms that it may have.
        in_row: Whether such acts stand before the joint, too.
    """
    able = words[start - 1].tag == "modal"
    verb = verb_at(words, start, BASE if able else shapes)
    if verb is None or _describes(words, joint, verb):
        return None
    opens = (
        able
        or _is_bare_be(words, verb)
        or _acts_on_people(words, verb)
        or _acts_beside_one(words, verb)
        or _acts_on_described(words, verb)
        or _acts_behind_adverb(words, verb)
        or _opens_clause(words, verb)
        or names_activity(words[start:])
        or (in_row and _goes_on(words, verb))
    )
    return verb if opens else None


def _past_manner(words: Sequence[Word], position: int) -> int:
    """Return where the words go on behind joints and adverbs: "and gradually | open the list"."""
    while position < len(words) and words[position].tag == "glue":  # "and also | paint the deck"
        position += 1
    while True:
        end = past(words, position, frozenset({"adverb", *JOINTS}))
        manner = end + 1 < len(words) and words[end].low.endswith("ly") and not words[end].base
        if not manner or words[end + 1].shape != "base":
            return end
        position = end + 1


def _past_modal(words: Sequence[Word], position: int) -> int:
    """Return where the verb of "readers get a card and can | renew it" stands."""
    modal = position + 1 < len(words) and words[position].tag == "modal"
    acts = modal and (words[position + 1].shape == "base" or words[position + 1].low == "be")
    return position + 1 if acts else position


def _leaves_inner(words: Sequence[Word], joint: int, start: int) -> bool:
    """Return whether a verb behind a joint belongs to no inner clause.

    "… and then print", or a bare "be" after a comma: "a desk that lends books, and be open".
    """
    if words[joint + 1].low == "then":
        return True
    return words[joint].tag == "comma" and start < len(words) and words[start].low == "be"


def _is_bare_be(words: Sequence[Word], verb: VerbAt) -> bool:
    """Return whether an act goes on with "be": "…, and be compatible with older desks"."""
    after = words[verb.end] if verb.end < len(words) else None
    return words[verb.start].low == "be" and after is not None and after.tag in {"word", "adverb"}


def _joins_inside(words: Sequence[Word], place: int) -> bool:
    """Return whether a joint stands inside a thing or a way of doing.

    "Resource create and edit functions", "by adding or removing shelves", "slips + dispatch notes".
    """
    before = words[place - 1]
    way = before.shape == "ing" and words[place - 2].tag == "preposition"
    act = before.shape == "base" and before.reading == "verb" and place > 2
    return words[place].low == "+" or way or act


def _opens_inner(words: Sequence[Word], place: int) -> bool:
    """Return whether an inner clause begins there; after it only "and then" goes on outside."""
    if words[place].tag in {"relative", "condition", "modal", "be"}:
        return True
    if words[place].low == "that" and place and words[place - 1].base in _THAT_BEHIND:
        return True  # "verify that slips get sorted and reach the desk"
    return words[place].tag == "to" and bool(verb_at(words, place + 1, frozenset({"base"})))


def _goes_on(words: Sequence[Word], verb: VerbAt) -> bool:
    """Return whether a row of acts goes on with a word that may be a noun: "and log hours"."""
    first = words[verb.start]
    thing = list(takewhile(lambda word: word.tag == "word", words[verb.end : verb.end + 3]))
    if not thing or first.reading not in {"either", "mostly"}:
        return False
    if is_plural_word(thing[0]):
        return True
    language = load_language()
    many = is_plural_word(thing[-1]) or thing[-1].low in language.uncountable
    return many and first.reading == "mostly"  # ", update concert data, and print programmes"


def _describes(words: Sequence[Word], joint: int, verb: VerbAt) -> bool:
    """Return whether a verb after a joint is an adjective: "accurate and complete data"."""
    adjectives = load_language().adjective_kinds["adjective"]
    qualities = load_language().adjective_kinds["quality"]
    low = words[verb.start].low
    before = words[joint - 1].low
    beside = low in adjectives and (before in adjectives or before in qualities)
    return beside or _tells_kind(words, joint, verb)


def _tells_kind(words: Sequence[Word], joint: int, verb: VerbAt) -> bool:
    """Return whether it is an adjective behind a preposition: "with fees and open loans"."""
    held, tail = words[max(0, joint - 3) : joint], words[verb.end :]
    may = words[verb.start].low in load_language().verb_kinds["verb_or_adjective"]
    carried = any(word.low in {"by", "for", "of", "with"} for word in held)
    bare = bool(tail) and all(word.tag == "word" for word in tail) and is_plural_word(tail[-1])
    return may and carried and bare and words[joint].tag == "conjunction"


def _acts_beside_many(words: Sequence[Word], verb: VerbAt) -> bool:
    """Return whether acts on many things stand beside: "collect ore and view stock levels".

    So they do where the last thing has no plural: "borrow maps and download tide data".
    """
    tail = words[verb.end : verb.end + 2]
    before = words[verb.start - 2] if verb.start > 1 else None
    many = len(tail) > 1 and tail[1].tag == "word" and _are_many(tail[1])
    thing = before is not None and (is_plural_word(before) or not before.base)
    return many and thing  # "create a desk class and update shelf records"


def _are_many(word: Word) -> bool:
    several = is_plural_word(word) or word.low.endswith("ics")  # "metrics"
    return several or word.low in load_language().uncountable


def _acts_on_people(words: Sequence[Word], verb: VerbAt) -> bool:
    """Return whether people at the end are acted on: "rate courses and message tutors".

    Where people stand before, too, the word rather tells which: "invite staff and guest lecturers".
    """
    tail, before = words[verb.end :], words[verb.start - 2] if verb.start > 1 else None
    people = len(tail) == 1 and is_role_word(tail[0]) and is_plural_word(tail[0])
    thing = before is not None and before.tag == "word" and is_plural_word(before)
    return people and before is not None and (thing or not before.base) and not is_role_word(before)


def _acts_behind_adverb(words: Sequence[Word], verb: VerbAt) -> bool:
    """Return whether an act is over before "and", and the next is told no more than when.

    "Log incidents offline and sync later", "work offline and sync when back online".
    """
    first, before = words[verb.start], words[verb.start - 2]
    told = words[verb.end].tag in {"adverb", "condition"} if verb.end < len(words) else True
    joined = words[verb.start - 1].tag == "conjunction" and before.tag == "adverb"
    thing = (
        verb.start > 3 or words[verb.start - 3].base in load_language().verb_kinds["intransitive"]
    )
    return joined and told and thing and first.reading in {"verb", "mostly"}


def _acts_beside_one(words: Sequence[Word], verb: VerbAt) -> bool:
    """Return whether several cannot share the article before: "choose a slot and leave notes"."""
    tail, place = words[verb.end :], verb.start - 2
    while place > 0 and words[place].tag == "word":
        place -= 1
    one = words[place].low in {"a", "an"} and words[verb.start - 1].tag == "conjunction"
    plain = 0 < len(tail) < 3 and all(word.tag == "word" for word in tail)
    acts = words[verb.start].reading in {"mostly", "either"} and words[verb.start].shape == "base"
    if not (one and plain and acts and is_plural_word(tail[-1])):
        return False
    return f"{words[verb.start].low} {tail[0].low}" not in load_language().noun_compounds


def _turns(words: Sequence[Word], first: Word) -> bool:
    """Return whether several things are made something: "and mark | berths as taken"."""
    if first.low == "leave" and any(word.shape == "ed" for word in words[1:3]):
        return True  # "and leave the gate locked"
    many = len(words) > 2 and words[0].tag == "word" and is_plural_word(words[0])
    return many and words[1].low in {"as", "into"} and first.reading in {"either", "mostly"}


def _ends_thing(words: Sequence[Word]) -> bool:
    """Return whether the last words are complete: "maps", "a map"."""
    many = words[-1].tag == "word" and is_plural_word(words[-1])
    return many or (len(words) > 1 and words[-2].tag == "determiner")


def _acts_on_described(words: Sequence[Word], verb: VerbAt) -> bool:
    """Return whether no noun can stand before what follows: "log tides and order spare ropes"."""
    tail, before = words[verb.end : verb.end + 2], words[verb.start - 2]
    first = words[verb.start]
    if len(tail) < 2 or first.shape != "base" or first.tag != "word":
        return False
    described = tail[0].tag == "word" and not tail[0].base and is_adjective(tail[0])
    many = before.tag == "word" and is_plural_word(before) and is_plural_word(tail[1])
    return described and many and not is_adjective(first) and first.token.text.islower()


def _stands_beside_name(words: Sequence[Word], verb: VerbAt) -> bool:
    """Return whether a word and the one before its joint have capitals: "Favorites and Read"."""
    place = verb.start - 2
    return place > 0 and all(w.token.text[:1].isupper() for w in (words[place], words[verb.start]))


def _closes_row_of_kinds(words: Sequence[Word], verb: VerbAt) -> bool:
    """Return whether a word is one of several kinds: "the loan, cancellation and retry states"."""
    before = [word.tag for word in words[max(0, verb.start - 3) : verb.start]]
    if before != ["comma", "word", "conjunction"] or words[verb.start].reading == "verb":
        return False
    kind = words[verb.start - 2]
    return kind.low.endswith(("ion", "ment")) and not is_plural_word(kind)


def _supports(first: Word, after: Word) -> bool:
    """Return whether something is supported: "and support recovery", not "support desks"."""
    pair = f"{first.low} {singular(after.low)}"
    plain = first.low == "support" and after.tag == "word" and first.token.text.islower()
    return plain and pair not in load_language().noun_compounds


def _has_small_words(words: Sequence[Word]) -> bool:
    return any(word.tag == "word" and word.token.text[:1].islower() for word in words)


def _opens_clause(words: Sequence[Word], verb: VerbAt) -> bool:
    """Return whether a verb after a conjunction begins a predicate of its own."""
    after = words[verb.end] if verb.end < len(words) else None
    if after is None or after.tag in JOINTS or _names_rather(words, verb, after):
        return False
    reading = _reading_behind_joint(words, verb, after)
    if reading == "verb":
        return True
    later = after.low in _LATER  # "keep slips at the desk and retry later"
    manner = is_plural_word(after) and words[-1].low.endswith("ly")  # "mark trailers differently"
    if after.tag in OBJECT_OPENERS or manner or later:
        return reading != "seldom" or after.low in _ANY
    lower = not words[verb.start].token.text[:1].isupper()
    return reading == "mostly" and lower and _has_object(words, verb, after)


def _names_rather(words: Sequence[Word], verb: VerbAt, after: Word) -> bool:
    """Return whether the word is a part of a name: "React Native", "Favorites and Read"."""
    first = words[verb.start]
    capital = first.token.text[:1].isupper()
    named = (capital and after.token.text[:1].isupper()) or _stands_beside_name(words, verb)
    if (named and _has_small_words(words)) or (capital and after.tag == "number"):  # "React 19"
        return True
    paired = f"{first.low} {after.low}" in load_language().noun_compounds
    return paired or _closes_row_of_kinds(words, verb)


def _reading_behind_joint(words: Sequence[Word], verb: VerbAt, after: Word) -> str:
    """Return how likely it is a verb that stands there: verb, mostly, either or seldom."""
    first, language = words[verb.start], load_language()
    if words[verb.end - 1].low in _PARTICLES and first.token.text.islower():
        return "verb"  # "weigh the mail and hand out letters"
    if verb.lemma in language.verb_objects or _supports(first, after):
        return "verb"  # "and toggle between views"
    ordered = f"{first.low} {after.low}" in language.verb_objects
    ordered = ordered or _turns(words[verb.end :], first)
    if ordered and (after.tag == "preposition" or _ends_thing(words[: verb.start - 1])):
        return "verb"  # "message the choir and post updates"
    reading = first.reading or language.readings.get(first.base, "verb")
    if reading == "either" and first.low in language.verb_kinds["opening"]:
        return "mostly"  # "build charts on CI and audit old loans"
    return reading


def _has_object(words: Sequence[Word], verb: VerbAt, after: Word) -> bool:
    """Return whether what follows is what a verb acts on, or where to: "and report to desks"."""
    if after.tag in {"preposition", "to"}:
        return after.low in _CARRIERS
    described = after.low in load_language().adjective_kinds["adjective"] or "-" in after.low
    several = is_plural_word(after) or _acts_beside_many(words, verb)
    third = words[verb.start].shape == "s"  # "signs contracts and uploads proof"
    return after.tag == "word" and (described or several or third)
