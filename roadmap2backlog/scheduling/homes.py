"""Which epic, initiative and team a story belongs to."""

from collections.abc import Sequence

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.model.backlog import Backlog, Story
from roadmap2backlog.scheduling.capacity import Capacity
from roadmap2backlog.vocabulary.counted import counted

_CAPABILITY_DEPTH = 2


class Homes:
    """Looks up the groups of stories.

    `members` lists the story ids of epics, capabilities and initiatives.
    """

    def __init__(self, backlog: Backlog) -> None:
        self._epics = {epic.id: epic for epic in backlog.epics}
        self._initiatives = {item.id: item for item in backlog.initiatives}
        self._epic_of = {story.id: story.epic for story in backlog.stories}
        self.members: dict[str, list[str]] = {}
        for story in backlog.stories:
            parts = story.id.split("/")
            capability = "/".join(parts[:2]) if len(parts) > _CAPABILITY_DEPTH else ""
            groups = (story.epic, capability, self.initiative(story.id))
            for group in dict.fromkeys(groups):
                if group:
                    self.members.setdefault(group, []).append(story.id)

    def initiative(self, story: str) -> str:
        """Return the initiative of a story: its epic's, else the first part of its id."""
        epic = self._epics.get(self._epic_of.get(story, ""))
        return (epic.initiative if epic else "") or story.partition("/")[0]

    def initiative_of_group(self, group: str) -> str:
        """Return the initiative of an epic; an initiative is its own."""
        epic = self._epics.get(group)
        return (epic.initiative if epic else "") or group.partition("/")[0]

    def team(self, story: Story) -> str:
        """Return the team a story names, else its initiative's, else nothing."""
        known = self._initiatives.get(self.initiative(story.id))
        return story.team or (known.team if known else "")


def team_numbers(
    stories: Sequence[Story], homes: Homes, capacity: Capacity, findings: list[Diagnostic]
) -> list[int]:
    """Return the team index of each story.

    A story without a team, or with one the settings do not name, goes where most of its
    initiative is, else to the team with the least work for its velocity; that is reported.
    """
    known = {team.id: number for number, team in enumerate(capacity.teams)}
    numbers = [known.get(homes.team(story), -1) for story in stories]
    if len(known) == 1:
        numbers = [0] * len(stories)
    load = [0.0] * len(known)
    shares: dict[str, list[float]] = {}
    for story, number in zip(stories, numbers, strict=True):
        if number >= 0:
            _book(story, number, homes, load, shares)
    assigned: dict[str, int] = {}
    for job, story in enumerate(stories):
        if numbers[job] < 0:
            numbers[job] = _choice(story, homes, capacity, load, shares)
            _book(story, numbers[job], homes, load, shares)
            assigned[homes.team(story)] = assigned.get(homes.team(story), 0) + 1
    for name, amount in assigned.items():
        verb, whose = ("names", "it") if amount == 1 else ("name", "they")
        which = f'{verb} the team "{name}", which r2b.yaml does not know'
        said = f"{counted(amount, 'story')} {which if name else f'{verb} no team'}"
        findings.append(Diagnostic("R626", f"{said}; {whose} went to the team with most room"))
    return numbers


def _book(
    story: Story, number: int, homes: Homes, load: list[float], shares: dict[str, list[float]]
) -> None:
    """Count a story's points to a team and to the initiative's share of that team."""
    points = story.points if story.points is not None else 1.0
    load[number] += points
    share = shares.setdefault(homes.initiative(story.id), [0.0] * len(load))
    share[number] += points


def _choice(
    story: Story,
    homes: Homes,
    capacity: Capacity,
    load: list[float],
    shares: dict[str, list[float]],
) -> int:
    """Return the team with most of the initiative, else the one that is free first."""
    share = shares.get(homes.initiative(story.id))
    if share and any(share):
        return max(range(len(share)), key=lambda n: (share[n], -n))
    return min(range(len(load)), key=lambda n: (load[n] / (capacity.usual(n) or 1), n))
