"""Sections whose first words report that all below is done: `This phase is complete.`."""

import re

from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, Field, Item
from roadmap2backlog.loading.formats.outline.item_states import OPEN, has_open_box, state_of
from roadmap2backlog.loading.formats.words.pointers import names_release
from roadmap2backlog.loading.formats.words.reports import (
    leading_state,
    reports_whole,
    tells_release,
    tells_what_is_there,
)
from roadmap2backlog.loading.formats.words.settled import is_finished

_FRONT = re.compile(r"^\W+")


def with_reported_sections(root: Item) -> Item:
    """Return the tree, changed so that a section is done where its text above a list says so."""
    order = [root]
    for item in order:
        order += item.children
        if _is_reported(item):
            item.fields.append(Field("status", "status", ("done",)))
    return root


def lists_what_is_there(section: Item) -> bool:
    """Return whether a section lists nothing but what is there: `It is now a harbour with:`.

    The lists may have headings, where nothing else is said above them.
    """
    lists = [child for child in section.children if child.named == HEADING]
    listed = [*section.children, *(part for child in lists for part in child.children)]
    entries = [item for item in listed if item not in lists]
    are_plain = all(entry.named == BULLET for entry in entries) and not any(map(state_of, listed))
    are_led = all(child.children and not child.prose for child in lists)
    is_led = bool(entries) and tells_what_is_there(section.prose)
    is_led = is_led and (not lists or len(section.prose) == 1)
    return is_led and are_led and are_plain and not has_open_box(section)


def _is_reported(item: Item) -> bool:
    """Return whether a section without a state reports to be done, and nothing in it is open."""
    if item.named != HEADING or state_of(item):
        return False
    if not item.children:
        return bool(item.prose) and is_finished(leading_state(item.prose[0]))
    if lists_what_is_there(item) or _is_out(item):
        return True
    if any(child.named == HEADING or state_of(child) == OPEN for child in item.children):
        return False
    return not has_open_box(item) and bool(item.prose) and reports_whole(item.prose[0])


def _is_out(section: Item) -> bool:
    """Return whether a section lists what a release brought that is out: `Current release: 2.1`."""
    is_plain = all(child.named == BULLET and not state_of(child) for child in section.children)
    is_named = names_release(_FRONT.sub("", section.title))
    return is_named and is_plain and not has_open_box(section) and tells_release(section.prose)
