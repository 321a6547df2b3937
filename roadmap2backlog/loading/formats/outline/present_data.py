"""Data that plans nothing: where things stand today, and where they are written down."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.words.fields import title_rank
from roadmap2backlog.loading.formats.words.folding import fold, readable
from roadmap2backlog.loading.formats.words.levels import GROUP, level_of
from roadmap2backlog.loading.formats.words.present_state import (
    is_reading,
    is_token,
    is_work_state,
    tells_present,
)
from roadmap2backlog.loading.formats.words.sections import says_done

_PLACES = frozenset(
    [
        "pdf", "page", "pages", "url", "uri", "href", "file", "files", "path", "doc", "docs",
        "document", "documents", "link", "links", "line", "lines", "anchor", "spec",
    ]
)  # fmt: skip
_BESIDE = frozenset(
    [
        "section", "sections", "chapter", "chapters", "ref", "reference", "version", "revision",
        "commit", "sha", "sha256", "checksum", "id", "kind", "type", "quote", "paragraph", "figure",
    ]
)  # fmt: skip
_FEWEST = 2


def are_pointers(value: list[Data] | dict[str, Data]) -> bool:
    """Return whether records say only where something is written: `{pdf: …, pages: …}`."""
    records = value if isinstance(value, list) else [value]
    return bool(records) and all(isinstance(r, dict) and _is_pointer(r) for r in records)


def tells_how_things_stand(key: str, value: list[Data] | dict[str, Data]) -> bool:
    """Return whether a key holds what is there today, and nothing that is done or planned."""
    if isinstance(value, list):
        return tells_present(key) or _are_states(value)
    if level_of(key) not in {"", GROUP}:
        return False
    if _are_readings(value):
        return True
    return tells_present(key) and not any(map(_holds_work, value, value.values()))


def _is_pointer(record: dict[str, Data]) -> bool:
    names = {fold(name) for name in record}
    return bool(names & _PLACES) and names <= _PLACES | _BESIDE


def _are_states(value: list[Data]) -> bool:
    """Return whether a list holds nothing but words for states, as a scheme of them does."""
    return len(value) >= _FEWEST and all(
        isinstance(entry, str) and is_work_state(entry) for entry in value
    )


def _are_readings(value: dict[str, Data]) -> bool:
    """Return whether half of the values are readings, all of them words, and few of them states."""
    texts = [inner for inner in value.values() if inner is not None]
    if len(texts) < _FEWEST or not all(isinstance(text, str) and is_token(text) for text in texts):
        return False
    if any(title_rank(name) is not None and not is_reading(str(value[name])) for name in value):
        return False
    told = [str(text) for text in texts]
    readings = sum(is_reading(text) and not is_work_state(text) for text in told)
    return 2 * readings >= len(told) and 2 * sum(map(is_work_state, told)) < len(told)


def _holds_work(name: str, value: Data) -> bool:
    """Return whether a key holds what is done, or records of plans."""
    if isinstance(value, list):
        has_records = bool(level_of(name)) and any(isinstance(entry, dict) for entry in value)
        return has_records or says_done(readable(name))
    return isinstance(value, dict) and any(map(_holds_work, value, value.values()))
