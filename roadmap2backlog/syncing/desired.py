"""From the backlog to what should stand in the tracker."""

from collections.abc import Iterable

from roadmap2backlog.model.backlog import Backlog, Epic, Story, StoryStatus, initiative_of
from roadmap2backlog.model.readiness import unready_words
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.syncing.describing import describe_epic, describe_story
from roadmap2backlog.syncing.items import Desired, Fields, Item, Level
from roadmap2backlog.syncing.marks import as_label
from roadmap2backlog.syncing.tracker import Survey
from roadmap2backlog.vocabulary.shortened import shortened

_LONGEST_TITLE = 255
_LONGEST_TEXT = 30_000
"""Trackers take 32,767 characters, some counting their own markup; the rest is room for it."""

READY = frozenset({StoryStatus.READY, StoryStatus.IN_PROGRESS, StoryStatus.DONE})


def desired_items(
    backlog: Backlog, settings: Settings, survey: Survey, *, only_ready: bool = False
) -> Desired:
    """Return the items that the tracker should hold.

    Initiatives are items where the tracker has such a level; else each epic, and each story
    without one, carries a label that names its initiative.

    Args:
        backlog: Its order of stories is the rank.
        settings: Labels, components and versions.
        survey: Levels and fields that the tracker has.
        only_ready: Leave out stories that are not ready, and epics without a ready one.
    """
    maker = _Maker(backlog, settings, survey)
    dropped = [s for s in backlog.stories if s.status is StoryStatus.DROPPED]
    kept = [s for s in backlog.stories if s.status is not StoryStatus.DROPPED]
    chosen = [s for s in kept if not only_ready or _is_ready(s)]
    wanted = {story.epic for story in chosen}
    epics = [epic for epic in backlog.epics if not only_ready or epic.id in wanted]
    left = [*dropped, *(s for s in kept if only_ready and not _is_ready(s))]
    left_epics = [epic for epic in backlog.epics if only_ready and epic.id not in wanted]
    items = (*maker.initiatives(epics), *map(maker.epic, epics), *map(maker.story, chosen))
    return Desired(
        items=items,
        settled=frozenset((*(s.id for s in left), *(maker.epic_name(e.id) for e in left_epics))),
        dropped=frozenset(story.id for story in dropped),
    )


def _is_ready(story: Story) -> bool:
    """Return whether a team can start; a mark counts for nothing while a point is open."""
    return story.status in READY and not unready_words(story)


class _Maker:
    """Makes items with the fields that the tracker has."""

    def __init__(self, backlog: Backlog, settings: Settings, survey: Survey) -> None:
        self._backlog = backlog
        self._jira = settings.tracker.jira
        self._has = survey.fields
        self._spelling = survey.spelling
        self._with_initiatives = Level.INITIATIVE in survey.levels
        self._with_epics = Level.EPIC in survey.levels
        self._stories = {story.id for story in backlog.stories}
        self._epics = {epic.id: epic for epic in backlog.epics}
        self._known_initiatives = {i.id: i for i in backlog.initiatives}
        self._versions: dict[str, list[str]] = {}
        for release in settings.releases:
            for initiative in release.initiatives:
                self._versions.setdefault(initiative, []).append(release.title or release.id)

    def epic_name(self, epic: str) -> str:
        """Return an epic's name: its id, told apart from a story of the same id."""
        return f"epic:{epic}" if epic in self._stories else epic

    def initiatives(self, epics: Iterable[Epic]) -> Iterable[Item]:
        """Return the initiatives above some epics, where the tracker has that level."""
        if not self._with_initiatives:
            return ()
        named = dict.fromkeys(epic.initiative for epic in epics if epic.initiative)
        return tuple(self._initiative(name) for name in named if name in self._known_initiatives)

    def epic(self, epic: Epic) -> Item:
        """Return an epic as an item."""
        above = f"initiative:{epic.initiative}"
        has_parent = self._with_initiatives and epic.initiative in self._known_initiatives
        fields = Fields(
            title=_title(epic.title),
            text=self._spelling(_text(describe_epic(epic))),
            parent=above if has_parent else "",
            labels=self._labels((), "" if has_parent else epic.initiative),
        )
        return Item(self.epic_name(epic.id), epic.id, Level.EPIC, "epic", fields)

    def story(self, story: Story) -> Item:
        """Return a story as an item."""
        epic = self._epics.get(story.epic)
        initiative = initiative_of(story, epic)
        lone = initiative if epic is None and initiative in self._known_initiatives else ""
        fields = Fields(
            title=_title(story.title),
            text=self._spelling(_text(describe_story(story))),
            points=story.points if "points" in self._has else None,
            parent=self.epic_name(story.epic) if epic and self._with_epics else "",
            labels=self._labels(story.labels, lone),
            components=self._components(story, initiative),
            versions=self._releases(initiative),
            blockers=self._blockers(story),
        )
        return Item(story.id, story.id, Level.STORY, str(story.kind), fields, story.status)

    def _initiative(self, name: str) -> Item:
        found = self._known_initiatives[name]
        fields = Fields(title=_title(found.title), labels=self._labels((), ""))
        return Item(f"initiative:{name}", name, Level.INITIATIVE, "initiative", fields)

    def _labels(self, own: Iterable[str], initiative: str) -> tuple[str, ...]:
        if "labels" not in self._has:
            return ()
        named = [f"initiative-{initiative}"] if initiative else []
        return tuple(sorted({as_label(label) for label in (*own, *self._jira.labels, *named)}))

    def _components(self, story: Story, initiative: str) -> tuple[str, ...]:
        if self._jira.components == "off" or "components" not in self._has:
            return ()
        found = self._known_initiatives.get(initiative)
        if self._jira.components == "initiative":
            return (found.title,) if found else ()
        team = story.team or (found.team if found else "")
        return (team,) if team else ()

    def _releases(self, initiative: str) -> tuple[str, ...]:
        if "versions" not in self._has:
            return ()
        return tuple(sorted(set(self._versions.get(initiative, ()))))

    def _blockers(self, story: Story) -> tuple[str, ...]:
        """Return the names of what blocks a story, as far as the backlog knows it."""
        names = []
        for other in story.depends_on:
            if other in self._stories:
                names.append(other)
            elif other in self._epics:
                names.append(self.epic_name(other))
        return tuple(dict.fromkeys(name for name in names if name != story.id))


def _title(text: str) -> str:
    """Return a title on one line, at most 255 characters."""
    return shortened(" ".join(text.split()), _LONGEST_TITLE)


def _text(text: str) -> str:
    """Return a description that fits, cut at the end of a line and marked where it does not."""
    if len(text) <= _LONGEST_TEXT:
        return text
    head = text[:_LONGEST_TEXT].rpartition("\n")[0] or text[:_LONGEST_TEXT]
    return f"{head.rstrip()}\n\n…"
