"""Options to choose from, `A) By boat`, `B) By land`: notes of what they are options for."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.item import (
    BULLET,
    HEADING,
    Item,
    is_bare,
    items_in,
    text_of,
)

_LETTER = re.compile(r"(?P<letter>[A-Za-z])[).:]\s+\S|\((?P<inner>[A-Za-z])\)\s+\S")
_NAMED = re.compile(
    r"(?:option|alternative|variant|variante|approach|choice|alternativa|opci[oó]n|opzione)\s+"
    r"(?P<letter>[A-Za-z]|\d)\b",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"\b(?:options?|alternatives?|approach(?:es)?|choices?|variants?|recommend(?:ed|ation)?"
    r"|pick one|choose|decide between|either|trade-?offs?|optionen|alternativen|varianten"
    r"|empfehlung|recommandation|opciones|alternativas|opzioni|alternative)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:.*[.!?]\s+)?[*_]*(?:(?:alternative|available|main|our|possible|several|some|the|three|two"
    r"|four) )*(?:alternatives|approaches|options|possibilities|scenarios)"
    r"(?: (?:are|could be|we have|we see))?[*_]*\s*[:：][*_]*",
    re.IGNORECASE | re.DOTALL,
)
"""A text whose last words announce options: `Boats need a berth for the night. Options:`."""
_UNDECIDED = re.compile(
    r"\b(?:alternatives|approaches|options|possibilities|scenarios)\b[^.!?]*"
    r"\b(?:not (?:yet )?(?:been )?(?:chosen|decided|settled)|undecided"
    r"|to (?:choose|decide|pick))\b",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\b(?:can|may|let|lets|allows?) (?:[\w ]{0,30} )?(?:choose|pick|select)\b", re.IGNORECASE
)
"""What makes options a part of the product: `Skippers can choose a berth. Options:`."""
_FEWEST = 2


def without_options(root: Item) -> Item:
    """Return the tree, changed so that no option stands for something to build.

    Entries with letters are options where the text beside them speaks of a choice.
    """
    emptied = []
    for item in items_in(root):
        options = _listed_options(item)
        options = options or _options_in(item.children, is_choice=_tells_choice(item))
        if not options:
            continue
        item.notes += map(text_of, options)
        gone = set(map(id, options))
        item.children = [child for child in item.children if id(child) not in gone]
        is_said = item.children or item.prose or item.fields
        emptied += [] if is_said or item.named != HEADING else [item]
    _take_out(emptied, root)
    return root


def _take_out(emptied: Sequence[Item], root: Item) -> None:
    """Keep headings below which only options stood as notes of what they are options for."""
    gone = set(map(id, emptied))
    for item in items_in(root) if gone else ():
        item.notes += [text_of(child) for child in item.children if id(child) in gone]
        item.children = [child for child in item.children if id(child) not in gone]


def _listed_options(item: Item) -> list[Item]:
    """Return the entries of a list that the text above it calls options to choose from.

    Commands and arguments, which programs call options, are none.
    """
    leads = [text for text in item.prose if text.rstrip(" *_").endswith((":", "："))]
    told = leads or [text for text in item.prose if _UNDECIDED.search(text)]
    is_lead = len(told) == 1 and bool(
        _LEAD.fullmatch(told[0].strip()) or _UNDECIDED.search(told[0])
    )
    are_plain = all(
        child.named == BULLET
        and not (child.is_open or child.children or child.fields)
        and (child.source or child.title)[0] not in "`-"
        for child in item.children
    )
    is_lead = is_lead and not _OFFERED.search(told[0])
    is_choice = is_lead and not is_bare(item) and are_plain
    return list(item.children) if is_choice and len(item.children) >= _FEWEST else []


def _options_in(items: Sequence[Item], *, is_choice: bool) -> list[Item]:
    """Return the entries that are lettered or numbered as options, one after the other."""
    found: list[Item] = []
    signs = ""
    for item in items:
        if (
            item.named == BULLET
            and not item.is_open
            and (sign := _sign_of(item, is_choice=is_choice))
        ):
            found.append(item)
            signs += sign
    runs = ("abcdefghij"[: len(signs)], "123456789"[: len(signs)])
    return found if len(found) >= _FEWEST and signs in runs else []


def _sign_of(item: Item, *, is_choice: bool) -> str:
    found = _NAMED.match(item.title) or (_LETTER.match(item.title) if is_choice else None)
    return next((sign for sign in found.groups() if sign), "").casefold() if found else ""


def _tells_choice(item: Item) -> bool:
    """Return whether what stands above and below a list speaks of options."""
    told = (item.title, *item.prose, *item.notes, *(found.name for found in item.fields))
    return not is_bare(item) and any(map(speaks_of_choice, told))


def speaks_of_choice(text: str) -> bool:
    """Return whether a text speaks of options to choose from: `Options (pick one)`."""
    return bool(_CHOICE.search(text))
