"""Titles that end in ratings in brackets: `Dredge the basin (High value / Low risk)`."""

import re

from roadmap2backlog.loading.formats.outline.item import Item, items_in
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import names

_END = re.compile(r"(?P<title>.*\S)\s*\((?P<told>[^()]{6,60})\)\s*", re.DOTALL)
_PARTS = re.compile(r"\s*[,;/|·&+]\s*")
_RATED = frozenset(
    {"benefit", "complexity", "confidence", "cost", "difficulty", "effort", "impact", "reward"}
    | {"risk", "urgency", "value"}
)


def with_ending_ratings(root: Item) -> Item:
    """Return the tree, changed so that no title ends in ratings; as written it is kept."""
    for item in items_in(root)[1:]:
        found = _END.fullmatch(item.title) if item.title.endswith(")") else None
        if found is not None and all(map(_rates, _PARTS.split(found["told"]))):
            item.source = item.source or item.title
            item.aliases.append(item.title)
            item.title = found["title"]
    return root


def _rates(text: str) -> bool:
    """Return whether a text only says how much there is of something: `medium-high value`."""
    how, _, what = fold(text).rpartition(" ")
    return what in _RATED and how in names("ratings")
