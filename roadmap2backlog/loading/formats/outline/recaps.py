"""Groups that look back on a time, `2029 Recap`, hold what was done in it."""

import re

from roadmap2backlog.loading.formats.outline.item import BULLET, Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import any_of
from roadmap2backlog.loading.formats.words.times import horizon_of

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUARTER = re.compile(r"\b[qh][1-4]\b")


def with_recaps(root: Item) -> Item:
    """Return the tree, changed so that groups of what was done in a time are done.

    They name the time, or stand beside a group of another time: `Year in review` beside `2030`.
    A lone feature of that name is a plan as any other.
    """
    for item in items_in(root):
        groups = [child for child in item.children if child.children and child.named != BULLET]
        for group in groups:
            others = [other for other in groups if other is not group]
            if _looks_back(group, others) and not state_of(group):
                group.fields.append(Field("status", "status", (DONE,)))
    return root


def _looks_back(group: Item, others: list[Item]) -> bool:
    told = _QUARTER.sub("q", _YEAR.sub("year", fold(group.title)))
    if re.fullmatch(any_of("recaps"), told) is None:
        return False
    return _names_time(group) or any(map(_names_time, others))


def _names_time(group: Item) -> bool:
    title = fold(group.title)
    return bool(_YEAR.search(title) or _QUARTER.search(title) or horizon_of(group.title))
