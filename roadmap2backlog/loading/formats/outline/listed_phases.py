"""Phases told in one list of things are plans with these parts: `Lamps, a bell and two piers.`."""

import re

from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.text.inline import plain
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import names_stage
from roadmap2backlog.loading.formats.words.settled import names_state
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.tables import names
from roadmap2backlog.loading.formats.words.times import is_amount_of_time, is_time

_SENTENCE = re.compile(
    r"(?<![\w-])(?:and/or|are|be|been|but|can|could|do|does|each|had|has|have|if|is|it|let|lets|may|must"
    r"|not|only|or|our|should|so|than|that|the|their|then|these|they|this|to|until|was|we|were|what"
    r"|when|where|which|while|who|will|would|you|your)(?![\w-])|[:?!]|\.\s",
    re.IGNORECASE,
)
"""What makes more of a text than a list of things."""
_NEXT = re.compile(
    r"(?<=[.!] )(?:next|next up|remaining|still open):\s+(?P<rest>.+)", re.IGNORECASE
)
"""What is left of a phase, behind what is there: `Lamps glow. Next: a bell, fees and ropes.`."""
_COMMA = re.compile(r"[,;]\s+(?:and\s+)?(?![^()]*\))")
_LAST = re.compile(r"\s+and\s+")
_FEWEST, _MOST_WORDS, _LONGEST = 3, 7, 600


def with_listed_phases(root: Item) -> Item:
    """Return the tree, changed so that a numbered phase has the things that its text lists.

    The text is kept. Of what is done nobody needs the parts.
    """
    for item in items_in(root):
        for text in _things_of(item):
            item.children.append(Item(text, BULLET, path=item.path))
    return root


def _things_of(item: Item) -> list[str]:
    """Return the things that the only text of a phase lists, or nothing for another text."""
    is_phase = item.named == HEADING and names_stage(item.title) and len(item.prose) == 1
    if not is_phase or item.children or state_of(item) == DONE or len(item.prose[0]) > _LONGEST:
        return []
    text = plain(item.prose[0]).rstrip(". ")
    if found := _NEXT.search(text):
        text = found["rest"]
    if _SENTENCE.search(text):
        return []
    *parts, last = _COMMA.split(text)
    is_closed = re.search(r"[,;]\s+and\s+\S[^,;]*$", text) is not None
    parts += [last] if is_closed or ";" in text else _LAST.split(last)
    return parts if len(parts) >= _FEWEST and _are_things(parts) else []


def _are_things(parts: list[str]) -> bool:
    """Return whether texts name things in a few words, and a third of them in more than one.

    Where an act comes first, `Ring the bell, lamps and fees`, it may be that of all.
    """
    are_short = all(0 < len(part.split()) <= _MOST_WORDS for part in parts)
    first, *more = fold(parts[0]).split() or [""]
    is_act = bool(more) and first in names("acts")
    long = sum(" " in part or "/" in part for part in parts)
    return are_short and not (is_act or any(map(_is_no_thing, parts))) and 3 * long >= len(parts)


def _is_no_thing(text: str) -> bool:
    """Return whether a text is a state, a time, an amount or a number."""
    is_told = is_state(text) or names_state(text)
    return is_told or is_time(text) or is_amount_of_time(text) or not text[:1].isalpha()
