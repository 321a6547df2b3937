"""Coordinated acts: "search, filter and sort", "persist failures and replay with backoff"."""

from collections.abc import Sequence
from itertools import pairwise

from roadmap2backlog.decomposing.language.assembly import coordination_of
from roadmap2backlog.decomposing.language.branching import joint_name
from roadmap2backlog.decomposing.language.inflect import lemma, past_participle
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import (
    Coordination,
    Frame,
    Judgement,
    TextSpan,
    VerbHead,
)
from roadmap2backlog.decomposing.language.verb_groups import JOINTS
from roadmap2backlog.decomposing.language.words import (
    Word,
    ends_as_adverb,
    inside,
    is_plural_word,
    span,
)

_MANY = 4
_LOOSE = frozenset({"conjunction", "comma", "stop", "slash"})
SPOKEN_OF = frozenset({"it", "them", "itself", "themselves"})
_OTHERS = frozenset({"they", "its", "their"})
_HANDED_BY = frozenset({"to", "by", "via", "with", "into", "onto", "as", "in", "on"})
_WITH_PREPOSITION = frozenset(
    {("bid", "on"), ("comment", "on"), ("react", "to"), ("reply", "to"), ("vote", "on")}
)
"""Verbs with what goes with them alone: "submit, discuss and vote on ideas"."""
_GETTING = frozenset({"get", "receive", "be"})
_STEERING = frozenset({"cancel", "continue", "delete", "pause", "remove", "restart", "resume"})
"""Acts that are done to what is stopped, too: "stop and resume the ferry"."""
_LINKING = frozenset(
    {"also", "even", "finally", "further", "later", "then", "thereby", "therefore", "thus"}
)


