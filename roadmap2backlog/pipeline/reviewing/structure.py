"""Stories split, merged and added, with the links to and from them kept."""

from collections.abc import Iterable

from roadmap2backlog.model.backlog import Backlog, Story, StoryStatus
from roadmap2backlog.model.identity import slug, unique
from roadmap2backlog.pipeline.reviewing.edited import (
    Edited,
    gone,
    refused,
    story_of,
    with_stories,
)
from roadmap2backlog.pipeline.reviewing.edits import Add, Combine, Split

_BY_HAND = "split by hand"


def split(backlog: Backlog, edit: Split) -> Edited:
    """Return the backlog with a second story right behind the first.

    The second one waits for what the first one waits for, and who waits for the first one
    waits for both. The criteria named go over; everything else stays with the first.
    """
    first = story_of(backlog, edit.id)
    if first is None:
        return gone(backlog, edit.id)
    if not edit.title.strip():
        return refused(backlog, "R706", "the second story needs a title")
    if _is_there(backlog, edit.new_id, edit.title):
        return Edited(backlog, (edit.new_id,))
    if any(not 0 <= index < len(first.acceptance) for index in edit.criteria):
        return refused(backlog, "R706", "somebody else changed the criteria meanwhile")
    over = set(edit.criteria)
    kept = tuple(c for i, c in enumerate(first.acceptance) if i not in over)
    gone_over = tuple(c for i, c in enumerate(first.acceptance) if i in over)
    name = _free_id(backlog, edit.new_id or _beside(first.id, edit.title))
    second = first.model_copy(
        update={
            "id": name, "title": edit.title.strip(), "story": "", "acceptance": gone_over,
            "points": edit.points, "questions": (), "notes": (), "flags": (), "confidence": None,
            "value": None, "status": StoryStatus.DRAFT, "pinned": True,
            "points_from": _BY_HAND if edit.points is not None else "",
        }
    )  # fmt: skip
    values: dict[str, object] = {"acceptance": kept, "status": StoryStatus.DRAFT}
    if edit.first_title.strip():
        values["title"] = edit.first_title.strip()
    if edit.first_points is not None:
        values |= {"points": edit.first_points, "points_from": _BY_HAND}
    changed = {first.id: first.model_copy(update=values)}
    waiting = [story for story in backlog.stories if first.id in story.depends_on]
    changed |= {s.id: s.model_copy(update={"depends_on": (*s.depends_on, name)}) for s in waiting}
    added = _inserted(with_stories(backlog, changed), second, first.id)
    return Edited(added, (first.id, name, *(story.id for story in waiting)))


def combine(backlog: Backlog, edit: Combine) -> Edited:
    """Return the backlog with one story taken into another; the other one is dropped.

    Criteria, questions, notes, labels and links of both are kept; points and values add up.
    Who waited for the other one waits for the first.
    """
    first, other = story_of(backlog, edit.id), story_of(backlog, edit.other)
    if first is None or other is None:
        return gone(backlog, edit.id if first is None else edit.other)
    if first.id == other.id:
        return refused(backlog, "R706", "a story cannot be merged with itself")
    if f"Merged into {first.id}" in other.notes:
        return Edited(backlog, (first.id,))
    if StoryStatus.DROPPED in {first.status, other.status}:
        return refused(backlog, "R706", "a dropped story cannot be merged")
    pair = {first.id, other.id}
    values: dict[str, object] = {
        name: _joined(getattr(first, name), getattr(other, name))
        for name in ("questions", "notes", "labels", "flags", "acceptance")
    }
    waits = tuple(w for w in _joined(first.depends_on, other.depends_on) if w not in pair)
    values |= {"depends_on": waits, "status": StoryStatus.DRAFT}
    values |= {
        name: _sum(getattr(first, name), getattr(other, name)) for name in ("points", "value")
    }
    note = f"Takes in: {other.title}" + (f" — {other.story}" if other.story else "")
    values["notes"] = (*first.notes, *(n for n in other.notes if n not in first.notes), note)
    changed = {
        first.id: first.model_copy(update=values),
        other.id: other.model_copy(
            update={"status": StoryStatus.DROPPED, "depends_on": (),
                    "notes": (*other.notes, f"Merged into {first.id}")}
        ),
    }  # fmt: skip
    linked = [s for s in backlog.stories if other.id in s.depends_on and s.id not in pair]
    changed |= {s.id: s.model_copy(update={"depends_on": _relinked(s, pair, first.id)})
                for s in linked}  # fmt: skip
    merged = with_stories(backlog, changed)
    circle = _waits_for(merged, first.id)
    if circle:
        return refused(backlog, "R706", f"merged, it would wait for itself through {circle}")
    return Edited(merged, (first.id, other.id, *(s.id for s in linked)))


def add(backlog: Backlog, edit: Add) -> Edited:
    """Return the backlog with a new draft."""
    if not edit.title.strip():
        return refused(backlog, "R706", "a story needs a title")
    if _is_there(backlog, edit.new_id, edit.title):
        return Edited(backlog, (edit.new_id,))
    if edit.epic and all(epic.id != edit.epic for epic in backlog.epics):
        return refused(backlog, "R706", f"there is no epic {edit.epic}")
    if edit.after is not None and story_of(backlog, edit.after) is None:
        return gone(backlog, edit.after)
    wanted = f"{edit.epic}/{slug(edit.title)}" if edit.epic else slug(edit.title)
    name = _free_id(backlog, edit.new_id or wanted)
    story = Story(id=name, title=edit.title.strip(), epic=edit.epic)
    return Edited(_inserted(backlog, story, edit.after), (name,))


def _is_there(backlog: Backlog, name: str, title: str) -> bool:
    """Return whether a decision made offline was applied before."""
    there = story_of(backlog, name) if name else None
    return there is not None and there.title == title.strip()


def _inserted(backlog: Backlog, story: Story, after: str | None) -> Backlog:
    ids = [one.id for one in backlog.stories]
    place = 0 if after is None else ids.index(after) + 1
    stories = (*backlog.stories[:place], story, *backlog.stories[place:])
    return backlog.model_copy(update={"stories": stories})


def _beside(name: str, title: str) -> str:
    parent = name.rpartition("/")[0]
    return f"{parent}/{slug(title)}" if parent else slug(title)


def _free_id(backlog: Backlog, wanted: str) -> str:
    taken = {s.id for s in backlog.stories} | {e.id for e in backlog.epics}
    return unique(wanted, taken | {one.id for one in backlog.initiatives})


def _joined(one: tuple[object, ...], other: tuple[object, ...]) -> tuple[object, ...]:
    return (*one, *(entry for entry in other if entry not in one))


def _sum(one: float | None, other: float | None) -> float | None:
    return None if one is None and other is None else (one or 0.0) + (other or 0.0)


def _relinked(story: Story, pair: Iterable[str], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name if wait in pair else wait for wait in story.depends_on))


def _waits_for(backlog: Backlog, start: str) -> str:
    """Return a story through which this one would wait for itself, or an empty text."""
    waits = {story.id: story.depends_on for story in backlog.stories}
    seen: set[str] = set()
    pending = list(waits.get(start, ()))
    while pending:
        name = pending.pop()
        if start in waits.get(name, ()):
            return name
        if name not in seen:
            seen.add(name)
            pending += waits.get(name, ())
    return ""
