"""Ids of everything, unique among siblings, and the names that references may use."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from roadmap2backlog.decomposing.drafts import Bundle
from roadmap2backlog.decomposing.initiatives import Chapter
from roadmap2backlog.decomposing.references import References
from roadmap2backlog.model.identity import slug


class Siblings:
    """Gives each sibling a part of its own: `export`, `export-2`, `export-3` …

    Parts that people gave are reserved first, so a title never takes one away.
    """

    __slots__ = ("_next", "_reserved", "_taken")

    def __init__(self, given: Iterable[str] = ()) -> None:
        self._taken: set[str] = set()
        self._reserved = set(given)
        self._next: dict[str, int] = {}

    def take(self, part: str, *, given: bool = False) -> str:
        """Return the part if it is free, else with the first free number; constant time."""
        free = part not in self._taken and (given or part not in self._reserved)
        found = part if free else self._numbered(part)
        self._taken.add(found)
        return found

    def _numbered(self, part: str) -> str:
        number = self._next.get(part, 2)
        while f"{part}-{number}" in self._taken or f"{part}-{number}" in self._reserved:
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


def named_chapters(chapters: Sequence[Chapter]) -> tuple[NamedChapter, ...]:
    """Return the chapters with ids: what the roadmap gives, else slugs of titles."""
    siblings = Siblings(c.initiative.id for c in chapters if c.initiative.id)
    return tuple(_named(chapter, siblings) for chapter in chapters)


def _named(chapter: Chapter, siblings: Siblings) -> NamedChapter:
    own = chapter.initiative.id
    top = siblings.take(own or slug(chapter.initiative.title), given=bool(own))
    given = {c.id for c in chapter.initiative.capabilities if c.id}
    capabilities = Siblings(given)
    bundles = []
    for bundle in chapter.bundles:
        path = f"{top}/{capabilities.take(bundle.part, given=bundle.part in given)}"
        stories = Siblings(draft.part for draft in bundle.drafts if draft.explicit)
        ids = (f"{path}/{stories.take(d.part, given=d.explicit)}" for d in bundle.drafts)
        bundles.append(NamedBundle(path, bundle, tuple(ids)))
    return NamedChapter(top, chapter, tuple(bundles))


def references_of(chapters: Iterable[NamedChapter]) -> References:
    """Return what `depends_on` can name: ids at any level, id parts and titles."""
    known = References()
    for item in chapters:
        initiative = item.chapter.initiative
        known.add(item.id, item.id, 0, (initiative.id or item.id, initiative.title))
        for named in item.bundles:
            bundle = named.bundle
            target = named.id if bundle.is_epic else named.stories[0]
            known.add(named.id, target, 1, (bundle.part, bundle.title))
            for draft, story in zip(bundle.drafts, named.stories, strict=True):
                known.add(story, story, 2, (draft.part, draft.title))
    return known
