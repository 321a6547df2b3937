"""Features that name a release which is out are done, unless they say otherwise."""

from roadmap2backlog.loading.formats.outline.item import Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.words.folding import fold

_RELEASES = frozenset({"release", "releases", "version", "versions"})


def with_released_parts(root: Item) -> Item:
    """Return the tree, changed so that what names a finished release of the file is done."""
    order = items_in(root)
    names: dict[str, bool] = {}
    for item in order:
        if fold(item.word) in _RELEASES:
            is_done = state_of(item) == DONE
            for name in filter(None, (item.given_id, item.title, *item.aliases)):
                key = name.strip().casefold()
                names[key] = is_done and names.get(key, True)
    for item in order if any(names.values()) else ():
        told = [value.strip().casefold() for value in _releases_of(item)]
        is_out = bool(told) and all(names.get(name) for name in told)
        if is_out and fold(item.word) not in _RELEASES and not state_of(item):
            item.fields.append(Field("status", "status", (DONE,)))
    return root


def _releases_of(item: Item) -> list[str]:
    """Return what an item names as its releases; sprints end with work left, and are none."""
    return [
        value
        for found in item.fields
        if found.role == "release" and set(fold(found.name).split()) & _RELEASES
        for value in found.values
    ]
