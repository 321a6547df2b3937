"""Who waits for whom: stories, and groups of stories that are done when the last one is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from roadmap2backlog.model.backlog import SETTLED, Backlog, Story


@dataclass(frozen=True, slots=True)
class Blockers:
    """What must come before what.

    Args:
        waits: For each story the stories or groups that it waits for.
        members: For each group its stories.
        settled: Stories that nobody has to wait for any more.
    """

    waits: Mapping[str, tuple[str, ...]]
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()

    def written(self, story: str, blocker: str) -> str:
        """Return the name by which a story waits for another: its id, or a group that it is in."""
        names = self.waits.get(story, ())
        if blocker in names:
            return blocker
        return next((one for one in names if blocker in self.members.get(one, ())), blocker)


def blockers_of(backlog: Backlog) -> Blockers:
    """Return the declared dependencies of a backlog.

    A name means the story with that id, else all stories of that epic or initiative, else all
    stories whose id starts with it. Names that mean nothing are left out, and what a story is
    a part of.
    """
    known = {story.id for story in backlog.stories}
    waits = {story.id: story.depends_on for story in backlog.stories if story.depends_on}
    wanted = {name: None for names in waits.values() for name in names if name not in known}
    settled = frozenset(story.id for story in backlog.stories if story.status in SETTLED)
    if not wanted:
        return Blockers(waits, settled=settled)
    initiative_of = {epic.id: epic.initiative for epic in backlog.epics}
    named = set(initiative_of) | {item.id for item in backlog.initiatives}
    members: dict[str, list[str]] = {name: [] for name in wanted}
    for story in backlog.stories:
        own = _groups(story, initiative_of, named)
        for group in own:
            if group in members:
                members[group].append(story.id)
        if any(name in own for name in story.depends_on):
            waits[story.id] = tuple(name for name in story.depends_on if name not in own)
    return Blockers(waits, {name: tuple(found) for name, found in members.items()}, settled)


def _groups(story: Story, initiative_of: Mapping[str, str], named: set[str]) -> dict[str, None]:
    """Return the groups that a story belongs to."""
    parts = story.id.split("/")
    above = ["/".join(parts[:depth]) for depth in range(1, len(parts))]
    found = [story.epic, initiative_of.get(story.epic, "")]
    found += [name for name in above if not story.epic or name not in named]
    return dict.fromkeys(name for name in found if name)
