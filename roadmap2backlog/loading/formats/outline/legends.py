"""Sections that say what the ranks on a page mean: `Priority`, with `P0` to `P3` below it."""

import re

from roadmap2backlog.loading.formats.outline.item import BULLET, Item
from roadmap2backlog.loading.formats.words.fields import role_of

_RANK = re.compile(r"(?P<rank>P[0-5])(?![\w.])(?!$)", re.IGNORECASE)
_BARE_RANK = re.compile(r"P[0-5]", re.IGNORECASE)
_LEGEND = frozenset({"priority", "moscow"})
_FEWEST = 2


def explains_ranks(section: Item) -> bool:
    """Return whether a section about priorities has one entry for each rank, and nothing else."""
    if role_of(section.title) not in _LEGEND or len(section.children) < _FEWEST:
        return False
    ranks = [_rank_of(child) for child in section.children]
    return all(ranks) and ranks == sorted(set(ranks))


def _rank_of(item: Item) -> str:
    """Return the rank that an entry without parts and without a box explains, or nothing."""
    if item.named != BULLET or item.children or item.is_open:
        return ""
    found = _RANK.match(item.title)
    told = [rank for rank in item.values("priority") if _BARE_RANK.fullmatch(rank)]
    return (found["rank"] if found else "".join(told)).casefold()
