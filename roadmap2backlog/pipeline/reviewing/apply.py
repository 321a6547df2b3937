"""An edit applied to a backlog, and to the text of its file."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.pipeline.reviewing.edited import Edited
from roadmap2backlog.pipeline.reviewing.edits import Edit
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
    """Return the backlog with an edit done, or unchanged with the reason."""
    return _WAYS[edit.op](backlog, edit)
