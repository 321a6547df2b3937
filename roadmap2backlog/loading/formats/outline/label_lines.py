"""Lines of labels as fields: `Owner: Ria`, `**Status:** Done | **Owner:** Ria`."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.item import Field, Item
from roadmap2backlog.loading.formats.text.inline import Label, label_of, plain
from roadmap2backlog.loading.formats.words.fields import SAID_OF_PLANS, role_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.pointers import points_elsewhere
from roadmap2backlog.loading.formats.words.sections import DONE, DROPPED
from roadmap2backlog.loading.formats.words.settled import names_state
from roadmap2backlog.loading.formats.words.state_labels import state_label
from roadmap2backlog.loading.formats.words.tables import meanings

_PARTERS = "|·•"
_PARTING = re.compile(rf"\s+[{_PARTERS}]\s+")
_PART = re.compile(r"(?:\*\*|__)(?P<name>[^*_|:]{1,40}):?(?:\*\*|__):?\s*(?P<value>\S.*)")
_SHORT = SAID_OF_PLANS | {"depends_on", "blocks", "kind", "personas", "parent", "notes"}
"""What is told in a few words, so that the next line says something else."""
_MARK = re.compile(r"\*\*|__|[*_]")
_ENDS = (".", "!", "?", ":", ";", "：", "。")
_SECOND = re.compile(r"\w[.;]\s+(?:\S+\s+){2}\S")
"""A second sentence on the line of a label, of three words or more."""
_STATED = re.compile(r"(?P<state>[^.!]{3,30})[.!]\s+(?P<rest>[^\W\d_]\S*\s.+)", re.DOTALL)
"""A state with sentences behind it: `complete. The mole stands.`."""
_ALONE = re.compile(r"(?P<mark>\*\*|__|)(?P<name>[^\W\d_][\w ]{2,30})[:：](?P=mark)")
_TEXTS = frozenset({"goal", "outcome", "why", "vision"})
_LONG_LINE = 60
_FIRST_LINES, _LAST_LINES = 40, 2
_RANKS = frozenset({"size", "priority", "kind", "owner", "value", "impact", "depends_on"})
_FEWEST_RANKS = 2


def whole_lines(text: str) -> list[str]:
    """Return the lines of a paragraph, with a labelled text that goes on in the next one whole.

    `Goal: boats find a berth⏎ in any weather` was wrapped, and emphasis that is still open.
    """
    found: list[list[str]] = []
    for line in text.split("\n"):
        if found and _goes_on(found[-1], line):
            found[-1].append(line.strip())
        else:
            found.append([line])
    return [" ".join(lines) for lines in found]


def _goes_on(lines: Sequence[str], line: str) -> bool:
    """Return whether a line goes on with the labelled text in the lines before it.

    What the label is stands in the first of them.
    """
    if len(lines) == 1 and _is_label_alone(lines[0]) and line.strip() and not label_of(line):
        return True
    label = " ".join(lines[:_FIRST_LINES])
    told = label_of(label)
    if told is None or label_of(line) or not line.strip():
        return False
    opened = _MARK.match(label.strip())
    if opened and line.count(opened[0]) % 2 and sum(x.count(opened[0]) for x in lines) % 2:
        return True
    if told.role in _SHORT and not _tells_more(told.value):
        return False
    first = line.strip()[0]
    is_begun = first.islower() or first.isdigit() or len(label) >= _LONG_LINE
    return is_begun and first not in "*_" and not _is_ended(lines)


def _is_label_alone(line: str) -> bool:
    """Return whether a line is only the name of a text, `Goal:`, which stands in the next one."""
    found = _ALONE.fullmatch(line.strip())
    return found is not None and role_of(found["name"]) in _TEXTS


def _tells_more(value: str) -> bool:
    """Return whether more stands behind a label than its few words: `complete. The mole needs`."""
    return points_elsewhere(value) or _SECOND.search(value) is not None


def _is_ended(lines: Sequence[str]) -> bool:
    return " ".join(lines[-_LAST_LINES:]).rstrip(" *_").endswith(_ENDS)


def take_labels(line: str, around: Item) -> bool:
    """Return whether a line is a label, or several side by side; then its fields are told.

    Several are kept as a note, too, as they were written.
    """
    several = _side_by_side(line)
    if several:
        around.fields += [
            Field(found.name, found.role, (found.value,))
            for found in several
            if found.role in SAID_OF_PLANS
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
    label = None if is_part else label_of(line) or _listed_field(line, around)
    begun = _STATED.fullmatch(label.value) if label and label.role == "status" else None
    if label and begun and names_state(plain(begun["state"])):
        around.fields.append(Field(label.name, label.role, (begun["state"],)))
        around.prose.append(begun["rest"])
        around.notes.append(line.strip())
    elif label:
        around.fields.append(Field(label.name, label.role, (label.value,)))
    return label is not None


def _listed_field(line: str, around: Item) -> Label | None:
    """Return the bold label of a line below other fields of a plan that has no parts yet.

    `**Fix:** mend it` is a part of a plan, but a field below `**Priority:** 1` and `**Effort:** S`.
    """
    found = _PART.fullmatch(line.strip())
    known = {told.role for told in around.fields} & _RANKS
    if found is None or around.children or len(known) < _FEWEST_RANKS:
        return None
    role = meanings("listed_fields").get(fold(found["name"]), "")
    return Label(found["name"].strip(), role, found["value"].strip()) if role else None


def _side_by_side(line: str) -> tuple[Label, ...]:
    """Return the labels of a line where it holds several, each of them bold."""
    if not any(mark in line for mark in _PARTERS):
        return ()
    parts = [_PART.fullmatch(part.strip()) for part in _PARTING.split(line.strip())]
    found = [
        Label(match["name"].strip(), role_of(match["name"]), match["value"].strip())
        for match in parts
        if match
    ]
    is_row = len(parts) > 1 and len(found) == len(parts)
    return tuple(found) if is_row and any(label.role for label in found) else ()
