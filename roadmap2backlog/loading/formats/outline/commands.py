"""Commands are no plans: they become notes of what they stand in."""

from roadmap2backlog.loading.formats.outline.item import HEADING, KEY, Item, text_of
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.outline.untitled import take_out
from roadmap2backlog.loading.formats.words.commands import is_command


def without_commands(root: Item) -> Item:
    """Return the tree, changed so that lines for a shell are notes; boxes to tick stay."""
    order = [root]
    emptied: list[Item] = []
    for item in order:
        lines = [child for child in item.children if _is_line(child)]
        if lines:
            item.notes += [text_of(child) for child in lines]
            gone = {id(child) for child in lines}
            item.children = [child for child in item.children if id(child) not in gone]
            if not (item is root or item.children or item.fields or item.prose):
                emptied.append(item)
        order += item.children
    take_out(emptied, root)
    return root


def _is_line(item: Item) -> bool:
    if item.children or item.named == HEADING or state_of(item):
        return False
    told = list(item.values("description"))
    is_run = item.named == KEY and len(item.fields) == len(told) == 1 and is_command(told[0])
    return is_run or is_command(item.title)
