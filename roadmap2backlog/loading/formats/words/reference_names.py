"""Texts that point at items elsewhere, such as `#12` and `SHOP-4`, and keys that list them."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import any_of, names

_NUMBER = re.compile(r"#?\d{1,7}|(?:[\w.-]+/)?[\w.-]+#\d+|https?://\S+")
_KEYED = re.compile(r"([A-Za-z][A-Za-z0-9]{0,14})[-_]\d+(?:[.-]\d+)*")
_RANGE = re.compile(
    r"(?P<front>(?:[A-Za-z]{1,14}[-_. ]?)?(?:\d+\.)*)(?P<first>\d{1,4})\s*"
    r"(?:-|–|—|\.\.\.?|…|to|through|until|bis)\s*(?P=front)?(?P<last>\d{1,4})",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(r"(?P<id>[\w.#-]+)(?::[\w-]+|\s*[(\[][^()\[\]]*[)\]])")
_WIDEST = 50


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


def links_work(name: str) -> bool:
    """Return whether a key holds what belongs to an item elsewhere: `prs`, `linked_issues`."""
    return bool(re.fullmatch(any_of("linked_keys"), fold(name)))


def ids_in_range(text: str) -> tuple[str, ...]:
    """Return the ids that a range tells, its ends included: `B6–B8` is B6, B7, B8."""
    found = _RANGE.fullmatch(text.strip())
    if not found:
        return ()
    first, last = int(found["first"]), int(found["last"])
    width = len(found["first"]) if found["first"].startswith("0") else 0
    numbers = range(first, last + 1) if first <= last <= first + _WIDEST else ()
    return tuple(f"{found['front']}{number:0{width}}" for number in numbers)


def without_qualifier(text: str) -> str:
    """Return an id without what is said of it: `SEA-4:validated` and `SEA-4 (basin)` are SEA-4."""
    found = _QUALIFIED.fullmatch(text.strip())
    return found["id"] if found else text
