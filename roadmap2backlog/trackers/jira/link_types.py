"""Which type of link says that one issue blocks another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

USUAL = "Blocks"
_WORDS = ("is blocked by", "blocks")


def says_blocks(kind: Mapping[str, Any], wanted: str) -> bool:
    """Return whether a link is of the wanted type, named by name or id.

    Where the settings name none, a renamed type counts by its words.
    """
    name = str(kind.get("name", ""))
    if name.casefold() == wanted.casefold() or wanted == str(kind.get("id", "")):
        return True
    words = tuple(str(kind.get(side, "")).strip().casefold() for side in ("inward", "outward"))
    return wanted == USUAL and words == _WORDS


@dataclass(frozen=True, slots=True)
class LinkTypes:
    """The name of the type for blocking as Jira spells it, or nothing, and the names of all."""

    chosen: str = ""
    names: tuple[str, ...] = ()


def choose_link_type(listed: Iterable[Mapping[str, Any]], wanted: str) -> LinkTypes:
    """Return the type that is wanted; a name counts before words."""
    known = [kind for kind in listed if kind.get("name")]
    fitting = [str(kind["name"]) for kind in known if says_blocks(kind, wanted)]
    fitting.sort(key=lambda name: name.casefold() != wanted.casefold())
    return LinkTypes(fitting[0] if fitting else "", tuple(str(kind["name"]) for kind in known))
