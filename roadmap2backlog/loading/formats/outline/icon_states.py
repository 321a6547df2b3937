"""Icons of items are read as their states, where all icons beside them tell states."""

from roadmap2backlog.loading.formats.outline.item import Field, Item
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.words.icons import DONE, icon_state, names_icon


def with_icon_states(root: Item) -> Item:
    """Return the tree, changed so that an item with a tick for an icon is done.

    One icon that tells no state beside others shows that they are pictures, and none is believed.
    """
    level = [root]
    while level:
        level = [child for item in level for child in item.children]
        told = [(item, icon) for item in level for icon in _icons(item)]
        if _tell_states([icon for _, icon in told]):
            for item, icon in told:
                _tell(item, icon_state(icon))
    return root


def _icons(item: Item) -> list[str]:
    fields = [found for found in item.fields if not found.role and names_icon(found.name)]
    return [found.values[0] for found in fields if len(found.values) == 1]


def _tell_states(icons: list[str]) -> bool:
    """Return whether icons are states: each tells one, and they are boxes or come again."""
    states = {icon_state(icon) for icon in icons}
    are_boxes = all("checkbox" in icon for icon in icons)
    return DONE in states and "" not in states and (are_boxes or len(set(icons)) < len(icons))


def _tell(item: Item, state: str) -> None:
    if state_of(item):
        return
    if state == DONE:
        item.fields.append(Field("status", "status", ("done",)))
    else:
        item.is_open = True
