"""Ids of everything, unique among siblings, and what references point at."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from roadmap2backlog.decomposing.drafts import Bundle, Draft
from roadmap2backlog.decomposing.initiatives import Chapter
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.model.references import References
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.model.roadmap_ids import Item, assign_ids


class Siblings:
    """Gives each sibling a part of its own: `export`, `export-2`, `export-3`, and so on.

    Parts that are spoken for are reserved first, so a title never takes one away.
    """

    __slots__ = ("_next", "_taken")

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self._taken = set(reserved)
        self._next: dict[str, int] = {}

    def take(self, part: str) -> str:
        """Return the part if it is free, else with the first free number; constant time."""
        found = part if part not in self._taken else self._numbered(part)
        self._taken.add(found)
        return found

    def _numbered(self, part: str) -> str:
        number = self._next.get(part, 2)
        while f"{part}-{number}" in self._taken:
            number += 1
        self._next[part] = number + 1
        return f"{part}-{number}"


@dataclass(frozen=True, slots=True)
class NamedBundle:
    """A capability with its id and those of its stories."""

    id: str
    bundle: Bundle
    stories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedChapter:
    """An initiative with its id and those of everything in it."""

    id: str
    chapter: Chapter
    bundles: tuple[NamedBundle, ...]


def named_chapters(roadmap: Roadmap, chapters: Sequence[Chapter]) -> tuple[NamedChapter, ...]:
    """Return the chapters with ids: what the roadmap gives, else slugs of titles."""
    ids = {item.path: item.id for item in assign_ids(roadmap)}
    spoken: dict[str, list[str]] = {}
    for name in ids.values():
        parent, _, part = name.rpartition("/")
        spoken.setdefault(parent, []).append(part)
    return tuple(_named(chapter, ids, spoken) for chapter in chapters)


def _named(
    chapter: Chapter, ids: Mapping[PathKey, str], spoken: Mapping[str, list[str]]
) -> NamedChapter:
    top = ids[chapter.path]
    capabilities = Siblings(spoken.get(top, ()))
    bundles = []
    for bundle in chapter.bundles:
        path = ids.get(bundle.path) or f"{top}/{capabilities.take(bundle.part)}"
        stories = Siblings(spoken.get(path, ()))
        names = tuple(
            _given(draft, ids) or f"{path}/{stories.take(draft.part)}" for draft in bundle.drafts
        )
        bundles.append(NamedBundle(path, bundle, names))
    return NamedChapter(top, chapter, tuple(bundles))


def _given(draft: Draft, ids: Mapping[PathKey, str]) -> str:
    """Return the id of a story that the roadmap spells out; standard stories have none there."""
    *home, place, _ = draft.path if draft.explicit else ("", "", "")
    return ids.get((*home, place), "") if home[-1:] == ["stories"] else ""


@dataclass(frozen=True, slots=True)
class Targets:
    """Finds what a reference of the roadmap means in the backlog."""

    references: References
    by_item: Mapping[str, str]
    generated: frozenset[str]

    def find(self, name: str, home: str) -> str:
        """Return the id to wait for, or "".

        Args:
            name: As written in the roadmap.
            home: The id of the initiative, capability or story that waits.
        """
        bare = name.strip().strip("/")
        if bare in self.generated:
            return bare
        item = self.references.find(name, home)
        return self.by_item.get(item.id, "") if item else ""


def targets_of(roadmap: Roadmap, chapters: Sequence[NamedChapter]) -> Targets:
    """Return what `depends_on` can name.

    A capability with one story stands for that story, one with several for its epic; a
    capability that turned out to be a question or the like cannot be waited for.
    """
    by_item: dict[str, str] = {}
    generated: set[str] = set()
    for item in chapters:
        by_item[item.id] = item.id
        for named in item.bundles:
            by_item[named.id] = named.id if named.bundle.is_epic else named.stories[0]
            by_item.update((story, story) for story in named.stories)
            generated.update(named.stories)
            if named.bundle.is_epic:
                generated.add(named.id)
    items: tuple[Item, ...] = assign_ids(roadmap)
    return Targets(References(items), by_item, frozenset(generated))
