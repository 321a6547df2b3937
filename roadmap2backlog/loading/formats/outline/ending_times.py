"""List entries that end in their time: `Tide map: Q3 2031`, `Lamps — 2031-03-01`."""

import re

from roadmap2backlog.loading.formats.outline.item import BULLET, Field, Item, items_in
from roadmap2backlog.loading.formats.text.inline import plain
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.labels import is_bare_label
from roadmap2backlog.loading.formats.words.times import is_period, is_time, target_of

_END = re.compile(
    r"(?P<title>.*[^\W_][)\]\"”’*_`]*)(?:[:：]|\s[—–-])\s+(?P<time>[^:：—()\[\];]{4,40})", re.DOTALL
)
_PART_OF_YEAR = re.compile(
    r"(?:early|mid|late|end of|spring|summer|autumn|fall|winter"
    r"|[QTH][1-4](?:\s*[–/-]\s*[QTH]?[1-4])?)"
    r"[ ,/-]*(?:of )?20\d\d",
    re.IGNORECASE,
)


def with_ending_times(root: Item) -> Item:
    """Return the tree, changed so that no entry of a list has its time at the end of its title.

    A time that is all that is said of an entry is when it comes, too. The title as written is
    kept.
    """
    for item in items_in(root):
        if item.named != BULLET or item.children or _is_when(item.title):
            continue
        if item.fields:
            _take_described(item)
        else:
            _take_ending(item)
    return root


def _is_when(title: str) -> bool:
    """Return whether a title names a time, a phase or a field, and no plan."""
    return is_bare_label(title) or is_time(title) or is_period(title) or bool(role_of(title))


def _take_described(item: Item) -> None:
    told = [found for found in item.fields if found.role == "description"]
    if len(told) == len(item.fields) == len(told[0].values) == 1 and _is_day(told[0].values[0]):
        item.fields = [Field("date", "target", (plain(told[0].values[0]).rstrip(" ."),))]


def _take_ending(item: Item) -> None:
    found = _END.fullmatch(item.title)
    if found is None or not _is_day(found["time"]) or _is_when(found["title"].strip()):
        return
    item.source = item.source or item.title
    item.aliases.append(item.title)
    item.title = found["title"].strip()
    item.fields.append(Field("date", "target", (found["time"].rstrip(" ."),)))


def _is_day(text: str) -> bool:
    """Return whether a text is a day, month or quarter; a lone year may be a number of things."""
    told = plain(text).rstrip(" .")
    is_year = _PART_OF_YEAR.fullmatch(told) is not None
    return any(map(str.isdigit, told)) and (is_year or bool(target_of(told)))
