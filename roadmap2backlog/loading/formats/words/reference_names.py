"""Texts that point at items elsewhere, such as `#12` and `SHOP-4`, and keys that list them."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import names

_NUMBER = re.compile(r"#?\d{1,7}|(?:[\w.-]+/)?[\w.-]+#\d+|https?://\S+")
_KEYED = re.compile(r"([A-Za-z][A-Za-z0-9]{0,14})[-_]\d+(?:[.-]\d+)*")


def lists_only_references(name: str, texts: Sequence[str]) -> bool:
    """Return whether a list under this name holds nothing but numbers or keys of items."""
    bare = [text.strip() for text in texts]
    if all(map(_NUMBER.fullmatch, bare)):
        return True
    found = [_KEYED.fullmatch(text) for text in bare]
    if not all(found) or not (lists_members(name) or fold(name) in names("pointer_keys")):
        return False
    fronts = {match.group(1) for match in found if match}
    return fold(name) in names("pointer_keys") or (len(fronts) == 1 and len(bare) > 1)


def lists_members(name: str) -> bool:
    """Return whether what is listed under this name belongs to what the list stands in."""
    return fold(name).removesuffix(" ids").removesuffix(" refs") in names("member_keys")
