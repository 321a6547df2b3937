"""What a note says of the state of its item: "status: done", "stage: in progress"."""

import re
from collections.abc import Iterable
from functools import cache

from roadmap2backlog.vocabulary.shared_states import states_in
from roadmap2backlog.vocabulary.states import NEARLY, NOT_WHOLLY, TICKS, state_words

_TOLD = re.compile(
    r"\s*(?:status|state|stage)\s*[:=]\s*[\"'*]*(?P<state>.*)", re.IGNORECASE | re.DOTALL
)
_NEARLY = re.compile(rf"[{TICKS}]\ufe0f?\s*{NEARLY}")
"""A tick with a word that says that something is left: "✅ mostly complete"."""
_WORD_END = re.compile(r"(?<=\w)\b")
_EDGES = " .\"'*\ufe0f"
_CLEAR_IN_A_NOTE = frozenset({"live", "resolved"})
"""Vague in a title ("Live chat"), but not behind "status:"."""


def are_done(notes: Iterable[str]) -> bool:
    """Return whether notes say that an item is finished: "status: done"."""
    return any(_done_until(_state(note)) for note in notes)


def is_mark(note: str) -> bool:
    """Return whether a note says that an item is done and nothing else."""
    state = _state(note)
    end = _done_until(state)
    return end > 0 and not state[end:].strip(_EDGES)


def is_done(notes: Iterable[str], *, told: bool) -> bool:
    """Return whether an item is finished: its notes say so, or it is `told` and they agree."""
    notes = tuple(notes)
    return are_done(notes) or (told and not are_open(notes))


def are_open(notes: Iterable[str]) -> bool:
    """Return whether notes say that an item is not finished: "status: in progress"."""
    return any(_starts_until(_state(note), _open_words()) for note in notes)


def _state(note: str) -> str:
    """Return what a note says behind "status:", in lower case, or an empty text."""
    found = _TOLD.match(note)
    return found["state"].lower().replace("-", " ") if found else ""


def _done_until(state: str) -> int:
    """Return where the words end by which a state begins to say "done"; 0 if it does not."""
    if _NEARLY.match(state) or not all(map(_done_until, states_in(state))):
        return 0
    if state.startswith(tuple(TICKS)):
        return 1
    bare = state.rstrip(_EDGES)
    if bare in state_words("done"):
        return len(bare)
    end = _starts_until(state, _done_words())
    return 0 if NOT_WHOLLY.search(state[end:].partition("\n")[0]) else end


def _starts_until(state: str, words: frozenset[str]) -> int:
    """Return where the longest of some words ends with which a state starts, or 0."""
    ends = (found.end() for found in _WORD_END.finditer(state))
    return max((end for end in ends if state[:end] in words), default=0)


@cache
def _done_words() -> frozenset[str]:
    vague = frozenset(state_words("vague")) - _CLEAR_IN_A_NOTE
    return frozenset(state_words("done")) - vague


@cache
def _open_words() -> frozenset[str]:
    return frozenset(state_words("open") + state_words("deferred"))
