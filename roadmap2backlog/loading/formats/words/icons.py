"""Names of icons that tell a state: `checkbox-marked-circle`, `fa-check`, `clock-outline`."""

import re

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import names
from roadmap2backlog.vocabulary.states import TICKS

DONE, OPEN = "done", "open"
_SIGNS = TICKS + "🚧⏳⌛🔄🔜⬜☐◻▢"
_SETS = re.compile(
    r"\b(?:mdi|md|fa|fas|far|fab|fal|bi|ti|bx|ri|ion|ios|icon|icons|img|images?|assets?|static"
    r"|material|octicon|oct|tabler|lucide|heroicons?|feather|feathericons|glyphicon|svg|png|gif|jpg"
    r"|webp|https?|solid|regular|light|outline|outlined|filled|fill|thin|bold|circle|square|round"
    r"|rounded|box|alt|all|o|sharp|line|small|large|green|red|gr[ae]y|orange|blue|yellow)\b"
)
_DONE = re.compile(
    r"check|checked|checkmark|check mark|checkbox marked|checkbox checked|check double"
    r"|tick|ticked|done|complete|completed|finished|task complete|marked|success|badge check"
)
_OPEN = re.compile(
    r"(?:checkbox )?(?:blank|unchecked|empty|indeterminate)|clock|clock time \w+|time|timer|watch"
    r"|progress(?: \w+)*|in progress|loading|spinner|loader|hourglass(?: \w+)*|sync|refresh|half"
    r"|adjust|slice \d|slice|dots horizontal|pending|todo|to do|wip|planned|construction|radio|"
)


def names_icon(name: str) -> bool:
    """Return whether a field of this name holds an icon or image."""
    return fold(name) in names("icon_fields")


def icon_state(value: str) -> str:
    """Return `done` or `open` where an icon tells a state, else an empty text."""
    sign = value.strip().removesuffix("\ufe0f")
    if sign and sign in _SIGNS:
        return DONE if sign in TICKS else OPEN
    folded = fold(value.replace("/", " ").replace(".", " "))
    if not folded:
        return ""
    core = " ".join(_SETS.sub(" ", folded).split())
    if _DONE.fullmatch(core):
        return DONE
    return OPEN if _OPEN.fullmatch(core) else ""
