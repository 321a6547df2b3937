"""Mappings whose values programs read, such as `repos: {web: {path: …, branch: main}}`."""

from collections.abc import Iterator

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.words.fields import role_of, title_rank
from roadmap2backlog.loading.formats.words.machine_values import (
    is_machine_value,
    is_place_or_hash,
    is_repository,
    names_machines,
)

_TOLD = frozenset({"description", "notes", "owner", "team"})
_FEWEST = 2


def is_configuration(key: str, value: list[Data] | dict[str, Data]) -> bool:
    """Return whether paths, hashes, branches and addresses stand at a key, and nothing to build.

    Half of the keys of each entry come again in another one; a path or hash is in every entry.
    """
    inner = list(value.values()) if isinstance(value, dict) else value
    records = [entry for entry in inner if isinstance(entry, dict)]
    if isinstance(value, list):
        texts = [entry for entry in value if isinstance(entry, str)]
        if names_machines(key) and 0 < len(texts) == len(value):
            return all(map(is_repository, texts))
        are_records = names_machines(key) and 0 < len(records) == len(inner)
        return are_records and all(map(_is_entry, records))
    if len(records) == len(inner) and records:
        untitled = not any(title_rank(name) is not None for record in records for name in record)
        return untitled and all(map(_is_entry, records)) and _come_again(records)
    return len(value) >= _FEWEST and not records and _is_entry(value)


def _is_entry(record: dict[str, Data]) -> bool:
    texts = list(_texts_of(record))
    places = sum(map(is_place_or_hash, texts))
    return places > 0 and 2 * places >= len(texts) - 1 and all(map(is_machine_value, texts))


def _come_again(records: list[dict[str, Data]]) -> bool:
    """Return whether half of the keys of each record are those of another one, too."""
    for place, record in enumerate(records):
        others = {name for other in records[:place] + records[place + 1 :] for name in other}
        if others and 2 * len(others & {*record}) < len(record):
            return False
    return True


def _texts_of(record: dict[str, Data]) -> Iterator[str]:
    """Yield the texts in a record, without what is told about it."""
    waiting: list[Data] = [inner for name, inner in record.items() if role_of(name) not in _TOLD]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
        elif value is not None:
            yield str(value)
