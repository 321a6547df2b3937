"""Stable ids: what is generated anew keeps the id of the item that it continues."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from roadmap2backlog.merging.match_items import Entry, match_items
from roadmap2backlog.merging.new_words import asks_anew
from roadmap2backlog.merging.rewrite_ids import rewrite_ids
from roadmap2backlog.merging.unlocked import Unlocked, unlocked
from roadmap2backlog.model.backlog import Backlog, BacklogInitiative, Epic, Story
from roadmap2backlog.model.lock import Lock

Known = Lock | Backlog
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Continued:
    """The fresh backlog under the ids it keeps.

    Args:
        renamed: Fresh id → kept id, for all of them.
        anew: Deleted story and the new one that came in its place, since the roadmap says
            something else there now.
    """

    backlog: Backlog
    renamed: Mapping[str, str]
    anew: tuple[tuple[str, str], ...] = ()


def continue_ids(
    base: Lock | None,
    fresh: Backlog,
    *,
    ours: Backlog | None = None,
    given: Collection[str] = (),
) -> Continued:
    """Return the fresh backlog under the ids it keeps.

    Initiatives are matched first, then epics, then stories, so that a parent is already known
    by its kept id. An id that was once in use is never given to something else, and a story that
    the product owner deleted does not keep what asks for something else now.

    Args:
        base: What was generated last.
        fresh: What is generated now, under ids made from scratch.
        ours: The backlog as it stands; stands in for a missing lock, and its ids are taken.
        given: Fresh ids whose last part the product manager wrote: they stay as written.
    """
    known: Known | None = base or ours
    if known is None:
        return Continued(fresh, MappingProxyType({name: name for name in _all_ids(fresh)}))
    naming = _Naming(known, fresh, frozenset(given), unlocked(base, ours))
    naming.match()
    freed = naming.let_go({story.id for story in ours.stories}) if base and ours else {}
    renamed = naming.names(_used(base, ours))
    anew = tuple((gone, renamed[name]) for name, gone in freed.items())
    return Continued(rewrite_ids(fresh, renamed), MappingProxyType(renamed), anew)


class _Naming:
    """Finds the kept ids, level by level."""

    def __init__(
        self, known: Known, fresh: Backlog, given: frozenset[str], unlocked: Unlocked
    ) -> None:
        self._known = known
        self._fresh = fresh
        self._given = given
        self._unlocked = unlocked
        self.kept: dict[str, str] = {}
        self._known_epics = {epic.id: epic for epic in known.epics}
        self._fresh_epics = {epic.id: epic for epic in fresh.epics}

    def match(self) -> None:
        """Match all levels; groups with new words follow the stories in them."""
        tops = [_group_entry(item) for item in _tops(self._known)]
        self._match(tops, [_group_entry(item) for item in _tops(self._fresh)])
        inner = [_group_entry(epic) for epic in _inner(self._known)]
        self._match(inner, [self._inner_entry(epic) for epic in _inner(self._fresh)])
        self._match_stories()
        if self._follow_members():
            self._match_stories()

    def let_go(self, there: Collection[str]) -> dict[str, str]:
        """Take deleted stories from what asks for something else now; return which from which.

        An id that the product manager gave says that it is the same story.
        """
        before = {story.id: story for story in self._known.stories}
        found = {
            story.id: name
            for story in self._fresh.stories
            if (name := self.kept.get(story.id, "")) in before
            and name not in there
            and story.id not in self._given
            and asks_anew(before[name], story)
        }
        for name in found:
            del self.kept[name]
        return found

    def names(self, used: set[str]) -> dict[str, str]:
        """Return the id of everything: kept ones first, then new ones that nobody has."""
        renamed = dict(self.kept)
        taken = used | set(renamed.values())
        prefixes = self._prefixes()
        for name in _all_ids(self._fresh):
            for group in _above(name):
                if group not in renamed:
                    renamed[group] = prefixes.get(group) or self._new(group, renamed, taken)
            if name not in renamed:
                renamed[name] = self._new(name, renamed, taken)
        return renamed

    def _match(self, known: list[Entry], fresh: list[Entry]) -> None:
        named = [entry for entry in fresh if entry.id in self._given]
        inside = {(e.parent, _last(e.id)): e.id for e in known} if named else {}
        names = {entry.id for entry in known} if named else set()
        given = {entry.id: self._meant(entry, names, inside) for entry in named}
        self.kept |= match_items(known, fresh, given)
        self.kept |= {
            entry.id: name
            for entry in fresh
            if entry.id not in self.kept and (name := self._unlocked.name_of(entry, self.kept))
        }

    def _meant(
        self, entry: Entry, names: Collection[str], inside: Mapping[tuple[str, str], str]
    ) -> str:
        """Return an id that a person gave under the kept id of its parent.

        Where nothing has it, what stands in the same parent under the same last part is meant.
        """
        parent, slash, part = entry.id.rpartition("/")
        meant = f"{self.kept.get(parent, parent)}{slash}{part}"
        return meant if meant in names else inside.get((entry.parent, part), meant)

    def _match_stories(self) -> None:
        there = sorted(self._known.stories, key=_place)
        known = [_story_entry(story, self._known_epics, {}) for story in there]
        here = sorted(self._fresh.stories, key=_place)
        fresh = [_story_entry(story, self._fresh_epics, self.kept) for story in here]
        for story in self._fresh.stories:
            self.kept.pop(story.id, None)
        self._match(known, fresh)

    def _inner_entry(self, epic: Epic) -> Entry:
        top = self.kept.get(epic.initiative, epic.initiative)
        source = epic.source.text if epic.source else ""
        return Entry(epic.id, epic.title, source, top)

    def _follow_members(self) -> bool:
        """Match groups by their stories where words did not; return whether any was found."""
        home = {story.id: story.epic for story in self._known.stories}
        pairs = [
            (story.epic, home.get(self.kept.get(story.id, ""), "")) for story in self._fresh.stories
        ]
        found = self._vote(pairs)
        tops = {epic.id: epic.initiative for epic in self._known.epics}
        above = [(e.initiative, tops.get(self.kept.get(e.id, ""), "")) for e in self._fresh.epics]
        both = [*above, *((n.partition("/")[0], k.partition("/")[0]) for n, k in pairs if n and k)]
        return self._vote(both) or found

    def _vote(self, pairs: list[tuple[str, str]]) -> bool:
        """Match each group that has no match with the free one that most of its members had.

        Return whether any was matched.
        """
        votes: dict[str, dict[str, int]] = {}
        sizes: dict[str, int] = {}
        for fresh, known in pairs:
            if fresh and fresh not in self.kept and fresh not in self._given:
                sizes[fresh] = sizes.get(fresh, 0) + 1
                if known:
                    mine = votes.setdefault(fresh, {})
                    mine[known] = mine.get(known, 0) + 1
        used = set(self.kept.values())
        found = False
        for fresh, mine in votes.items():
            best = max(mine, key=lambda name: mine[name])
            same_level = best.count("/") == fresh.count("/")
            if best not in used and same_level and mine[best] > sizes[fresh] * _HALF:
                self.kept[fresh] = best
                used.add(best)
                found = True
        return found

    def _prefixes(self) -> dict[str, str]:
        """Return what groups without an item of their own are called: as their stories are."""
        own = {item.id for item in self._fresh.initiatives}
        own |= {epic.id for epic in self._fresh.epics}
        found: dict[str, str] = {}
        claimed: set[str] = set(self.kept.values())
        for story in self._fresh.stories:
            group = story.id.rpartition("/")[0]
            kept = self.kept.get(story.id, "").rpartition("/")[0]
            if not group or group in own or group in found or not kept or kept in claimed:
                continue
            if kept.count("/") == group.count("/") and group not in self.kept:
                found[group] = kept
                claimed.add(kept)
        return found

    def _new(self, name: str, renamed: Mapping[str, str], taken: set[str]) -> str:
        """Return the id of a new item: its own part under its parent's kept id."""
        parent, _, part = name.rpartition("/")
        home = renamed.get(parent, parent)
        wanted = f"{home}/{part}" if home else part
        found = wanted
        number = 2
        while found in taken and name not in self._given:
            found = f"{wanted}-{number}"
            number += 1
        taken.add(found)
        return found


