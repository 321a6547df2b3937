"""Lists of ids beside the items (`meta: {released: [F1, F2]}`) tell their items' state."""

from collections.abc import Iterator

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.words.fields import id_rank, role_of
from roadmap2backlog.loading.formats.words.folding import readable
from roadmap2backlog.loading.formats.words.settled import is_finished

_STATUS = "status"


def with_told_ids(value: Data) -> tuple[Data, list[str]]:
    """Return data in which items that a list calls finished are done, and notes of these lists.

    A list counts if everything in it is the id of an item; what an item says of itself stays.
    """
    if not isinstance(value, dict):
        return value, []
    known = set(_ids(value))
    notes: list[str] = []
    told: set[str] = set()
    rest = _without_lists(value, known, told, notes)
    return (_told(rest, told), notes) if told else (value, [])


def _without_lists(
    data: dict[str, Data], known: set[str], told: set[str], notes: list[str]
) -> dict[str, Data]:
    """Return mappings without such lists, whose ids and notes are added to the last two."""
    found: dict[str, Data] = {}
    for name, inner in data.items():
        if isinstance(inner, list) and inner and is_finished(readable(name)):
            names = [entry for entry in inner if isinstance(entry, str) and entry in known]
            if len(names) == len(inner):
                told.update(names)
                notes.append(f"{name}: {', '.join(names)}")
                continue
        if isinstance(inner, dict) and inner:
            inner = _without_lists(inner, known, told, notes)  # noqa: PLW2901
            if not inner:
                continue
        found[name] = inner
    return found


def _ids(value: Data) -> Iterator[str]:
    """Yield the ids of all records in lists."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for entry in inner:
        if isinstance(entry, dict) and isinstance(value, list):
            yield from (name for key in entry if (name := _id_at(entry, key)))
        yield from _ids(entry)


def _id_at(record: dict[str, Data], key: str) -> str:
    told = record[key]
    return told if isinstance(told, str) and id_rank(key) is not None else ""


def _told(value: Data, told: set[str]) -> Data:
    """Return data in which the records of these ids are done, unless they have a state."""
    if isinstance(value, list):
        return [_told(entry, told) for entry in value]
    if not isinstance(value, dict):
        return value
    found = {name: _told(inner, told) for name, inner in value.items()}
    is_told = any(_id_at(value, key) in told for key in value)
    if is_told and not any(role_of(name) == "status" for name in value):
        found[_STATUS] = "done"
    return found
