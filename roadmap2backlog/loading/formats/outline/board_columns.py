"""Fields named by columns of a board tell states and times: `columnId: done`, `list: later`."""

from collections.abc import Iterator

from roadmap2backlog.loading.formats.outline.item import Field, Item, items_in
from roadmap2backlog.loading.formats.words.board_columns import horizon_in, is_place, names_place
from roadmap2backlog.loading.formats.words.times import horizon_of

_FEWEST = 2


def with_board_columns(root: Item) -> Item:
    """Return the tree, changed so that columns of a board are states and times of items.

    All items must stand in columns with such names, and not all of them in the same one: beside
    `column: Water`, `column: done` is a name, too.
    """
    told: dict[str, list[tuple[Item, Field]]] = {}
    for item, found in _places(root):
        told.setdefault(found.name, []).append((item, found))
    for places in told.values():
        values = {found.values[0].strip() for _, found in places}
        if len(values) >= _FEWEST and all(map(is_place, values)):
            for item, found in places:
                _tell(item, found)
    return root


def _places(root: Item) -> Iterator[tuple[Item, Field]]:
    """Yield the fields that may name a column, of items that tell no state or time otherwise."""
    for item in items_in(root):
        for found in item.fields:
            if not found.role and len(found.values) == 1 and names_place(found.name):
                yield item, found


def _tell(item: Item, found: Field) -> None:
    """Give a field its role; a horizon that is named in other words stands beside it."""
    value = found.values[0].strip()
    role = "target" if horizon_in(value) else "status"
    if any(item.values(role)):
        return
    if horizon_in(value) and not horizon_of(value):
        item.fields.append(Field("target", role, (horizon_in(value),)))
    else:
        found.role = role
