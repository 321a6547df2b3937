"""Items that name what they belong to: `milestone: m1` moves a task below the milestone m1."""

from collections.abc import Iterator

from roadmap2backlog.loading.formats.outline.item import KEY, ROOT, Item, items_in
from roadmap2backlog.loading.formats.outline.untitled import take_out
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.levels import GROUP, INITIATIVE, level_of
from roadmap2backlog.loading.formats.words.ratings import is_rating
from roadmap2backlog.loading.formats.words.tables import names

_CASE = frozenset({"why", "outcome", "goal", "personas", "risks", "evidence"})
"""What only an initiative can say of itself."""
_FEWEST = 2


def with_named_holders(root: Item) -> Item:
    """Return the tree, changed so that tasks stand below the milestone, epic or group they name.

    Half of a list must name one of those in the file. What has parts of parts, or says more than
    a capability can, stays where it is.
    """
    order = items_in(root)
    holders = _holders_in(order)
    emptied: list[Item] = []
    for item in order if holders else ():
        if item.named not in {ROOT, KEY}:
            continue
        for word in dict.fromkeys(child.word for child in item.children):
            listed = [child for child in item.children if child.word == word]
            moved = [(child, to) for child in listed if (to := _holder_of(child, holders))]
            if len(moved) < _FEWEST or 2 * len(moved) < len(listed):
                continue
            gone = {id(child) for child, _ in moved}
            item.children = [child for child in item.children if id(child) not in gone]
            for child, holder in moved:
                holder.children.append(child)
            emptied += [] if item.children or item is root else [item]
    take_out(emptied, root)
    return root


def _holders_in(order: list[Item]) -> dict[tuple[str, str], Item]:
    """Return the items that others may name, by the kind of thing and each of their names."""
    found: dict[tuple[str, str], Item] = {}
    for item in order:
        if _is_holder(item):
            for sort in _sorts_of(item):
                for name in (item.given_id, item.title, *item.aliases):
                    found.setdefault((sort, name.strip().casefold()), item)
    return found


def _is_holder(item: Item) -> bool:
    return item.level == INITIATIVE or any(sort in names("holders") for sort in _sorts_of(item))


def _sorts_of(item: Item) -> Iterator[str]:
    """Yield what an item is called by its list, and by its own field: `type: wave`."""
    yield _one(item.word)
    told = list(item.values("kind"))
    if level_of(item.word) == GROUP and len(told) == 1 and _one(told[0]) in names("holders"):
        yield _one(told[0])


def _holder_of(item: Item, holders: dict[tuple[str, str], Item]) -> Item | None:
    """Return what an item names as its epic, milestone or phase, the first of them in the file."""
    is_tall = any(child.children or _is_holder(child) for child in item.children)
    has_case = any(found.role in _CASE and not is_rating(found.values) for found in item.fields)
    if is_tall or _is_holder(item) or has_case:
        return None
    for found in item.fields:
        if len(found.values) == 1 and (level_of(found.name) or found.role):
            name = fold(found.name).removesuffix(" id").removesuffix(" name")
            holder = holders.get((_one(name), found.values[0].strip().casefold()))
            if holder is not None and holder is not item:
                return holder
    return None


def _one(word: str) -> str:
    """Return a word for several things as one for one of them: `Milestones` → `milestone`."""
    return fold(word).removesuffix("s")
