"""Sections of acceptance criteria: what stands in them, line by line."""

from roadmap2backlog.loading.formats.outline.item import BULLET, Item
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of

_SAID = frozenset({"description", "long_title", "status"})


def criteria_of(section: Item) -> list[str]:
    """Return the criteria in a section, ticked ones included, or none where it has parts of parts.

    What else they say becomes notes of the section.
    """
    if any(child.named != BULLET or child.children for child in section.children):
        return []
    found: list[str] = []
    for item in section.children:
        text = _told(item)
        found.append(text)
        is_ticked = not item.is_open and state_of(item) == DONE
        states = ["[x]"] if is_ticked else item.values("status")
        section.notes += [f"{state} {text}" for state in states]
        section.notes += [field.note for field in item.fields if field.role not in _SAID]
        section.notes += item.notes
    return found


def _told(item: Item) -> str:
    """Return the whole line of a criterion, with what is told behind its bold title."""
    whole = next(item.values("long_title"), item.source or item.title)
    lead = "".join(f": {text}" for text in item.values("description"))
    return " ".join(" ".join([whole + lead, *item.prose]).split())
