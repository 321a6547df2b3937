"""What mappings of data are: items, or what holds items."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.outline.key_choice import best_key
from roadmap2backlog.loading.formats.words.fields import role_of, title_rank
from roadmap2backlog.loading.formats.words.levels import ASIDE, level_of
from roadmap2backlog.loading.formats.words.setting_names import is_decided


def is_record(value: dict[str, Data]) -> bool:
    """Return whether a mapping has a title, or a field that people use."""
    return best_key(value, title_rank) is not None or any(
        isinstance(inner, str) and role_of(name) for name, inner in value.items()
    )


def has_items(value: dict[str, Data]) -> bool:
    """Return whether a mapping holds lists of mappings that can be items."""
    return any(
        isinstance(inner, list)
        and level_of(name) not in {ASIDE, ""}
        and any(isinstance(entry, dict) for entry in inner)
        for name, inner in value.items()
    )


def tells_work(value: dict[str, Data]) -> bool:
    """Return whether a mapping has a title and says how far it has come."""
    return best_key(value, title_rank) is not None and any(
        role_of(name) == "status" and isinstance(told, str) and not is_decided(told)
        for name, told in value.items()
    )
