"""Sections that tell readers step by step what to do somewhere: `Step 1: Open an account`."""

import re

from roadmap2backlog.loading.formats.outline.item import HEADING, Item, items_in

_STEP = re.compile(r"\W*step \d+\b.*", re.IGNORECASE | re.DOTALL)
_TELLS = re.compile(
    r"(?:optionally,? |then,? |now,? )?(?:click|copy|download|enter|fill in|go to|log ?in"
    r"|navigate to|open (?:the|your)|paste|press|run the|save (?:it|the|these|this|your)|scroll"
    r"|select|sign ?(?:in|up)|type|visit|wait (?:for|until))\b",
    re.IGNORECASE,
)
_FEWEST_STEPS, _FEWEST_TOLD = 2, 3


def shows_how(section: Item) -> bool:
    """Return whether a section is made of steps that tell a reader where to click and what to copy.

    Steps of work to plan, `Step 1: Berths` with features below it, tell nothing of the kind.
    """
    steps = [child for child in section.children if child.named == HEADING]
    if len(steps) < _FEWEST_STEPS or not all(_STEP.fullmatch(step.title) for step in steps):
        return False
    entries = [item for step in steps for item in items_in(step)[1:]]
    if any(entry.is_open for entry in entries):
        return False
    told = sum(_TELLS.match(entry.title) is not None for entry in entries)
    return told >= _FEWEST_TOLD and 4 * told >= len(entries)
