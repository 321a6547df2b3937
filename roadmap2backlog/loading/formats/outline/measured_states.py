"""Numbers of progress are read as states: 100 % is done, less is open."""

from roadmap2backlog.loading.formats.outline.item import Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.words.progress import (
    DONE,
    OPEN,
    measures_progress,
    states_told,
)


def with_measured_states(root: Item) -> Item:
    """Return the tree, changed so that an item is done where its progress is told as 100 %.

    What an item says of its state in words is believed first.
    """
    told: dict[str, list[tuple[Item, str]]] = {}
    for item in items_in(root)[1:]:
        for found in item.fields:
            if len(found.values) == 1 and measures_progress(found.name):
                told.setdefault(found.name, []).append((item, found.values[0]))
    for name, measured in told.items():
        states = states_told(name, [value for _, value in measured])
        for (item, _), state in zip(measured, states, strict=True):
            _tell(item, state)
    return root


def _tell(item: Item, state: str) -> None:
    if state_of(item):
        return
    if state == DONE:
        item.fields.append(Field("status", "status", ("done",)))
    item.is_open = item.is_open or state == OPEN
