"""List entries that end in their size: ``Late fees `M` ``, `Fines (XL)`."""

import re

from roadmap2backlog.loading.formats.outline.item import BULLET, Field, Item, items_in

_END = re.compile(r"\s(?P<open>[(\[]?)(?P<size>XS|S|M|L|XL|XXL)(?P<close>[)\]]?)\Z")
_FEWEST = 5
_FEWEST_SIZES = 3


def with_ending_sizes(root: Item) -> Item:
    """Return the tree, changed so that no entry of a list has its size at the end of its title.

    A lone letter may say something else, so only a page is read so that has many, and of several
    sizes.
    """
    items = [item for item in items_in(root) if item.named == BULLET]
    told = [(item, found) for item in items if (found := _END.search(item.title))]
    told = [(item, found) for item, found in told if bool(found["open"]) == bool(found["close"])]
    sizes = {found["size"] for _, found in told}
    if len(told) >= _FEWEST and len(sizes) >= _FEWEST_SIZES:
        for item, found in told:
            _take_size(item, found)
    return root


def _take_size(item: Item, found: re.Match[str]) -> None:
    if any(item.values("size")) or not item.title[: found.start()].strip():
        return
    item.source = item.source or item.title
    item.aliases.append(item.title)
    item.title = item.title[: found.start()].rstrip()
    item.fields.append(Field("size", "size", (found["size"],)))
