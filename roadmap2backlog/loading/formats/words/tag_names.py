"""Keys whose lists sort an item rather than part it: areas, tags, components; and what tags are."""

import re

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import meanings

_SLUG = re.compile(r"[^\W_A-Z]+(?:[-_/.:]\w+)*")
_MOST_WORDS = 4


def sorts_items(key: str, *, surely: bool = False) -> bool:
    """Return whether lists under this key may sort an item: `areas`, `tags`, `components`.

    Args:
        key: The key.
        surely: Whether only keys count under which hardly anybody lists parts.
    """
    found = meanings("tag_keys").get(fold(key), "")
    return found == "surely" if surely else bool(found)


def is_slug(text: str) -> bool:
    """Return whether a text is written as programs write tags: `core-language`."""
    return bool(_SLUG.fullmatch(text.strip()))


def is_short(text: str) -> bool:
    """Return whether a text has as few words as a tag or a name."""
    return 0 < len(text.split()) <= _MOST_WORDS
