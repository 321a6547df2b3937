"""Other values for fields of a story, merged with what others did to it meanwhile."""

from collections.abc import Mapping

from pydantic import ValidationError

from roadmap2backlog.diagnostics import Diagnostic
from roadmap2backlog.merging import blockers_of
from roadmap2backlog.merging.merge_item import merge_item
from roadmap2backlog.model.backlog import Backlog, Story, StoryStatus
from roadmap2backlog.pipeline.reviewing.edited import (
    Clash,
    Edited,
    gone,
    refused,
    story_of,
    with_stories,
)
from roadmap2backlog.pipeline.reviewing.edits import EDITABLE, Answer, SetFields, problem_of
from roadmap2backlog.pipeline.reviewing.readiness import lacking


def set_fields(backlog: Backlog, edit: SetFields) -> Edited:
    """Return the backlog with the fields set.

    A field that stands as the person saw it takes the new value. One that somebody changed
    meanwhile merges entry by entry where it is a list; else it is a clash and nothing changes.
    """
    theirs = story_of(backlog, edit.id)
    if theirs is None:
        return gone(backlog, edit.id)
    unknown = sorted(set(edit.fields) - EDITABLE)
    if unknown:
        return refused(backlog, "R706", f"{unknown[0]} cannot be edited here")
    base = _with(theirs, {name: field.before for name, field in edit.fields.items()})
    mine = _with(theirs, {name: field.after for name, field in edit.fields.items()})
    if isinstance(mine, Diagnostic):
        return Edited(backlog, findings=(mine,))
    if isinstance(base, Diagnostic):
        base = theirs
    merged = merge_item(base, mine, theirs)
    if merged.collisions:
        return _clashing(backlog, edit, theirs, mine, [c.field for c in merged.collisions])
    return _accepted(backlog, theirs, merged.value)


def answer(backlog: Backlog, edit: Answer) -> Edited:
    """Return the backlog with a question answered; the answer is kept in the notes."""
    story = story_of(backlog, edit.id)
    if story is None:
        return gone(backlog, edit.id)
    note = f"{edit.question.strip()} — {edit.answer.strip()}"
    if note in story.notes and edit.question not in story.questions:
        return Edited(backlog, (story.id,))
    if edit.question not in story.questions:
        return refused(backlog, "R706", "this question is no longer open")
    if not edit.answer.strip():
        return refused(backlog, "R706", "the answer is empty")
    left = list(story.questions)
    left.remove(edit.question)
    values = {"questions": tuple(left), "notes": (*story.notes, note)}
    if not left:
        values["flags"] = tuple(flag for flag in story.flags if flag != "QUESTION")
    return _accepted(backlog, story, story.model_copy(update=values))


def _accepted(backlog: Backlog, before: Story, after: Story) -> Edited:
    """Return the backlog with the story, unless it calls itself ready and is not."""
    missing = lacking(after) if after.status is StoryStatus.READY else ()
    if missing and before.status is not StoryStatus.READY:
        message = f"{after.title} is not ready: {'; '.join(missing)}"
        return refused(backlog, "R707", message)
    unknown = _unknown(backlog, before, after)
    if unknown:
        return refused(backlog, "R706", unknown)
    if missing:
        # It was ready and lost something: the page says so, the word of the person stands.
        found = Diagnostic("R402", f"{after.title} is marked ready, but {'; '.join(missing)}")
        return Edited(with_stories(backlog, {after.id: after}), (after.id,), (found,))
    return Edited(with_stories(backlog, {after.id: after}), (after.id,))


def _unknown(backlog: Backlog, before: Story, after: Story) -> str:
    """Return what is wrong with new references of a story: nothing there, itself, or a circle."""
    epics = {epic.id for epic in backlog.epics}
    if after.epic != before.epic and after.epic and after.epic not in epics:
        return f"there is no epic {after.epic}"
    known = epics | {s.id for s in backlog.stories} | {one.id for one in backlog.initiatives}
    added = [name for name in after.depends_on if name not in before.depends_on]
    lost = next((name for name in added if name not in known), None)
    if lost is not None:
        return f"there is nothing called {lost} to wait for"
    path = _circle(with_stories(backlog, {after.id: after}), after.id, added)
    return f"these would wait for each other: {' → '.join(path)}" if path else ""


def _circle(backlog: Backlog, start: str, added: list[str]) -> tuple[str, ...]:
    """Return the way on which a story would wait for itself over what was added, or nothing.

    Who waits for an epic or an initiative waits for each of its stories.
    """
    found = blockers_of(backlog)
    waits = {
        name: tuple(one for wait in names for one in (wait, *found.members.get(wait, ())))
        for name, names in found.waits.items()
    }
    allowed = waits.get(start, ())
    for wait in added:
        for name in (wait, *found.members.get(wait, ())):
            path = _path(waits, name, start) if name == start or name in allowed else ()
            if path:
                return (*path, name)
    return ()


def _path(waits: Mapping[str, tuple[str, ...]], start: str, end: str) -> tuple[str, ...]:
    """Return who waits for whom from start to end, or nothing if there is no such way."""
    came: dict[str, str] = {start: ""}
    pending = [start]
    while pending:
        here = pending.pop()
        if here == end:
            steps = [here]
            while came[steps[-1]]:
                steps.append(came[steps[-1]])
            return tuple(reversed(steps))
        for name in waits.get(here, ()):
            if name not in came:
                came[name] = here
                pending.append(name)
    return ()


def _with(story: Story, values: dict[str, object]) -> Story | Diagnostic:
    """Return the story with values from JSON, or what is wrong with them."""
    given = {name: value for name, value in values.items() if value is not None}
    cleared = {
        name: Story.model_fields[name].get_default(call_default_factory=True)
        for name, value in values.items()
        if value is None and not Story.model_fields[name].is_required()
    }
    try:
        return Story.model_validate(story.model_dump() | cleared | _trimmed(given))
    except ValidationError as error:
        return Diagnostic("R706", problem_of(error))


def _trimmed(values: dict[str, object]) -> dict[str, object]:
    """Return the values without blanks around texts and without empty entries of lists."""
    found: dict[str, object] = {}
    for name, value in values.items():
        if isinstance(value, list):
            stripped = [v.strip() if isinstance(v, str) else v for v in value]
            found[name] = [v for v in stripped if v not in ("", None)]
        else:
            found[name] = value.strip() if isinstance(value, str) else value
    return found


def _clashing(
    backlog: Backlog, edit: SetFields, theirs: Story, mine: Story, names: list[str]
) -> Edited:
    """Return the edit undone, with both words for each field."""
    now, wanted = theirs.model_dump(mode="json"), mine.model_dump(mode="json")
    clashes = tuple(
        Clash(edit.id, name, edit.fields[name].before, wanted[name], now[name])
        for name in names
        if name in edit.fields
    )
    words = ", ".join(clash.field for clash in clashes)
    found = Diagnostic("R708", f"{theirs.title}: somebody else changed {words} meanwhile")
    return Edited(backlog, findings=(found,), clashes=clashes)
