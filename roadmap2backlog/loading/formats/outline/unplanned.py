"""Keys of data that hold no plans: columns, risks, measures, decisions, settings, refusals."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.outline.configuration import is_configuration
from roadmap2backlog.loading.formats.outline.key_choice import is_yes_or_no
from roadmap2backlog.loading.formats.outline.present_data import (
    are_pointers,
    tells_how_things_stand,
)
from roadmap2backlog.loading.formats.words.fields import role_of, title_rank
from roadmap2backlog.loading.formats.words.folding import fold, readable
from roadmap2backlog.loading.formats.words.levels import level_of
from roadmap2backlog.loading.formats.words.links import heads_links, is_address, names_files
from roadmap2backlog.loading.formats.words.people import describes_someone, registers_people
from roadmap2backlog.loading.formats.words.present_state import tells_present
from roadmap2backlog.loading.formats.words.reference_names import links_work
from roadmap2backlog.loading.formats.words.sections import (
    DROPPED,
    METRICS,
    NEWS,
    RISKS,
    kind_of_section,
)
from roadmap2backlog.loading.formats.words.setting_names import (
    is_decided,
    is_decision,
    is_look,
    is_machinery,
    is_setting,
    is_settled,
)
from roadmap2backlog.loading.formats.words.states import is_state

_COLUMNS = frozenset({"columns", "column", "headers", "lanes", "swimlanes"})
_ADDRESSES = frozenset({"url", "href", "link", "uri", "mailto", "email", "address"})
_FEWEST_LOOKS = 2
_LABELS = frozenset({"label", "text", "title", "name", "caption"})
_LOOKS = frozenset({"style", "class", "icon", "target", "type", "kind", "color", "rel", "variant"})


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
    if _only_points(key, value) or (not is_open and links_work(key)):
        return True
    own = [value] if isinstance(value, dict) else []
    if any(map(has_state, (*own, *records))):
        return False
    if not is_open or _are_people(key, inner):
        are_links = not level_of(key) and bool(records) and all(map(_is_link, inner))
        return are_links or _are_people(key, inner)
    is_told = tells_how_things_stand(key, value) or (isinstance(value, dict) and _is_look(value))
    if is_told or (not level_of(key) and _is_procedure(key, value)):
        return True
    kind = kind_of_section(readable(key))
    holds_work = kind == NEWS and tells_present(key)  # how things stand holds what is done, too
    return (kind in {RISKS, METRICS, NEWS} and not holds_work) or (
        kind == DROPPED and bool(role_of(key)) and bool(records)
    )


def _is_look(value: dict[str, Data]) -> bool:
    """Return whether two settings or more say how something is shown, and no records of plans."""
    has_plans = any(
        any(isinstance(entry, dict) for entry in inner)
        if isinstance(inner, list)
        else isinstance(inner, str) and not _is_setting(inner)
        for inner in value.values()
    )
    looks = sum(map(is_look, value))
    return not has_plans and looks >= _FEWEST_LOOKS and 2 * looks > len(value)


def _is_setting(text: str) -> bool:
    """Return whether a text may be what a setting is set to, and is no state of work."""
    return is_yes_or_no(text) or (len(text.split()) == 1 and not is_state(text))


def _only_points(key: str, value: list[Data] | dict[str, Data]) -> bool:
    """Return whether only files, links or places in documents stand at a key."""
    if isinstance(value, list) and all(isinstance(v, str) and _is_place(v, key) for v in value):
        return True
    return are_pointers(value)


def has_state(record: dict[str, Data]) -> bool:
    """Return whether a mapping tells the state or time of work."""
    return any(
        role_of(name) in {"status", "target"} and not (isinstance(told, str) and is_decided(told))
        for name, told in record.items()
    )


def _are_people(key: str, values: list[Data]) -> bool:
    """Return whether a key names people or programs, and most records there tell of them."""
    records = [value for value in values if isinstance(value, dict)]
    described = sum(map(describes_someone, records))
    is_register = registers_people(key) and len(records) == len(values)
    return is_register and described * 2 > len(records)


def _is_link(record: Data) -> bool:
    """Return whether a mapping is a button or a link: a label, an address, how it looks."""
    if not isinstance(record, dict):
        return False
    names = {fold(name) for name in record}
    return bool(names & _ADDRESSES) and names <= _ADDRESSES | _LABELS | _LOOKS


def _is_place(text: str, key: str) -> bool:
    """Return whether a text in a list names files, or is a path or link where the key says so."""
    return names_files(text) or (heads_links(key) and is_address(text))


def _is_titled(record: dict[str, Data]) -> bool:
    return any(title_rank(name) is not None for name in record)


def _is_procedure(key: str, value: list[Data] | dict[str, Data]) -> bool:
    """Return whether a key holds decisions, rules, or what programs read and do."""
    if is_configuration(key, value):
        return True
    if isinstance(value, list):
        titled = any(isinstance(entry, dict) and _is_titled(entry) for entry in value)
        return is_settled(key) and (is_decision(key) or not titled)
    if is_settled(key) or _is_titled(value):
        return is_settled(key)
    plain = [name for name, inner in value.items() if not isinstance(inner, dict | list)]
    settings = sum(is_setting(name, among_others=True) for name in plain)
    needed = 1 if is_machinery(key) else len(plain)
    return len(plain) == len(value) and settings > 0 and 2 * settings >= needed