def _used(base: Lock | None, ours: Backlog | None) -> set[str]:
    """Return every id that was ever in use, as far as anybody knows."""
    used: set[str] = set()
    if base is not None:
        used |= {*_all_ids(base), *base.retired, *base.keys}
    if ours is not None:
        used |= set(_all_ids(ours))
    return used | {group for name in used for group in _above(name)}


def _all_ids(items: Known) -> Iterable[str]:
    """Return all ids, groups first, each once."""
    groups = [item.id for item in items.initiatives] + [epic.id for epic in items.epics]
    return dict.fromkeys((*groups, *(story.id for story in items.stories)))


def _above(name: str) -> list[str]:
    """Return the groups around an id, outer ones first: `a/b/c` → `a`, `a/b`."""
    parts = name.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts))]


def _tops(items: Known) -> Iterable[BacklogInitiative | Epic]:
    """Return what stands at the first level, each id once."""
    outer = [
        epic for epic in items.epics if epic.id in ("", epic.initiative) or not epic.initiative
    ]
    found: dict[str, BacklogInitiative | Epic] = {item.id: item for item in outer}
    return (found | {item.id: item for item in items.initiatives}).values()


def _inner(items: Known) -> Iterable[Epic]:
    """Return the epics below the first level."""
    tops = {item.id for item in _tops(items)}
    return [epic for epic in items.epics if epic.id not in tops]


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _group_entry(item: BacklogInitiative | Epic) -> Entry:
    if isinstance(item, BacklogInitiative):
        return Entry(item.id, item.title)
    above = item.initiative if item.initiative != item.id else ""
    return Entry(item.id, item.title, item.source.text if item.source else "", above)


def _place(story: Story) -> tuple[int, int]:
    """Return where a story stood in the roadmap; those by hand come first.

    Stories of one line with the same words are told apart by the number behind their id.
    """
    number = _last(story.id).rpartition("-")[2]
    line = story.source.line if story.source else 0
    return line, int(number) if number.isdecimal() else 1


def _story_entry(story: Story, epics: Mapping[str, Epic], kept: Mapping[str, str]) -> Entry:
    epic = epics.get(story.epic)
    top = (epic.initiative if epic else "") or story.id.partition("/")[0]
    source = story.source.text if story.source else ""
    return Entry(
        story.id, story.title, source, kept.get(story.epic, story.epic), kept.get(top, top),
        story.orphaned,
    )  # fmt: skip
