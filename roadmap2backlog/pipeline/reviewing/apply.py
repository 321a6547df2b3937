"""An edit applied to a backlog, and to the text of its file."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from roadmap2backlog.model.backlog import Backlog, Story
from roadmap2backlog.pipeline.reviewing.edited import Edited, refused
from roadmap2backlog.pipeline.reviewing.edits import Edit, problem_of
from roadmap2backlog.pipeline.reviewing.move import move
from roadmap2backlog.pipeline.reviewing.set_fields import answer, set_fields
from roadmap2backlog.pipeline.reviewing.structure import add, combine, split

_WAYS: Mapping[str, Callable[[Backlog, Any], Edited]] = MappingProxyType(
    {
        "set": set_fields, "move": move, "split": split, "merge": combine, "answer": answer,
        "add": add,
    }
)  # fmt: skip


def apply_edit(backlog: Backlog, edit: Edit) -> Edited:
    """Return the backlog with an edit done, or unchanged with the reason.

    Whatever an edit makes of a story must be a story that the file may hold.
    """
    try:
        edited = _WAYS[edit.op](backlog, edit)
        touched = set(edited.touched)
        for story in edited.backlog.stories:
            if story.id in touched:
                Story.model_validate(story.model_dump())
    except ValidationError as error:
        return refused(backlog, "R706", problem_of(error))
    return edited
