"""Which items only group others, and which are initiatives."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, KEY, Item
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.levels import (
    CAPABILITY,
    EVENT,
    GROUP,
    INITIATIVE,
    STORY,
    TASK,
    is_language,
)
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.tables import names
from roadmap2backlog.loading.formats.words.times import horizon_of, is_time

_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NUMBERED = re.compile(
    r"^\W*(?:[^\W\d_]+ )?v?\d[\d.x]*\b|^\W*(?:phase|release|version|milestone|stage|sprint"
    r"|iteration|wave|increment|fase|étape|etapa|фаза|этап|quarter|mvp|alpha|beta"
    r"|ga)\b(?: [ivx\d]+\b)?",
    re.IGNORECASE,
)
GOAL = "goal"
_BODY = frozenset(
    {
        "description",
        "outcome",
        "why",
        "target",
        "team",
        "owner",
        "acceptance",
        "long_title",
        "story",
    }
)
_CASE = frozenset({"goal", "why", "outcome", "depends_on", "personas", "story"})
_TITLE_WORDS = frozenset({"name", "title", "label", "text", "heading", "item", "data"})
_PROJECTS = frozenset({"project", "projects"})
_PLAN_OF_THEN = re.compile(
    r"[^\W\d_]+(?: term)?\s*(?::|\s[–—-])\s+(?P<name>[^\W\d_][\w &/'’-]{2,40})"
)
_RELEASE = re.compile(
    r"\bv?\d+\.\d+|^(?:phase|release|version|milestone|stage|sprint|iteration|wave|increment|fase"
    r"|étape|etapa|фаза|этап|quarter|mvp|alpha|beta|ga)\b",
    re.IGNORECASE,
)


def is_group(item: Item) -> bool:
    """Return whether an item only says when or where its children belong.

    Its children then become initiatives; else the item is one and they are its capabilities.
    """
    kids = item.children
    if item.level == INITIATIVE and fold(item.word) in _PROJECTS:
        return _holds_initiatives(kids)
    if not kids or item.level in {INITIATIVE, CAPABILITY, STORY, TASK, EVENT} or _has_a_case(item):
        return False
    if any(kid.level == INITIATIVE or kid.named == HEADING for kid in kids):
        return True
    many = sum(map(_is_substantial, kids)) * 2 >= len(kids)
    tall = sum(bool(kid.children) for kid in kids) * 2 >= len(kids)
    if item.named in {HEADING, KEY, BULLET} and horizon_of(item.title):
        return tall or not _names_plan_of_then(item)
    is_release = item.named == HEADING and _RELEASE.search(item.title)
    if is_time(item.title) or item.named == KEY or item.level == GOAL or is_release:
        return tall if is_release and _has_a_name(item.title) else many
    is_bare = not _is_told(item) or _holds_groups_of_groups(kids)
    return tall and item.level in {GROUP, ""} and item.named == "text" and is_bare


def _holds_initiatives(kids: Sequence[Item]) -> bool:
    """Return whether epics stand here, or in the releases here, so that a project only groups."""
    inside = [kid for kid in kids if kid.level == GROUP]
    return any(
        kid.level == INITIATIVE
        for kid in (*kids, *(below for kid in inside for below in kid.children))
    )


def _holds_groups_of_groups(kids: Sequence[Item]) -> bool:
    """Return whether work stands two groups further down: below weeks and their categories.

    What holds it can be no initiative then, since a story would hold the work.
    """
    inner = [below for kid in kids if kid.level == GROUP for below in kid.children]
    return any(below.level == GROUP and below.children for below in inner)


def is_only_time(item: Item) -> bool:
    """Return whether an item says no more than a time, as a divider in a list does."""
    return (
        is_time(item.title)
        and not item.children
        and not item.prose
        and not any(found.role in _BODY - {"target"} for found in item.fields)
    )


def group_note(group: Item) -> str:
    """Return the note that tells where an item stood, e.g. `phase: Foundation`."""
    if group.named == KEY and is_language(group.word):
        return f"language: {group.word}"
    if group.named in {HEADING, KEY} and is_state(group.title):
        return f"status: {group.title}"
    label = fold(group.word)
    if label.endswith("ies"):
        label = label[:-3] + "y"
    elif label.endswith("s") and not label.endswith("ss"):
        label = label[:-1]
    if not label or label == fold(group.title) or group.named == KEY or label in _TITLE_WORDS:
        label = "section" if group.named == HEADING else "part of"
    return f"{label}: {group.title}"


def _is_substantial(item: Item) -> bool:
    """Return whether an item says more than a title and a state."""
    return bool(item.children or item.prose or any(f.role in _BODY for f in item.fields))


def _has_a_name(title: str) -> bool:
    """Return whether a phase or release says what it is about: `Phase 2: Payments`."""
    bare = _NUMBERED.sub("", _IN_BRACKETS.sub("", title)).strip(" :：–—-.,")
    return any(map(str.isalpha, bare)) and not (is_time(bare) or is_state(bare))


def _names_plan_of_then(item: Item) -> bool:
    """Return whether a heading says what comes then, as one plan: `Next: Berths`."""
    found = _PLAN_OF_THEN.fullmatch(item.title.strip()) if item.named == HEADING else None
    name = found["name"] if found else ""
    return bool(name) and not (is_time(name) or is_state(name) or fold(name) in _all_plans())


def _all_plans() -> frozenset[str]:
    """Return what stands behind a time and names no plan of its own: `Next: ideas`."""
    return names("all_plans") | names("list_labels")


def _has_a_case(item: Item) -> bool:
    """Return whether a heading says why it is there, or what it waits for: then it is a plan."""
    return item.named == HEADING and any(found.role in _CASE for found in item.fields)


def _is_told(item: Item) -> bool:
    return bool(item.prose) or any(found.role == "description" for found in item.fields)
