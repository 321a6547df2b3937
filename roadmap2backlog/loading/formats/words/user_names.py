"""Names of people who use a product: `student`, `shop owner`; not `in-app`, not `backend`."""

import re

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import names

_ENDINGS = re.compile(r"[a-z]{2,}(?:er|or|ist|ian|ee|man|woman|ant)")


def names_user(text: str) -> bool:
    """Return whether a value names people who use something, and not those who build it."""
    words = fold(text).split()
    last = words[-1].removesuffix("s") if words else ""
    if names_thing(text) or last in names("makers"):
        return False
    return last in names("users") or words[-1:] == ["people"] or bool(_ENDINGS.fullmatch(last))


def names_thing(text: str) -> bool:
    """Return whether a value names no people but a channel or a part of a program: `in-app`."""
    folded = fold(text)
    channels = names("channels")
    return not folded or folded in channels or folded.split()[-1].removesuffix("s") in channels
