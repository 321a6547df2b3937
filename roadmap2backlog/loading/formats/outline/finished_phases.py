"""Sections that list the tasks of a phase are done where the page says that the phase is."""

import re

from roadmap2backlog.loading.formats.outline.item import HEADING, Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import DONE, has_open_box, state_of

_PHASE = re.compile(
    r"\W*(?P<phase>(?:iteration|milestone|phase|release|sprint|stage|wave) v?\d+(?:\.\d+)*)\b",
    re.IGNORECASE,
)
_TASKS = re.compile(
    r"(?: (?:build|detailed|implementation|task|work))*"
    r" (?:breakdown|checklist|order|plan|sequence|steps|tasks)\W*",
    re.IGNORECASE,
)


def with_finished_phases(root: Item) -> Item:
    """Return the tree, changed so that `Phase 1 task list` is done beside `Phase 1 (complete)`."""
    sections = [item for item in items_in(root) if item.named == HEADING]
    named = [(item, found) for item in sections if (found := _PHASE.match(item.title))]
    done = {found["phase"].casefold() for item, found in named if state_of(item) == DONE}
    for item, found in named:
        is_tasks = _TASKS.fullmatch(item.title[found.end() :]) is not None
        is_done = is_tasks and found["phase"].casefold() in done
        if is_done and not (state_of(item) or has_open_box(item)):
            item.fields.append(Field("status", "status", (DONE,)))
    return root
