"""Marks of a state behind the name of an item, a remark behind them: `Tide charts ✅ §12 — …`."""

import re

from roadmap2backlog.loading.formats.outline.item import BULLET, Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.text.inline import plain
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.vocabulary.states import TICKS, UNDER_WAY, UNTICKED

_MARKED = re.compile(
    rf"(?P<name>[^{TICKS}{UNTICKED}{UNDER_WAY}\n→]{{3,160}}?)\s*"
    rf"(?P<mark>[{TICKS}{UNTICKED}{UNDER_WAY}])\ufe0f?(?=\s|$)\s*(?P<rest>.*)",
    re.DOTALL,
)
_SET_OFF = re.compile(
    r"$|[§(\[—–:-]|(?:\w+ ){0,2}(?:built|done|implemented|live|shipped)\b|(?:\w+ ){0,3}→\s"
)
"""What behind a mark shows that it is one, and no picture in a sentence."""
_LISTS_MORE = re.compile(r"[,;·•|/+&]")
_LEFT = re.compile(r"(?P<part>[^→.]{0,40})(?:^|\s)→\s+(?P<left>\S.*)", re.DOTALL)
"""What is still to come behind what is there: `✅ first slice → add the chart`."""
_FOLLOWS = re.compile(
    r"(?:^|[;.]\s+)(?:(?:but|only|yet) )?(?P<left>\w?[^;.]{4,120}?)"
    r" (?:(?:is|are) (?:a follow-up|follow-ups|left for later|still (?:missing|to come))"
    r"|(?:(?:is|are) )?still (?:open|outstanding))(?=[.;]|\s*$)",
    re.IGNORECASE,
)
"""A sentence of a remark on done work that names what is left of it."""
_FEWEST = 2


def with_inner_marks(root: Item) -> Item:
    """Return the tree, changed so that a mark behind the name of an entry is its state.

    What stands behind the mark describes the entry if it is not done. A mark amid other words is
    believed where two entries or more have one. What a remark on done work says is left stands
    beside it. The text as written is kept.
    """
    order = items_in(root)
    marked = [(item, found) for item in order[1:] if (found := _mark_of(item))]
    left: dict[Item, Item] = {}
    for item, found in marked:
        if len(marked) >= _FEWEST or _SET_OFF.match(found["rest"]):
            _take_mark(item, found)
            if state_of(item) == DONE and (told := _FOLLOWS.search(found["rest"])):
                left[item] = _follow_up(plain(told["left"]), item)
    for item in order if left else ():
        both = [(child, left.get(child)) for child in item.children]
        item.children = [part for pair in both for part in pair if part is not None]
    return root


def _follow_up(title: str, done: Item) -> Item:
    """Return what is left of a thing that is done, to stand beside it."""
    notes = [f"left of: {done.title}"]
    return Item(title, BULLET, notes=notes, path=done.path, is_open=True)


def _mark_of(item: Item) -> re.Match[str] | None:
    """Return the name, mark and remark of a list entry without a state or description."""
    if item.named != BULLET or any(found.role != "long_title" for found in item.fields):
        return None
    found = _MARKED.fullmatch(_whole(item))
    if found is None or _LISTS_MORE.match(found["rest"]) or _is_no_name(found["name"]):
        return None
    is_tick_at_end = found["mark"] in TICKS and not found["rest"]
    return None if is_tick_at_end else found


def _is_no_name(name: str) -> bool:
    """Return whether a text ends in the middle of something, or is the label of a field."""
    is_cut = name.count("(") != name.count(")") or name.rstrip()[-1:] in ":,;—–-("
    return is_cut or not any(map(str.isalpha, name)) or bool(role_of(plain(name)))


def _whole(item: Item) -> str:
    return next(item.values("long_title"), item.source or item.title).strip()


def _take_mark(item: Item, found: re.Match[str]) -> None:
    name, rest = plain(found["name"]).rstrip(" ."), found["rest"].strip()
    left = _LEFT.fullmatch(rest) if found["mark"] in TICKS else None
    item.source = ""
    item.notes.append(found.string)
    item.aliases.append(item.title)
    item.title = f"{plain(left['left'])} ({name})" if left else name
    is_told = bool(rest) and left is None and found["mark"] not in TICKS
    item.fields = [Field("description", "description", (rest,))] if is_told else []
    _tell(item, found["mark"], is_left=left is not None)


def _tell(item: Item, mark: str, *, is_left: bool) -> None:
    """Tell the state of a mark, if no box in front of the item tells another."""
    if is_left or mark in UNTICKED:
        item.is_open = True
    elif mark in UNDER_WAY:
        item.fields.append(Field("status", "status", ("in progress",)))
    elif not state_of(item):
        item.fields.append(Field("status", "status", ("done",)))
