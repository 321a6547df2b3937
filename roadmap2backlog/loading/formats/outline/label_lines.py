"""Lines of labels as fields: `Owner: Ria`, `**Status:** Done | **Owner:** Ria`."""

import re

from roadmap2backlog.loading.formats.outline.item import Field, Item
from roadmap2backlog.loading.formats.text.inline import Label, label_of
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.sections import DONE, DROPPED
from roadmap2backlog.loading.formats.words.state_labels import state_label

_PARTING = re.compile(r"\s+[|·•]\s+")
_PART = re.compile(r"(?:\*\*|__)(?P<name>[^*_|:]{1,40}):?(?:\*\*|__):?\s*(?P<value>\S.*)")
_TAKEN = frozenset({"status", "target", "size", "priority", "moscow", "team", "owner", "release"})


def take_labels(line: str, around: Item) -> bool:
    """Return whether a line is a label, or several side by side; then its fields are told.

    Several are kept as a note, too, as they were written.
    """
    several = _side_by_side(line)
    if several:
        around.fields += [
            Field(found.name, found.role, (found.value,))
            for found in several
            if found.role in _TAKEN
        ]
        around.notes.append(line.strip())
        return True
    state = state_label(line)
    if state is not None and state.state == DROPPED and state.is_bold:
        around.fields.append(Field(state.name, "out_of_scope", (state.value,)))
        return True
    if state is not None and state.state == DONE and state.is_answered:
        around.fields.append(Field(state.name, "status", (state.value,)))
        return True
    is_part = state is not None and state.state == DONE and state.is_told_of_words
    label = None if is_part else label_of(line)
    if label:
        around.fields.append(Field(label.name, label.role, (label.value,)))
    return label is not None


def _side_by_side(line: str) -> tuple[Label, ...]:
    """Return the labels of a line where it holds several, each of them bold."""
    parts = [_PART.fullmatch(part.strip()) for part in _PARTING.split(line.strip())]
    found = [
        Label(match["name"].strip(), role_of(match["name"]), match["value"].strip())
        for match in parts
        if match
    ]
    is_row = len(parts) > 1 and len(found) == len(parts)
    return tuple(found) if is_row and any(label.role for label in found) else ()
