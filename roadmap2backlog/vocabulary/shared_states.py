"""States that parts of one thing have: "done (lamps); open (radio)"."""

import re

_PART = re.compile(r"\s*(?P<state>[^\s;()][^;()]{1,40}?)\s*\([^;()]+\)\s*\.?\s*")


def states_in(text: str) -> tuple[str, ...]:
    """Return the states of the parts that a text names in brackets, if all of it is such."""
    parts = text.split(";")
    found = [_PART.fullmatch(part) for part in parts] if len(parts) > 1 else []
    return tuple(part["state"] for part in found if part) if all(found) else ()
