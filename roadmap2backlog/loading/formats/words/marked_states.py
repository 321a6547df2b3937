"""Marks behind a text that settle it: `… [DONE] (with the crane)`, `… (UPDATE: removed)`."""

import re
from functools import cache

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import folded
from roadmap2backlog.vocabulary.states import NOT_WHOLLY, State, state_words

_MARK = re.compile(r"[\[【](?P<state>[^\W\d_][^\[\]【】]{2,20})[\]】][`*_]*\s*(?=\()")
_UPDATE = re.compile(
    r"[(\[][*_ ]*(?:edit(?:ed)?|update[ds]?)\b[^:：()\[\]]{0,20}[:：][*_ ]*"
    r"(?P<state>[^()\[\]]{3,60})[)\]][\s.*_]*$",
    re.IGNORECASE,
)
_MOST_MARKS = 8
_REMOVED = ("removed", "taken out")


def is_marked_done(text: str) -> bool:
    """Return whether a text is marked as done, with how it was done in brackets behind the mark.

    What the brackets say is left, `[DONE] (lamps still missing)`, keeps it open.
    """
    bare = text.rstrip(" .")
    if not bare.endswith(")"):
        return False
    for _, found in zip(range(_MOST_MARKS), _MARK.finditer(bare), strict=False):
        told = bare[found.end() :]
        if fold(found["state"]) in _words("done") and _closes_at_end(told):
            return not NOT_WHOLLY.search(told)
    return False


def updated_state(text: str) -> str:
    """Return `done` or `dropped` where an update behind a text says so, else an empty text."""
    found = _UPDATE.search(text[-100:])
    if found is None:
        return ""
    state = fold(found["state"].strip(" *_.!"))
    if state in _words("dropped") | folded(_REMOVED):
        return "dropped"
    return "done" if state in _words("done") else ""


def _closes_at_end(text: str) -> bool:
    """Return whether the bracket that opens a text closes at its end."""
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if not depth:
            return place == len(text) - 1
    return False


@cache
def _words(state: State) -> frozenset[str]:
    return folded(state_words(state)) - folded(state_words("vague"))