def of_verbs(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    """Return the coordination of a frame's verbs, if it has several."""
    verbs = frame.verbs
    if len(verbs) < 2 or not words:
        return []
    between = [text[a.span.end : b.span.start] for a, b in pairwise(verbs)]
    joint = joint_name(
        [
            word
            for word in words
            if word.tag in JOINTS and verbs[0].span.end <= word.start < verbs[-1].span.start
        ]
    )
    alone = verbs[0].lemma in load_language().verb_kinds["acts_alone"] and " " not in verbs[-1].text
    alone = alone or (verbs[0].lemma != "be" == verbs[-1].lemma)  # "exist and be usable"
    if not alone and all(len(gap) <= len(" , and also ") and _only_joints(gap) for gap in between):
        return [_side_by_side(text, words, verbs, joint)]
    return [_clausal(text, words, frame, joint)]


def _only_joints(gap: str) -> bool:
    kept = gap.lower().replace("/", " ").replace(",", " ").replace("&", " ").replace("+", " ")
    return all(word in {"and", "or", "to", "also", "then", "even"} for word in kept.split())


def _side_by_side(
    text: str, words: Sequence[Word], verbs: tuple[VerbHead, ...], joint: str
) -> Coordination:
    start, end = verbs[0].span.start, verbs[-1].span.end
    return coordination_of(
        text,
        axis="VERB",
        conjuncts=tuple(verb.span for verb in verbs),
        own=tuple(verb.text for verb in verbs),
        stretch=(start, end),
        joint=joint,
        judgement=_judge_alike(verbs) or _judge_shared(words, verbs),
    )


def _judge_alike(verbs: tuple[VerbHead, ...]) -> Judgement | None:
    """Return keep for verbs that say the same of one thing: "rework and modernise the guide"."""
    if all(verb.lemma in load_language().verb_kinds["bettering"] for verb in verbs):
        return Judgement("keep", "both verbs say that it gets better")
    first, *others = (verb.lemma for verb in verbs)
    if first == "stop" and len(others) == 1 and others[0] not in _STEERING:
        return Judgement("keep", "one stops before one goes on")  # "stop and count the slips"
    return None


def _judge_shared(words: Sequence[Word], verbs: tuple[VerbHead, ...]) -> Judgement:
    """Return split, or unclear where what follows may belong to the last verb alone.

    "set or cut down on the number": nothing is set on a number. "Pick, pack, load and measure
    the service level": one measures a level, and loads something else. "Arrive, pay fees and
    leave" closes its row with an act.
    """
    if closes_with_act(words, verbs):
        return Judgement("unclear", "the last word may be an act of the row")
    after = next((word for word in words if word.start >= verbs[-1].span.end), None)
    if after is not None and after.tag in JOINTS:  # "rank, sort, and zorb alarms"
        return Judgement("unclear", "it is open what the acts are done to")
    uneven = (" " in verbs[0].text) != (" " in verbs[-1].text)
    lemma = verbs[-1].lemma
    uneven = uneven or (after is not None and (lemma, after.low) in _WITH_PREPOSITION)
    if uneven and after is not None and after.tag == "preposition":
        return Judgement("unclear", f'"{after.low}" may belong to the last verb alone')
    if any(word.low in {"into", "onto"} and word.start > verbs[-1].span.end for word in words):
        return Judgement("unclear", "it is open which of the acts goes there")
    classes = load_language().verb_class
    usual = sum(classes(verb.lemma) != "run" for verb in verbs)
    if len(verbs) >= _MANY and 2 * usual < len(verbs):
        return Judgement("unclear", "it is open which of the acts the last words belong to")
    return Judgement("split", "the verbs are acts of their own")


def closes_with_act(words: Sequence[Word], verbs: tuple[VerbHead, ...]) -> bool:
    """Return whether "and" comes only behind what the last verb acts on, before a bare act."""
    if len(verbs) < 2 or len(words) < _MANY:
        return False
    listed = [word for word in words if verbs[0].span.end <= word.start < verbs[-1].span.start]
    if any(word.tag != "comma" and word.shape != "base" for word in listed):
        return False
    joint, act = words[-2:]
    behind = joint.start > verbs[-1].span.end and joint.tag == "conjunction"
    return behind and act.shape == "base" and act.reading != "seldom"


def _clausal(text: str, words: Sequence[Word], frame: Frame, joint: str) -> Coordination:
    """Return the coordination of predicates with objects of their own."""
    verbs = frame.verbs
    starts = [verbs[0].span.start, *(_start_of_act(verb, words) for verb in verbs[1:])]
    clauses = []
    for number, start in enumerate(starts):
        limit = starts[number + 1] if number + 1 < len(starts) else words[-1].end
        clause = [word for word in words if start <= word.start < limit]
        last = number + 1 == len(starts)
        while clause and (clause[-1].tag in _LOOSE or (not last and _links(clause))):
            clause.pop()
        clauses.append(span(text, clause))
    clauses[-1] = _with_occasion(text, words, frame, clauses[-1])
    return coordination_of(
        text,
        axis="VERB",
        conjuncts=tuple(clauses),
        own=(clauses[0].text, *(_named(clause, words, frame, clauses) for clause in clauses[1:])),
        stretch=(starts[0], clauses[-1].end),
        joint=joint,
        judgement=_judge_clauses(words, frame, clauses, joint),
    )


def _with_occasion(text: str, words: Sequence[Word], frame: Frame, last: TextSpan) -> TextSpan:
    """Return the last act with the condition behind it, where the first has none.

    So it is where people get something on an occasion ("save a search and get alerts when prices
    drop"), where the first act is over ("work offline and sync when back online"), and where it
    is told until when ("report a leak and follow it until it is closed").
    """
    behind = [one for one in frame.conditions if one.start >= last.end]
    second = frame.verbs[1].span.start
    before = [word for word in words if word.start < second and word.tag not in JOINTS]
    over = bool(before) and before[-1].tag == "adverb"
    over = over or (bool(behind) and behind[0].text.lower().startswith("until "))
    gets = frame.verbs[-1].lemma in _GETTING and frame.verbs[0].lemma not in _GETTING
    if not behind or not (over or gets):
        return last
    return TextSpan(text[last.start : behind[-1].end], last.start, behind[-1].end)


def _start_of_act(verb: VerbHead, words: Sequence[Word]) -> int:
    """Return where an act begins, with the manner before its verb: "and gradually open …"."""
    before = [word for word in words if word.start < verb.span.start][-2:]
    told = len(before) == 2 and before[0].tag in _LOOSE and _is_manner(before[1])
    return before[1].start if told else verb.span.start


def _is_manner(word: Word) -> bool:
    return ends_as_adverb(word) and word.low not in _LINKING


def _links(clause: Sequence[Word]) -> bool:
    """Return whether the last word belongs to the next act: "… and then", "… and can"."""
    word, joined = clause[-1], len(clause) > 1 and clause[-2].tag in _LOOSE
    return word.low in _LINKING or (joined and (word.tag == "modal" or _is_manner(word)))


def _judge_clauses(
    words: Sequence[Word], frame: Frame, clauses: Sequence[TextSpan], joint: str
) -> Judgement:
    """Return split, or unclear where it is open what a later part's "it" or "them" is."""
    if joint == "or" or _denies_last(words, frame):  # "buy a map or draw one"
        told = "ways to choose from" if joint == "or" else "what may be done and what not"
        return Judgement("keep", f"they are {told}")
    unclear = _what_is_open(words, frame, clauses)
    return (
        Judgement("unclear", unclear)
        if unclear
        else Judgement("split", "each part has a verb of its own")
    )


def _what_is_open(words: Sequence[Word], frame: Frame, clauses: Sequence[TextSpan]) -> str:
    """Return why the acts cannot be told apart, "" where each has all that it needs."""
    language = load_language()
    bare = any(
        one.text == verb.text
        and verb.lemma
        not in language.verb_kinds["acts_alone"] | language.verb_kinds["intransitive"]
        for one, verb in zip(clauses, frame.verbs, strict=False)
    )
    bare = bare and clauses[-1].text != frame.verbs[-1].text
    if bare or any(_waits(verb, words, frame) for verb in frame.verbs):
        return "what an early verb acts on stands with a later one"
    if frame.passive and any(_stands_alone(verb) for verb in frame.verbs[1:]):
        return "a later act is not done to what the first is done to"
    spoken = _spoken_of(words, frame)
    if spoken:
        return f'what follows says "{spoken}" of an earlier part'
    if any(_lacks_thing(one, words) and not _handed(one, words, frame, clauses) for one in clauses):
        return "what a later verb acts on stands with an earlier one"
    return ""


def _stands_alone(verb: VerbHead) -> bool:
    """Return whether a verb is no participle: "orders are matched, | wait a minute"."""
    first = verb.text.split()[0].lower()
    return first == lemma(first) != past_participle(first)


def _spoken_of(words: Sequence[Word], frame: Frame) -> str:
    """Return the word by which a later part or a condition speaks of an earlier part, or "".

    "Follow a boat and be told when it lands"; a word whose thing is plain does not count.
    """
    told = (word for one in frame.conditions for word in one.text.lower().split())
    said = [word for word in told if word in SPOKEN_OF | _OTHERS]
    later = frame.verbs[1].span.start
    for word in words:
        open_to = word.start >= later and word.low in SPOKEN_OF
        if open_to and _antecedent(word, words, frame) is None:
            said.insert(0, word.low)
    return said[0] if said else ""


def _denies_last(words: Sequence[Word], frame: Frame) -> bool:
    """Return whether the last of several acts is denied: "can read and print but not borrow"."""
    before = [word for word in words if word.start < frame.verbs[-1].span.start][-2:]
    return [word.low for word in before] == ["but", "not"]


def _waits(verb: VerbHead, words: Sequence[Word], frame: Frame) -> bool:
    """Return whether an unknown act stands beside a verb: "borrow, zorb, and return books"."""
    after = [word for word in words if word.start >= verb.span.end][:3]
    tags = [word.tag for word in after]
    row = tags[:2] == ["comma", "word"] and tags[-1] in JOINTS
    known = row and any(after[1].start == other.span.start for other in frame.verbs)
    return row and not known and verb.lemma not in load_language().verb_kinds["acts_alone"]


def _named(
    clause: TextSpan, words: Sequence[Word], frame: Frame, clauses: Sequence[TextSpan]
) -> str:
    """Return a later clause with the name of what it acts on: "assign guests a role"."""
    handed = _handed(clause, words, frame, clauses) if _lacks_thing(clause, words) else None
    if handed is not None:
        verb, _, rest = clause.text.partition(" ")
        return f"{verb} {handed.text} {rest}"
    for word in words:
        if clause.start <= word.start < clause.end and word.low in SPOKEN_OF:
            meant = _antecedent(word, words, frame)
            if meant is not None:
                at = word.start - clause.start
                return f"{clause.text[:at]}{meant.text}{clause.text[at + len(word.low) :]}"
    return clause.text


def _lacks_thing(clause: TextSpan, words: Sequence[Word]) -> bool:
    """Return whether a verb that hands something on has nothing to hand on: "send by post"."""
    verb, *rest = inside(words, clause)
    hands = verb.base in load_language().verb_kinds["handing"] and bool(rest)
    return hands and rest[0].low in _HANDED_BY and rest[0].tag in {"preposition", "to"}


def _handed(
    clause: TextSpan, words: Sequence[Word], frame: Frame, clauses: Sequence[TextSpan]
) -> TextSpan | None:
    """Return what the first of two acts is done to, where the second does no more than hand it on.

    Not in "search the shelves for gaps and send to the clerk": it is open what is sent.
    """
    thing = frame.object
    if thing is None or len(clauses) < 2 or clause != clauses[1]:
        return None
    behind = [word for word in words if thing.end <= word.start < clauses[0].end]
    before = [word for word in words if clauses[0].start <= word.start < thing.start]
    plain = not behind or behind[0].low == "from"
    return thing if plain and before and thing.start < clauses[0].end else None


def _antecedent(pronoun: Word, words: Sequence[Word], frame: Frame) -> TextSpan | None:
    """Return what the first verb acts on, where a pronoun right after a verb can mean only that.

    "Invite guests and assign them a role": one "them" after "assign", and guests are many.
    """
    thing = frame.object
    place = words.index(pronoun)
    several = sum(word.low in SPOKEN_OF for word in words) > 1
    if thing is None or several or pronoun.low.endswith(("self", "selves")):
        return None
    verbs = {verb.span.end for verb in frame.verbs[1:]}
    if words[place - 1].end not in verbs:
        return None
    held = inside(words, thing)
    between = [word for word in words[:place] if word.start >= thing.end]
    if pronoun.low == "it" and any(word.low in {"a", "an", "the"} for word in between):
        return None  # "move the desk to the pier and paint it"
    if any(word.low in load_language().parts["numeral"] for word in held[1:]):
        return None  # "plan walks two weeks ahead and print them"
    inner = [word for word in held if word.tag in {"word", "glue"}]
    if len(inner) > 1 and held[0].shape == "ing":
        return None  # "finish getting the key and store it"
    many = bool(inner) and is_plural_word(inner[-1])
    joined = any(word.tag in JOINTS for word in inside(words, thing))
    return thing if inner and (many or joined) == (pronoun.low == "them") else None
