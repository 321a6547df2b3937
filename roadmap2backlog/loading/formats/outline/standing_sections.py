"""Sections that tell how things stand, beside one that lists what comes next, are notes."""

import re

from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, TEXT, Item
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.words.folding import fold

_STATUS = re.compile(r"(?:(?:current|the) )?(?:state|status) (?:by|per) .+")
_DOES = re.compile(
    r"what (?:it|(?:(?:our|the|this) )?[\w-]+|v\d+(?: \d+)*) (?:already |now )?(?:can do|covers"
    r"|does|handles)(?: (?:already|now|today))?"
)
_NEXT = re.compile(
    r"(?:(?:concrete|immediate|our|recommended|suggested|the) )*next steps?(?: .+)?"
    r"|what(?: (?:is|s|comes))? next"
)


def standing_among(sections: list[Item]) -> list[Item]:
    """Return the sections that tell how things stand: `Status by pier`, `What v1 does`.

    They do so where the page lists what is to be done in a section beside them: `Next steps`.
    """
    heads = [section for section in sections if section.named == HEADING]
    if not any(head.children and _NEXT.fullmatch(fold(head.title)) for head in heads):
        return []
    return [head for head in heads if _tells_states(head) or _tells_what_it_does(head)]


def _tells_states(section: Item) -> bool:
    """Return whether a section is a table of states, most of which say that a thing is there."""
    rows = section.children
    is_table = bool(rows) and all(row.named == TEXT and not row.is_open for row in rows)
    have_states = all(any(row.values("status")) for row in rows)
    done = sum(state_of(row) == DONE for row in rows)
    is_named = _STATUS.fullmatch(fold(section.title)) is not None
    return is_named and is_table and have_states and 2 * done > len(rows)


def _tells_what_it_does(section: Item) -> bool:
    """Return whether a section lists without a state or a box what a version does."""
    are_plain = all(part.named == BULLET and not state_of(part) for part in section.children)
    return are_plain and _DOES.fullmatch(fold(section.title)) is not None
