"""Orders in a row, and one beside a thing: "new signs and repaint the old ones"."""

from collections.abc import Sequence

from roadmap2backlog.decomposing.language.assembly import coordination_of
from roadmap2backlog.decomposing.language.imperatives import begins_with_imperative
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.parse import Coordination, Frame, Judgement, TextSpan
from roadmap2backlog.decomposing.language.verb_coordination import (
    SPOKEN_OF,
    closes_with_act,
    of_verbs,
)
from roadmap2backlog.decomposing.language.verb_groups import JOINTS
from roadmap2backlog.decomposing.language.words import Word, is_plural_word, parted, span

_ROW = 3


def of_orders(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    """Return the orders of a row with commas alone: "lend books, print slips, call readers"."""
    if closes_with_act(words, frame.verbs):
        return of_verbs(text, words, frame)
    orders = parted(words, ",")
    if frame.form != "VP" or frame.frame_kind != "imperative" or len(orders) < _ROW:
        return []
    if not all(_is_lone_order(order) for order in orders):
        return []
    spans = tuple(span(text, order) for order in orders)
    return [
        coordination_of(
            text,
            axis="VERB",
            conjuncts=spans,
            own=tuple(one.text for one in spans),
            stretch=(spans[0].start, spans[-1].end),
            joint=",",
            judgement=Judgement("split", "each part is an order of its own"),
        )
    ]


def _is_lone_order(order: Sequence[Word]) -> bool:
    """Return whether words are one order with its thing: "print slips"."""
    joined = any(word.tag in JOINTS or word.low in SPOKEN_OF for word in order)
    return len(order) > 1 and not joined and begins_with_imperative(order)


def of_thing_and_order(text: str, words: Sequence[Word], frame: Frame) -> list[Coordination]:
    """Return the two wishes of a thing and an order: "new signs and repaint the old ones"."""
    joints = [place for place, word in enumerate(words) if word.tag in JOINTS]
    place = joints[0] if joints else 0
    if frame.form != "NP" or not 0 < place < len(words) - 2 or words[place].low not in {"and", "&"}:
        return []
    thing, order = words[:place], words[place + 1 :]
    told = all(word.tag == "word" for word in thing) and not any(w.tag in JOINTS for w in order)
    spoken = any(word.low in SPOKEN_OF for word in order)  # "a map and add buoys to it"
    if not told or spoken or not _is_sure_order(order):
        return []
    end = len(text.rstrip())
    return [
        coordination_of(
            text,
            axis="VERB",
            conjuncts=(
                span(text, thing),
                TextSpan(text[order[0].start : end], order[0].start, end),
            ),
            own=(span(text, thing).text, text[order[0].start : end]),
            stretch=(thing[0].start, end),
            joint="and",
            judgement=Judgement("split", "an order stands beside a thing"),
        )
    ]


def _is_sure_order(order: Sequence[Word]) -> bool:
    """Return whether words can only order: "repaint the signs", "add signs to the quay"."""
    verb, after, *rest = order
    sure = verb.shape == "base" and verb.reading in {"verb", "mostly"}
    if not sure or not verb.token.text.islower() or after.low == "that":
        return False
    if after.tag == "determiner":
        return True
    pair = f"{verb.low} {after.low}" in load_language().noun_compounds
    onward = bool(rest) and rest[0].tag in {"preposition", "to"} and rest[0].low != "of"
    return is_plural_word(after) and onward and verb.reading == "verb" and not pair
