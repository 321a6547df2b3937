"""Names of icons that tell a state: `checkbox-marked-circle`, `fa-check`, `clock-outline`."""

import re
from functools import cache

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import any_of, names
from roadmap2backlog.vocabulary.states import TICKS, UNDER_WAY, UNTICKED

DONE, OPEN = "done", "open"
_SIGNS = TICKS + UNDER_WAY + UNTICKED + "🔜"


def names_icon(name: str) -> bool:
    """Return whether a field of this name holds an icon or image."""
    return fold(name) in names("icon_fields")


def icon_state(value: str) -> str:
    """Return `done` or `open` where an icon tells a state, else an empty text."""
    sign = value.strip().removesuffix("\ufe0f")
    if sign and sign in _SIGNS:
        return DONE if sign in TICKS else OPEN
    folded = fold(value.replace("/", " ").replace(".", " "))
    return _drawn(" ".join(_patterns("icon_parts").sub(" ", folded).split())) if folded else ""


def drawn_state(name: str) -> str:
    """Return `done` or `open` where a name of an icon tells a state; a bare shape tells none."""
    core = " ".join(_patterns("icon_parts").sub(" ", fold(name)).split())
    return _drawn(core) if core else ""


def _drawn(core: str) -> str:
    if _patterns("done_icons").fullmatch(core):
        return DONE
    return OPEN if not core or _patterns("open_icons").fullmatch(core) else ""


@cache
def _patterns(table: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(table)}\b")
