"""Keys of data that hold no plans: names of columns, risks, measures, what is refused."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.folding import fold, readable
from roadmap2backlog.loading.formats.words.sections import (
    DROPPED,
    METRICS,
    RISKS,
    kind_of_section,
)

_COLUMNS = frozenset({"columns", "column", "headers", "lanes", "swimlanes"})


def holds_no_plans(key: str, value: list[Data] | dict[str, Data], *, is_open: bool) -> bool:
    """Return whether a key holds no plans, and nothing with a state or a time.

    Args:
        key: The key.
        value: What stands there, not empty.
        is_open: Whether it stands in a group or at the root, where any key may hold plans.
    """
    inner = list(value.values()) if isinstance(value, dict) else value
    records = [entry for entry in inner if isinstance(entry, dict)]
    if isinstance(value, list) and fold(key) in _COLUMNS:
        return not records
    if any(role_of(name) in {"status", "target"} for entry in records for name in entry):
        return False
    kind = kind_of_section(readable(key)) if is_open else ""
    return kind in {RISKS, METRICS} or (kind == DROPPED and bool(role_of(key)) and bool(records))
