"""Which sections plan: those with a state, a time or boxes to tick."""

import re

from roadmap2backlog.loading.formats.outline.item import HEADING, Field, Item
from roadmap2backlog.loading.formats.outline.item_states import OPEN, state_of
from roadmap2backlog.loading.formats.words.icons import icon_state
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.times import horizon_of, is_time
from roadmap2backlog.vocabulary.states import UNDER_WAY

_LONGEST_NAME = 60
_OF_PAGE = re.compile(
    r"(?:(?:about )?(?:this|the) )?(?:document|page|roadmap)(?:['’]s)? "
    r"(?:control|data|details|history|info(?:rmation)?|metadata)|document|metadata",
    re.IGNORECASE,
)
"""Headings whose fields tell the state and day of the page, not of plans."""
_UNDER_WAY = re.compile(rf"[{UNDER_WAY}🔜]")


def is_planned(section: Item) -> bool:
    """Return whether a section has a state or a time, or boxes to tick below, as plans have."""
    if (
        section.children
        and not _OF_PAGE.fullmatch(section.title.strip(" :：*_"))
        and any(map(_is_told_time, section.fields))
    ):
        return True
    below = list(section.children)
    for child in below:
        below += child.children
    return any(map(_is_plan, below))


def _is_told_time(found: Field) -> bool:
    """Return whether a field tells a time or a short state, not in sentences how far all is."""
    if found.role == "target":
        return True
    return found.role == "status" and all(map(_is_told_state, found.values))


def _is_told_state(text: str) -> bool:
    """Return whether a value says how far something is, and not in sentences or by a calendar."""
    is_said = any(map(str.isalnum, text)) or bool(icon_state(text))
    return is_said and len(text) <= _LONGEST_NAME


def is_under_way(item: Item) -> bool:
    """Return whether an item of the present state has a state that leaves work to do."""
    return state_of(item) == OPEN or any(map(_UNDER_WAY.match, item.values("status")))


def _is_plan(item: Item) -> bool:
    """Return whether an item has a box, or is a heading that names the state or time of a list."""
    if item.is_open or "done" in item.values("status"):
        return True
    title = item.title
    is_named = item.named == HEADING and bool(item.children) and len(title) < _LONGEST_NAME
    return is_named and bool(is_time(title) or is_state(title) or horizon_of(title))
