"""From a backlog to the question that ordering answers."""

from collections.abc import Iterable, Mapping
from datetime import date

from roadmap2backlog.model.backlog import SETTLED, UNSIZED_POINTS, Backlog, Story, initiative_of
from roadmap2backlog.model.settings import Settings
from roadmap2backlog.ordering.method import Factors
from roadmap2backlog.ordering.problem import Group, OrderingProblem, Pin, StoryToOrder
from roadmap2backlog.scheduling.calendar import target_day

_Home = tuple[str, tuple[str, ...]]
"""The initiative of a story, and the epic and capability around it."""


def ordering_problem(
    backlog: Backlog,
    settings: Settings,
    factors: Mapping[str, Factors],
    pins: tuple[Pin, ...] = (),
) -> OrderingProblem:
    """Return what is to be ordered: open stories in file order, and the groups around them.

    Args:
        backlog: Stories, epics and initiatives.
        settings: Method, split of value, bands.
        factors: Inputs of the method by initiative id; none where no roadmap is known.
        pins: Where the product owner put stories.
    """
    bands = _bands(backlog)
    home_of = _Homes(backlog)
    homed = [(story, home_of(story)) for story in backlog.stories if story.status not in SETTLED]
    stories = tuple(_story(story, home, bands) for story, home in homed)
    chosen = settings.ordering
    return OrderingProblem(
        stories=stories,
        groups=tuple(_groups(backlog, homed, factors)),
        method=chosen.method,
        value_split=chosen.value_split,
        bands=chosen.bands == "target",
        pins=pins,
    )


def _story(story: Story, home: _Home, bands: Mapping[str, int]) -> StoryToOrder:
    """Return one story as ordering sees it: it cannot wait for itself or what it is part of."""
    initiative, inside = home
    own = {story.id, initiative, *inside}
    return StoryToOrder(
        id=story.id,
        points=UNSIZED_POINTS if story.points is None else story.points,
        value=story.value,
        depends_on=tuple(name for name in story.depends_on if name not in own),
        suggested_after=story.suggested_after,
        band=bands.get(initiative),
    )


def _groups(
    backlog: Backlog, stories: Iterable[tuple[Story, _Home]], factors: Mapping[str, Factors]
) -> Iterable[Group]:
    """Return initiatives, then epics and capabilities, each with its open stories."""
    values = {epic.id: epic.value for epic in backlog.epics}
    values |= {initiative.id: initiative.value for initiative in backlog.initiatives}
    outer: dict[str, list[str]] = {initiative.id: [] for initiative in backlog.initiatives}
    inner: dict[str, list[str]] = {}
    for story, (initiative, inside) in stories:
        outer.setdefault(initiative, []).append(story.id)
        for name in inside:
            inner.setdefault(name, []).append(story.id)
    taken = {story.id for story in backlog.stories} | {""}
    for name, members in (*outer.items(), *inner.items()):
        if name not in taken:
            yield Group(name, tuple(members), values.get(name), factors.get(name))


class _Homes:
    """Knows the initiative of a story, and the epic and capability around it."""

    def __init__(self, backlog: Backlog) -> None:
        self._initiatives = {initiative.id for initiative in backlog.initiatives}
        self._epics = {epic.id: epic for epic in backlog.epics}

    def __call__(self, story: Story) -> _Home:
        parts = story.id.split("/")
        initiative = initiative_of(story, self._epics.get(story.epic))
        capability = "/".join(parts[:2]) if parts[2:] else ""
        epic = "" if story.epic in self._initiatives or story.epic == initiative else story.epic
        return initiative, tuple(dict.fromkeys(name for name in (epic, capability) if name))


def _bands(backlog: Backlog) -> dict[str, int]:
    """Return the band of each initiative with a target: now, dates in time, next, later."""
    keys = {item.id: _target_key(item.target) for item in backlog.initiatives}
    known = sorted({key for key in keys.values() if key is not None})
    return {name: known.index(key) for name, key in keys.items() if key is not None}


def _target_key(target: str) -> tuple[int, date] | None:
    """Return what targets are sorted by, or None for one that says no time."""
    words = {"now": 0, "next": 2, "later": 3}
    word = target.strip().casefold()
    if word in words:
        return (words[word], date.min)
    day = target_day(target)
    return None if day is None else (1, day)
