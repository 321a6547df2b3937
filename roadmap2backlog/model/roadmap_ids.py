"""The id of every item of a roadmap, given by a person or made from its title."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar

from roadmap2backlog.model.identity import slug
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.roadmap import Roadmap


class _Titled(Protocol):
    """Something with a title and perhaps an id."""

    @property
    def id(self) -> str | None:
        """The id a person gave."""

    @property
    def title(self) -> str:
        """The title."""


T = TypeVar("T", bound=_Titled)


class Item(NamedTuple):
    """An initiative, capability or explicit story with its id.

    Args:
        id: The whole id, e.g. `billing/invoices`.
        path: Where it stands, e.g. `("initiatives", 0, "capabilities", 2)`.
        title: Its title.
        depends_on: Its references as written.
    """

    id: str
    path: PathKey
    title: str
    depends_on: tuple[str, ...]

    @property
    def level(self) -> int:
        """1 for an initiative, 2 for a capability, 3 for a story."""
        return len(self.path) // 2


def assign_ids(roadmap: Roadmap) -> tuple[Item, ...]:
    """Return every initiative, capability and explicit story in document order, with its id.

    Among siblings the ids that people gave are reserved first; the others get the slug of their
    title, and the first free number where that is taken. Of two equal given ids the second gets
    a number, too.
    """
    items: list[Item] = []
    for number, (initiative, part) in enumerate(_named(roadmap.initiatives)):
        path: PathKey = ("initiatives", number)
        items.append(Item(part, path, initiative.title, initiative.depends_on))
        for index, (capability, name) in enumerate(_named(initiative.capabilities)):
            inner: PathKey = (*path, "capabilities", index)
            here = f"{part}/{name}"
            items.append(Item(here, inner, capability.title, capability.depends_on))
            items += (
                Item(f"{here}/{last}", (*inner, "stories", place), story.title, story.depends_on)
                for place, (story, last) in enumerate(_named(capability.stories))
            )
    return tuple(items)


def id_parts(siblings: Sequence[_Titled]) -> tuple[str, ...]:
    """Return the last part of the id of each of the siblings; no two are equal."""
    given = {sibling.id for sibling in siblings if sibling.id is not None}
    used: set[str] = set()
    numbers: dict[str, int] = {}
    parts = []
    for sibling in siblings:
        wanted = sibling.id if sibling.id is not None else slug(sibling.title)
        is_free = wanted not in used and (sibling.id is not None or wanted not in given)
        part = wanted if is_free else _numbered(wanted, numbers, used, given)
        used.add(part)
        parts.append(part)
    return tuple(parts)


def _numbered(part: str, numbers: dict[str, int], used: set[str], given: set[str]) -> str:
    """Return the part with the first free number from 2; remembers where it stopped."""
    number = numbers.get(part, 2)
    while f"{part}-{number}" in used or f"{part}-{number}" in given:
        number += 1
    numbers[part] = number + 1
    return f"{part}-{number}"


def _named(siblings: Sequence[T]) -> Iterable[tuple[T, str]]:
    return zip(siblings, id_parts(siblings), strict=True)
