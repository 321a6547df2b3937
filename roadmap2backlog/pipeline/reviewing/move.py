"""A story put elsewhere in the order, unless a dependency forbids it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.merging import blockers_of
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.pipeline.reviewing.edited import Edited, gone, story_of
from roadmap2backlog.pipeline.reviewing.edits import Move

_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Who waits for whom, both ways; open stories only."""

    before: Mapping[str, tuple[str, ...]]
    behind: Mapping[str, tuple[str, ...]]


def move(backlog: Backlog, edit: Move) -> Edited:
    """Return the backlog with a story moved and pinned; the ones it needs move along if asked.

    A move that puts it before what it waits for, or behind what waits for it, is refused with
    those stories named and offered to move along.
    """
    order = [story.id for story in backlog.stories]
    moved = story_of(backlog, edit.id)
    anchor = edit.before if edit.after is None else edit.after
    if moved is None or (anchor is not None and anchor not in order):
        return gone(backlog, edit.id if moved is None else str(anchor))
    if anchor == edit.id:
        return Edited(backlog)
    place = {name: index for index, name in enumerate(order)}
    waiting = _waiting(backlog)
    target = _target(edit, place)
    up = target <= place[edit.id]
    chain = waiting.before if up else waiting.behind
    along = [
        name
        for name in _closure(edit.id, chain)
        if (target <= place[name] < place[edit.id] if up else place[edit.id] < place[name] < target)
    ]
    along.sort(key=place.__getitem__)
    if along and not edit.together:
        return _blocked(backlog, edit.id, along, up=up)
    group = {edit.id, *along}
    block = [*along, edit.id] if up else [edit.id, *along]
    ahead = [name for name in order[:target] if name not in group]
    rest = [name for name in order[target:] if name not in group]
    by_id = {story.id: story for story in backlog.stories}
    by_id[edit.id] = moved.model_copy(update={"pinned": True})
    stories = tuple(by_id[name] for name in (*ahead, *block, *rest))
    return Edited(backlog.model_copy(update={"stories": stories}), (edit.id, *along))


def _target(edit: Move, place: Mapping[str, int]) -> int:
    """Return the index in the old order that the story is put in front of."""
    if edit.after is not None:
        return place[edit.after] + 1
    return place[edit.before] if edit.before is not None else 0


def _blocked(backlog: Backlog, name: str, along: list[str], *, up: bool) -> Edited:
    titles = {story.id: story.title for story in backlog.stories}
    named = ", ".join(f"“{titles[one]}”" for one in along[:_NAMED])
    more = f" and {len(along) - _NAMED} more" if len(along) > _NAMED else ""
    if up:
        message = f"“{titles[name]}” waits for {named}{more}, which would come later"
    else:
        message = f"“{titles[name]}” is needed by {named}{more}, which would come earlier"
    found = Diagnostic("R709", message)
    return Edited(backlog, findings=(found,), offer=tuple(along))


def _waiting(backlog: Backlog) -> _Waiting:
    """Return the declared dependencies of the open stories; groups stand for their stories."""
    found = blockers_of(backlog)
    known = {story.id for story in backlog.stories}
    before: dict[str, tuple[str, ...]] = {}
    behind: dict[str, list[str]] = {}
    for name, waits in found.waits.items():
        if name in found.settled:
            continue
        names: dict[str, None] = {}
        for wait in waits:
            names |= dict.fromkeys((wait,) if wait in known else found.members.get(wait, ()))
        before[name] = tuple(one for one in names if one != name and one not in found.settled)
        for one in before[name]:
            behind.setdefault(one, []).append(name)
    return _Waiting(before, {name: tuple(names) for name, names in behind.items()})


def _closure(start: str, links: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    """Yield everything that can be reached, without the start."""
    seen = {start}
    pending = [start]
    while pending:
        for name in links.get(pending.pop(), ()):
            if name not in seen:
                seen.add(name)
                pending.append(name)
                yield name
