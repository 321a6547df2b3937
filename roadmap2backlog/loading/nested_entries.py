"""List entries below a text: what became of them, and how to write what was meant."""

import re
from itertools import islice
from typing import NamedTuple

from roadmap2backlog.diagnostics import Severity
from roadmap2backlog.loading.source_lines import Line, line_at, line_before, lines_above
from roadmap2backlog.loading.write_scalar import write_scalar

_ENTRY_INSIDE = re.compile(r"\n[ \t]*(- ([^\r\n]*))")
_LEAD = re.compile(
    r"\b(?:can|could|may|might|must|should|shall|will|able to|want to|wants to|needs? to)$",
    re.IGNORECASE,
)
_INNER = {"initiatives": "capabilities:", "capabilities": "description: |"}
"""What holds a list of things inside an entry that has a title."""
_MOST_LINES = 2000
"""How far above an entry the name of its list is looked for."""
_FIRST_FIELDS = {
    "initiatives": "title", "capabilities": "title", "stories": "title", "personas": "name",
    "goals": "statement", "acceptance": "text", "evidence": "quote",
}  # fmt: skip
"""What a lone text of a list stands for."""
LISTS = frozenset(
    [
        "personas", "goals", "initiatives", "capabilities", "stories", "acceptance", "depends_on",
        "constraints", "questions", "out_of_scope", "risks", "evidence", "notes",
    ]
)  # fmt: skip
_LONG_TEXTS = frozenset(
    [
        "description", "why", "outcome", "story", "vision", "needs", "quote", "metric",
        "given", "when", "then", "text",
    ]
)  # fmt: skip
_SHORT_TEXTS = frozenset(
    ["title", "goal", "persona", "team", "playbook", "target", "kind", "size", "value", "id"]
)


class Swallowed(NamedTuple):
    """A list entry that was read as part of the text above it.

    Args:
        start: Index where the entry begins.
        end: Index where its line ends.
        hint: What to write instead.
        severity: Error where the text can never have been meant so; None for the usual.
    """

    start: int
    end: int
    hint: str
    severity: Severity | None = None


def swallowed_entry(text: str, start: int, end: int) -> Swallowed | None:
    """Return the first line that looks like a list entry inside a text without quotes."""
    found = _ENTRY_INSIDE.search(text, start, end)
    if found is None:
        return None
    line = line_at(text, start)
    name, first = line.field[0], found[2].strip()
    lead = " ".join(text[start : found.start()].split())
    around = _list_around(text, line)
    hint, severity = "", None
    if name in _LONG_TEXTS:
        hint = f"write `{name}: |`, and all of the text on the lines below, two spaces further in"
    elif name in LISTS:
        hint = f"write `{name}:` alone, and below it an entry for each: {_entry(lead)}"
    elif name in _SHORT_TEXTS:
        missing = _INNER.get(around, "description: |")
        hint = f"a field such as `{missing}` is missing on a line of its own above this one"
        severity = Severity.ERROR
    elif not name and line.is_entry:
        hint = nested_hint(lead, first, around)
    return Swallowed(*found.span(1), hint, severity)


def nested_hint(lead: str, first: str, around: str) -> str:
    """Return how to write an entry that has a list of its own below it.

    Args:
        lead: The text of the entry.
        first: The first entry of the list below it.
        around: The name of the list that the entry is in.
    """
    lead = lead.strip().rstrip(":").rstrip()
    is_begun = _LEAD.search(lead) is not None
    if around in _INNER and not is_begun:
        title = write_scalar(lead, 0)
        return (
            f"write `- title: {title}`, straight below the word `title` a line "
            f"`{_INNER[around]}`, and the list below that, two spaces further in"
        )
    whole = f"{lead} {first}" if is_begun else f"{lead}: {first}"
    return f"write each as a line of its own, with the words above in front: {_entry(whole)}"


def nested_below(text: str, line: Line) -> tuple[str, str] | None:
    """Return the text of the entry that a list stands below, and the way out, if it is so.

    Args:
        text: The whole text.
        line: The first line of the list.
    """
    above = line_before(text, line)
    if above is None or not above.is_entry or above.first >= line.first or above.field[0]:
        return None
    lead = above.field[1].strip("\"'")
    return lead, nested_hint(lead, line.field[1], _list_around(text, above))


def _entry(text: str) -> str:
    return f"`- {write_scalar(text, 0)}`"


def field_below(text: str, line: Line) -> tuple[str, str] | None:
    """Return the text of an entry that fields stand below, and the way out, if it is one.

    Args:
        text: The whole text.
        line: The entry, which has no name.
    """
    if not line.is_entry or line.field[0]:
        return None
    entry = line.field[1].strip("\"'")
    around = _list_around(text, line)
    name = _FIRST_FIELDS.get(around)
    if name is not None:
        fixed = f"- {name}: {write_scalar(entry, 0)}"
        return entry, f"write `{fixed}`, and the field straight below the word `{name}`"
    if around:
        return entry, f"an entry of `{around}` is a text alone: take out the field below it"
    return entry, "write each entry as a text alone, or give the list a field of its own above it"


def _list_around(text: str, line: Line) -> str:
    """Return the name of the list that a line is in; empty where it is in none, or far away."""
    entry = line if line.is_entry else _entry_of(text, line)
    if entry is None:
        return ""
    for above in islice(lines_above(text, entry), _MOST_LINES):
        is_beside = above.is_entry and above.first == entry.first
        name, value, _ = above.field
        if above.first <= entry.first and not is_beside:
            return name if name in LISTS and not value else ""
    return ""


def _entry_of(text: str, line: Line) -> Line | None:
    """Return the line that begins the entry which a field belongs to."""
    nearer = (each for each in lines_above(text, line) if each.first < line.first)
    above = next(nearer, None)
    return above if above and above.is_entry and above.first_name == line.first else None
