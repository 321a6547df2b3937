"""Queries, every value quoted."""

from collections.abc import Sequence


def quoted(value: str) -> str:
    """Return a value that may hold anything, e.g. a project named like a reserved word."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def one_of(field: str, values: Sequence[str]) -> str:
    """Return the condition that a field has one of some values."""
    return f"{field} in ({', '.join(map(quoted, values))})"


def chunks(values: Sequence[str], size: int) -> list[list[str]]:
    """Return the values in groups of at most `size`."""
    return [list(values[start : start + size]) for start in range(0, len(values), size)]
