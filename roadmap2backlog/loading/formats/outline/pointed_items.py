"""Titles with an arrow at them that says where work stands: `Light the mole ← current`."""

import re

from roadmap2backlog.loading.formats.outline.item import Field, Item, items_in
from roadmap2backlog.loading.formats.words.times import horizon_of

_ARROWS = ("←", "⬅", "◀", "⇐", "👈", "<-", "<=")
_MARK = re.compile(
    r"\ufe0f?[-=]?\s*[*_(]*(?P<mark>(?:(?:we|you) are )?(?:here|now)"
    r"|current(?:ly)?(?: (?:focus|here|milestone|phase|release|sprint|stage|work))?|in progress"
    r"|next(?: up)?|this one|wip)[\s.!*_)]*",
    re.IGNORECASE,
)


def with_pointed_items(root: Item) -> Item:
    """Return the tree, changed so that such a mark is the time of an item, not part of its title.

    The title as written is kept.
    """
    for item in items_in(root)[1:]:
        title, mark = _parted(item.title)
        if mark:
            item.source = item.source or item.title
            item.aliases.append(item.title)
            item.title = title
            if not any(item.values("target")):
                item.fields.append(Field("when", "target", (horizon_of(mark) or "now",)))
    return root


def _parted(title: str) -> tuple[str, str]:
    """Return a title and the mark behind its last arrow, or an empty text where there is none."""
    place, arrow = max((title.rfind(arrow), arrow) for arrow in _ARROWS)
    head = title[: max(0, place)]
    found = _MARK.fullmatch(title, place + len(arrow)) if head[-1:].isspace() else None
    return (head.strip(), found["mark"]) if found and head.strip() else (title, "")
