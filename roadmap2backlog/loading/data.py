"""Plain data as read from a file, before anyone says what it means."""

from collections.abc import Iterator
from typing import TypeAlias

from roadmap2backlog.model.provenance import PathKey

Data: TypeAlias = "dict[str, Data] | list[Data] | str | None"
"""Mappings, lists, texts as the person typed them, and None where nothing stands."""


def value_at(value: Data, path: PathKey) -> Data:
    """Return the value at a path, or the nearest value around it that is there."""
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            if step not in value:
                break
            value = value[step]
        elif isinstance(value, list) and isinstance(step, int):
            if step >= len(value):
                break
            value = value[step]
        else:
            break
    return value


def leaves(value: Data) -> Iterator[tuple[PathKey, str]]:
    """Yield path and text of every text in the data, in document order."""
    waiting: list[tuple[PathKey, Data]] = [((), value)]
    while waiting:
        path, found = waiting.pop()
        if isinstance(found, str):
            yield path, found
        elif isinstance(found, dict):
            waiting += reversed([((*path, key), inner) for key, inner in found.items()])
        elif isinstance(found, list):
            waiting += reversed([((*path, index), inner) for index, inner in enumerate(found)])
