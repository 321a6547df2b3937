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
_FEWEST = 2


def without_options(root: Item) -> Item:
    """Return the tree, changed so that no option stands for something to build.

    Entries with letters are options where the text beside them speaks of a choice.
    """
    emptied = []
    for item in items_in(root):
        options = _options_in(item.children, is_choice=_tells_choice(item))
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
