"""Cells of tables that are lists as programs write them: `['lamps', 'cranes']`, `["a", "b"]`."""

import ast
from functools import lru_cache

_LONGEST = 10_000


@lru_cache(maxsize=1 << 12)
def listed_in(cell: str) -> tuple[str, ...] | None:
    """Return the texts of a cell that is a list of them in Python or JSON, else None.

    `[]` is an empty one; `[x]` and `[1, 2]` are none.
    """
    text = cell.strip()
    if text[:1] != "[" or text[-1:] != "]" or len(text) > _LONGEST or text.count("[") > 1:
        return None
    try:
        found = ast.literal_eval(text)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return None
    are_texts = isinstance(found, list) and all(isinstance(entry, str) for entry in found)
    return tuple(entry.strip() for entry in found if entry.strip()) if are_texts else None
