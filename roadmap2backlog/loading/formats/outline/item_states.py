"""What an item says of its state: done, dropped, still open, or nothing."""

from functools import lru_cache

from roadmap2backlog.loading.formats.outline.item import HEADING, KEY, Field, Item, items_in
from roadmap2backlog.loading.formats.text.badges import badge_state
from roadmap2backlog.loading.formats.text.inline import has_hidden, plain
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.happened import tells_day_done
from roadmap2backlog.loading.formats.words.icon_tags import before_icon_tag
from roadmap2backlog.loading.formats.words.icons import icon_state
from roadmap2backlog.loading.formats.words.labels import is_version
from roadmap2backlog.loading.formats.words.remaining import nothing_is_left
from roadmap2backlog.loading.formats.words.reports import reports_news, reports_phases
from roadmap2backlog.loading.formats.words.sections import DROPPED, kind_of_section, says_done
from roadmap2backlog.loading.formats.words.settled import (
    behind_deferred,
    ends_dropped,
    ends_finished,
    ends_open,
    is_behind_number,
    is_dropped,
    is_finished,
    starts_dropped,
    starts_finished,
    tags_finished,
)
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.tag_names import sorts_items
from roadmap2backlog.loading.formats.words.times import horizon_of, target_of
from roadmap2backlog.vocabulary.done_marks import reports_done
from roadmap2backlog.vocabulary.shared_states import states_in

DONE, OPEN = "done", "open"
_STATED = frozenset({"status", "target"})
_RANKED = frozenset({"priority", "moscow"})
_TIMED = frozenset({"target", "release"})
_YES = frozenset({"true", "yes", "y", "x", "1", "ja", "oui", "si", "sim", "да", "是"})
_OFF = frozenset({"disabled", "switched off", "turned off", "off", "deaktiviert", "désactivé"})
_RUNS = frozenset({"production", "prod", "in prod", "produktion", "produccion", "produzione"})
_NO = frozenset({"false", "no", "n", "nein", "non", "nao", "нет", "否"})


def state_of(item: Item) -> str:
    """Return `done`, `dropped` or `open` where an item tells of itself, else an empty text.

    A field with a state is believed first, then a box, then the words and marks of its title.
    """
    told = [state for found in item.fields if (state := _stated(found))]
    counts = [(found.name, found.values[0]) for found in item.fields if len(found.values) == 1]
    told += [DONE] if nothing_is_left(counts) else []
    for state in (DROPPED, OPEN, DONE):
        if state in told:
            return state
    if item.is_open:
        return OPEN
    return _told_by(item.title, is_named=item.named in {HEADING, KEY})


def has_open_box(item: Item) -> bool:
    """Return whether a box that nobody ticked stands before an item or below it."""
    return any(below.is_open for below in items_in(item))


@lru_cache(maxsize=1 << 16)
def _told_by(title: str, *, is_named: bool) -> str:
    """Return the state that a title tells; headings and keys may be nothing but a state."""
    if starts_dropped(title) or ends_dropped(title):
        return DROPPED
    if is_named and kind_of_section(title) == DROPPED:
        return DROPPED
    if ends_open(title) or behind_deferred(title):
        return OPEN
    is_done = starts_finished(title) or ends_finished(title) or reports_done(title)
    is_done = is_done or reports_news(title) or reports_phases(title)
    return DONE if is_done or (is_named and says_done(title)) else ""


def _stated(found: Field) -> str:
    """Return the state that a field tells, if it tells one."""
    if not found.role and sorts_items(found.name):
        return DONE if any(map(tags_finished, found.values)) else ""
    if len(found.values) != 1:
        return ""
    asked = _asked_by(found.name)
    if asked == DROPPED:
        return DROPPED if fold(found.values[0]) in _NO else ""
    if asked:
        return _answered(found.values[0].strip())
    value = found.values[0].strip()
    value = badge_state(value) or (plain(value) if has_hidden(value) else value)
    value = before_icon_tag(value)[1]
    if found.role in _TIMED and is_behind_number(value):
        return DONE
    return _told_in(value, found.role) if found.role in _STATED | _RANKED else ""


@lru_cache(maxsize=1 << 12)
def _asked_by(name: str) -> str:
    """Return what a field of this name asks for: `done`, of `enabled` the contrary of `dropped`."""
    folded = fold(name)
    if folded == "enabled":
        return DROPPED
    if "%" in name or folded == "ga":
        return ""  # `% complete: 1` measures, `ga: true` tells what sort of release comes
    is_done = folded in {"is complete", "is done"} or is_finished(name) or tells_day_done(name)
    return DONE if is_done else ""


@lru_cache(maxsize=1 << 14)
def _told_in(value: str, role: str) -> str:
    """Return the state that the value of a state or time tells."""
    if is_dropped(value) or ends_dropped(value) or fold(value) in _OFF:
        return DROPPED
    if role in _RANKED:
        return ""
    parts = [is_finished(state) for state in states_in(value)]
    if any(parts) and not all(parts):
        return OPEN if role == "status" else ""
    if is_finished(value) or (role == "status" and fold(value) in _RUNS):
        return DONE
    is_sign = not any(map(str.isalnum, value)) and icon_state(value) == OPEN
    is_told = role == "status" and (is_sign or is_state(value) or horizon_of(value))
    return OPEN if is_told else ""


def _answered(value: str) -> str:
    """Return the state of `done: true`, `shipped: 2026-03-01` or `released: v2.1`."""
    if fold(value) in _NO:
        return OPEN
    is_dated = any(map(str.isdigit, value)) and bool(target_of(value))
    is_dated = is_dated or (value[:1] in "vV" and is_version(value))
    return DONE if is_dated or fold(value) in _YES or is_finished(value) else ""
