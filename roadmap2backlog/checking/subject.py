"""What checks look at: a roadmap or a backlog, its items, and what they wait for."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from roadmap2backlog.model.provenance import PathKey, SourceMap
from roadmap2backlog.model.references import References
from roadmap2backlog.model.roadmap import Roadmap
from roadmap2backlog.model.roadmap_ids import Item, assign_ids

if TYPE_CHECKING:  # checking a roadmap does not need the nouns of a backlog
    from roadmap2backlog.model.backlog import Backlog


class Dependency(NamedTuple):
    """One entry of a `depends_on`: who waits, for whom, and where it says so.

    `target` is None where the reference leads nowhere.
    """

    item: Item
    reference: str
    path: PathKey
    target: Item | None


class RoadmapSubject:
    """A roadmap with the ids of its items."""

    def __init__(self, roadmap: Roadmap, source_map: SourceMap) -> None:
        self.roadmap = roadmap
        self.source_map = source_map
        self.items = assign_ids(roadmap)
        self.references = References(self.items)

    @cached_property
    def dependencies(self) -> tuple[Dependency, ...]:
        """Return every dependency in document order."""
        return tuple(
            Dependency(item, reference, path, self.references.find(reference, item.id))
            for item, reference, path in _written(self.items)
        )

    @cached_property
    def parents(self) -> Mapping[str, str]:
        """Return the id of the item around each item that stands inside another."""
        return {item.id: item.id.rpartition("/")[0] for item in self.items if "/" in item.id}

    @cached_property
    def work(self) -> Mapping[str, float]:
        """Return how many items each item stands for, itself included."""
        return work_with_parts(dict.fromkeys((item.id for item in self.items), 1.0), self.parents)

    def work_in_words(self, name: str) -> str:
        """Return an item and what it consists of."""
        parts = int(self.work[name]) - 1
        return f"`{name}`" + (f" and its {parts} parts" if parts > 1 else " and its part" * parts)


class BacklogSubject:
    """A backlog; its items are initiatives, epics and stories."""

    def __init__(self, backlog: "Backlog", source_map: SourceMap) -> None:
        self.backlog = backlog
        self.source_map = source_map
        epics = [
            Item(epic.id, ("epics", place), epic.title, ())
            for place, epic in enumerate(backlog.epics)
        ]
        stories = [
            Item(story.id, ("stories", place), story.title, story.depends_on)
            for place, story in enumerate(backlog.stories)
        ]
        initiatives = [
            Item(initiative.id, ("initiatives", place), initiative.title, ())
            for place, initiative in enumerate(backlog.initiatives)
        ]
        self.items: tuple[Item, ...] = (*initiatives, *epics, *stories)
        self.references = References(reversed(self.items))

    @cached_property
    def dependencies(self) -> tuple[Dependency, ...]:
        """Return every dependency in document order; a backlog knows whole ids only.

        A capability without an epic of its own is known by its stories.
        """
        known = {
            group: item for item in reversed(self.items) for group in _capabilities(item.id)
        } | {item.id: item for item in self.items}
        return tuple(
            Dependency(item, reference, path, known.get(reference))
            for item, reference, path in _written(self.items)
        )

    @cached_property
    def parents(self) -> Mapping[str, str]:
        """Return the id of the epic of each story, and of the initiative of each epic."""
        known = {item.id for item in self.items}
        inside = {epic.id: epic.initiative for epic in self.backlog.epics}
        inside |= {story.id: story.epic for story in self.backlog.stories}
        return {
            item: parent for item, parent in inside.items() if parent in known and parent != item
        }

    @cached_property
    def work(self) -> Mapping[str, float]:
        """Return the points of each item, those of its parts included."""
        from roadmap2backlog.model.backlog import UNSIZED_POINTS  # noqa: PLC0415 -- loaded by now

        points = {
            story.id: UNSIZED_POINTS if story.points is None else story.points
            for story in self.backlog.stories
        }
        return work_with_parts(
            {item.id: points.get(item.id, 0.0) for item in self.items}, self.parents
        )

    def work_in_words(self, name: str) -> str:
        """Return an item and its points."""
        from roadmap2backlog.vocabulary.counted import counted  # noqa: PLC0415 -- cycles only

        return f"the {counted(self.work[name], 'point')} of `{name}`"


Subject: TypeAlias = RoadmapSubject | BacklogSubject


def surroundings(item: str, parents: Mapping[str, str]) -> set[str]:
    """Return an item and all that it belongs to."""
    around = {item}
    while (item := parents.get(item, "")) and item not in around:
        around.add(item)
    return around


def work_with_parts(own: Mapping[str, float], parents: Mapping[str, str]) -> Mapping[str, float]:
    """Return the work of each item together with that of all inside it."""
    total = dict(own)
    for name, work in own.items():
        for around in surroundings(name, parents) - {name}:
            total[around] += work
    return total


def waits_for_itself(dependency: Dependency, parents: Mapping[str, str]) -> bool:
    """Return whether an item waits for itself, for what it belongs to, or for a part of itself."""
    if dependency.target is None:
        return False
    own, other = dependency.item.id, dependency.target.id
    return own in surroundings(other, parents) or other in surroundings(own, parents)


def _capabilities(story: str) -> tuple[str, ...]:
    """Return `initiative/capability` of the id of a story."""
    initiative, _, rest = story.partition("/")
    capability, inside, _ = rest.partition("/")
    return (f"{initiative}/{capability}",) if inside else ()


def _written(items: tuple[Item, ...]) -> Iterator[tuple[Item, str, PathKey]]:
    for item in items:
        for place, reference in enumerate(item.depends_on):
            yield item, reference, (*item.path, "depends_on", place)
