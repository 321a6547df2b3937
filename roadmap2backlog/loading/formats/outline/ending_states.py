"""List entries that end in their state: `Late fees: 📝 Planned`, `Fines — in progress`.

The state may close a sentence with others behind it, `Fines - shipped. They come by mail.`, or be
the last one: `Paint the piers. Complete.`
"""

import re

from roadmap2backlog.loading.formats.outline.item import BULLET, Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.text.inline import plain
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.sections import DROPPED
from roadmap2backlog.loading.formats.words.settled import (
    is_clear_state,
    is_dropped,
    is_finished,
    names_state,
)
from roadmap2backlog.loading.formats.words.times import horizon_of
from roadmap2backlog.vocabulary.states import NOT_WHOLLY

_END = re.compile(
    r"(?P<title>.*[^\W_][)\]\"”’*_`]*)(?:[:：]|\s[—–-])\s+(?P<state>[^:：—–()\[\],;]{2,40})",
    re.DOTALL,
)
_SENTENCE_END = re.compile(
    r"(?P<title>.*?[^\W_][)\]\"”’.*_`]*)\s[—–-]\s+(?P<state>(?:(?!\s-)[^:：—–()\[\],;.]){2,40})\.\s+"
    r"(?P<rest>\S.*)",
    re.DOTALL,
)
_NEVER = re.compile(
    r"(?P<title>.*?\w[)\]\"”’*_`]*)[.!]\s+(?P<state>never)(?:[.!]\s+(?P<rest>\S.*)|[.!]?)",
    re.DOTALL | re.IGNORECASE,
)
_LAST_SENTENCE = re.compile(
    r"(?P<title>.*[^\W_][)\]\"”’*_`]*)[.!]\s+(?P<state>[^\W\d_a-z][^.!:：—–()\[\],;]{1,30})[.!]?"
    r"(?P<rest>)",
    re.DOTALL,
)
_FIRST = re.compile(r"(?P<state>[^.!:：—–()\[\],;]{2,40})[.!]\s+\S", re.DOTALL)
_SIGN = re.compile(r"[^\w\s\x00-\x7f]{1,3}\s*(?=\w)")
_FEWEST = 2


def with_ending_states(root: Item) -> Item:
    """Return the tree, changed so that no entry of a list has its state at the end of its title.

    A word that may say something else (`Gates: open`) is a state behind a sign, or where other
    entries beside it end in states, too. The title as written is kept.
    """
    for item in items_in(root):
        for child in item.children:
            _take_sentence(child)
        told = [(child, end) for child in item.children if (end := _end_of(child))]
        for child, end in told:
            is_clear = _SIGN.match(end) is not None or is_clear_state(end)
            if is_clear or len(told) >= _FEWEST:
                _take_state(child, end)
    return root


def _take_sentence(item: Item) -> None:
    """Take the state that closes the first sentence of an entry, or opens its description."""
    if item.named != BULLET or any(found.role == "status" for found in item.fields):
        return
    roles = [found.role for found in item.fields]
    if roles == ["description"] and not item.prose:
        _take_first(item, next(item.values("description")))
    elif roles in ([], ["long_title"]):
        _take_behind(item, next(item.values("long_title"), item.source or item.title))


def _take_first(item: Item, told: str) -> None:
    """Take what a description says first, such as `Never. Nobody sends one`."""
    found = _FIRST.match(told)
    state = _state_in(found["state"]) if found else ""
    if found and is_dropped(state) and is_clear_state(state):
        item.fields.append(Field("status", "status", (state,)))


def _take_behind(item: Item, whole: str) -> None:
    """Take the state behind a title with sentences behind it, which describe the entry."""
    found = _SENTENCE_END.fullmatch(whole) or _NEVER.fullmatch(whole)
    found = found or _LAST_SENTENCE.fullmatch(whole)
    state = _clear_state_in(found["state"]) or _horizon_in(found) if found else ""
    if not found or not state or role_of(plain(found["title"])):
        return
    rest = found["rest"] or ""
    if is_finished(state) and NOT_WHOLLY.search(_first_sentence(rest)):
        return
    item.source = whole.strip()
    item.aliases.append(item.title)
    item.title = plain(found["title"]).rstrip(" .")
    role = "status" if names_state(state) else "target"
    item.fields = [Field(role, role, (state,))]
    item.fields += [Field("description", "description", (rest,))] if rest else []


def _clear_state_in(text: str) -> str:
    told = _state_in(text)
    return told if is_clear_state(told) else ""


def _horizon_in(found: re.Match[str]) -> str:
    """Return the horizon that is a last sentence of one word: `Ring the bell. Next.`."""
    told = found["state"].strip()
    is_last = found.re is _LAST_SENTENCE and told.isalpha()
    return told if is_last and horizon_of(told) else ""


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]


def _end_of(item: Item) -> str:
    """Return the state that an entry ends in, or that is all of its description, if any."""
    if item.named != BULLET or role_of(item.title):
        return ""
    roles = [found.role for found in item.fields]
    if roles == ["description"] and not item.prose:
        return _state_in(next(item.values("description")))
    found = _END.fullmatch(item.title) if not roles else None
    is_named = found is not None and not role_of(found["title"])
    return _state_in(found["state"]) if found is not None and is_named else ""


def _state_in(text: str) -> str:
    told = plain(text).rstrip(" .!")
    return told if names_state(told) else ""


def _take_state(item: Item, state: str) -> None:
    before = state_of(item)
    if before == DROPPED:
        return
    found = _END.fullmatch(item.title) if not item.fields else None
    if found is not None:
        item.source = item.source or item.title
        item.aliases.append(item.title)
        item.title = found["title"].strip()
    item.fields = [told for told in item.fields if told.role != "description"]
    item.fields.append(Field("status", "status", (state,)))
