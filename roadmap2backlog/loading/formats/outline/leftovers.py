"""What done work says is still to do (`✅ Done (needs a licence)`), as an item of its own."""

import re
from functools import lru_cache

from roadmap2backlog.loading.formats.outline.item import Item
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.words.settled import is_finished

_LABEL = re.compile(r"(?:status|state)\s*:\s*", re.IGNORECASE)
_TAIL = re.compile(r"(?P<head>[^(\[—–;,]+?)\s*(?:[(\[—–;,]|\s-\s)\s*(?P<rest>[^()\[\]]+)[)\]]?")
_WORDS = r"(?:an? |the )?(?P<left>[^.;:—–,]{4,60}"
_LEFT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:still |only )?needs? (?!to\b|more\b|some\b){_WORDS})",
        rf"(?:only )?{_WORDS}?) (?:is |are )?(?:still )?(?:pending|outstanding)\b.*",
        rf"(?:only )?{_WORDS}?) (?:is |are )?(?:still )?(?:remains?|missing|left)",
        rf"(?:remaining|pending|outstanding|todo|to do|still open)\s*:\s+{_WORDS})",
    )
)
_FEW_WORDS = 6


def with_leftovers(root: Item) -> Item:
    """Return the tree with an open item behind each done one that says what is left of it."""
    order = [root]
    for item in order:
        children: list[Item] = []
        for child in item.children:
            children += [child, *_leftovers(child)]
        item.children = children
        order += children
    return root


def _leftovers(item: Item) -> list[Item]:
    """Return what an item leaves, where it is done."""
    states = [value.strip() for value in item.values("status")]
    states += [_LABEL.sub("", note, count=1) for note in item.notes if _LABEL.match(note)]
    done = [rest for text in states if (rest := _behind_done(text))]
    told = [*done, *item.values("notes")]
    if not told or (not done and state_of(item) != DONE):
        return []
    left = dict.fromkeys(_left_in(text.strip()) for text in told)
    return [_item_of(title, item) for title in left if title]


@lru_cache(maxsize=1 << 12)
def _behind_done(state: str) -> str:
    """Return what stands behind a word for done: `needs a licence` of `Done (needs a licence)`."""
    found = _TAIL.fullmatch(state)
    return found["rest"] if found and is_finished(found["head"]) else ""


def _left_in(text: str) -> str:
    """Return what a text says is still to do, in a few words, or nothing."""
    for pattern in _LEFT:
        found = pattern.fullmatch(text.rstrip(". "))
        if found and len(found["left"].split()) <= _FEW_WORDS:
            return found["left"].strip()
    return ""


def _item_of(left: str, done: Item) -> Item:
    return Item(
        left, done.named, done.level, done.word, path=done.path, is_open=True,
        notes=[f"left of: {done.title}"],
    )  # fmt: skip
