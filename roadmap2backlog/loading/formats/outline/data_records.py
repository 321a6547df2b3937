"""What mappings of data are: items, or what holds items."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.outline.key_choice import best_key
from roadmap2backlog.loading.formats.words.fields import role_of, title_rank
from roadmap2backlog.loading.formats.words.levels import (
    ASIDE,
    CAPABILITY,
    STORY,
    TASK,
    level_of,
)
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


def schedules_work(value: Data) -> bool:
    """Return whether the times of a schedule each hold records of what is delivered then.

    `milestones: [{month: 1, deliverables: [{item: Berth map, team: A}, …]}]` plans, where lists of
    names, days and texts may only repeat what stands elsewhere.
    """
    inner = list(value.values()) if isinstance(value, dict) else value
    if not isinstance(inner, list):
        return False
    times = [entry for entry in inner if isinstance(entry, dict)]
    held = [name for time in times for name, told in time.items() if _lists_work(name, told)]
    is_schedule = len(times) > 1 and len(held) >= len(times) == len(inner)
    return is_schedule or any(map(schedules_work, inner))


def _lists_work(name: str, value: Data) -> bool:
    if level_of(name) not in {CAPABILITY, STORY, TASK} or not isinstance(value, list):
        return False
    records = [entry for entry in value if isinstance(entry, dict)]
    is_titled = all(best_key(record, title_rank) is not None for record in records)
    return 0 < len(records) == len(value) and is_titled


def tells_work(value: dict[str, Data]) -> bool:
    """Return whether a mapping has a title and says how far it has come."""
    return best_key(value, title_rank) is not None and any(
        role_of(name) == "status" and isinstance(told, str) and not is_decided(told)
        for name, told in value.items()
    )
