"""Lists of ids or titles (`stories: [search, lend]`) refer to items elsewhere; they hold none."""

from types import MappingProxyType

from roadmap2backlog.loading.formats.outline.item import (
    KEY,
    ROOT,
    TEXT,
    Field,
    Item,
    is_bare,
    items_in,
)
from roadmap2backlog.loading.formats.outline.untitled import take_out
from roadmap2backlog.loading.formats.words.levels import CAPABILITY, GROUP, INITIATIVE, STORY, TASK
from roadmap2backlog.loading.formats.words.reference_names import lists_members

_FEWEST = 2
_RANKS = MappingProxyType({INITIATIVE: 1, CAPABILITY: 2, STORY: 3, TASK: 3})


def without_references(root: Item) -> Item:
    """Return the tree, changed so that what only refers is a field of what it stands in.

    An item that one list of members names, such as a story of an epic, moves there.
    """
    order = items_in(root)
    known = {item.title.casefold(): item for item in order if item.title and not is_bare(item)}
    known |= {item.given_id.casefold(): item for item in order if item.given_id}
    for item in order if known else ():
        _take_references(item, known)
    above = {id(child): item for item in order for child in item.children}
    listed = [pair for item in order for pair in _members(item, known)]
    holders: dict[int, list[Item]] = {}
    for holder, member in listed:
        holders.setdefault(id(member), []).append(holder)
    for member in {id(member): member for _, member in listed}.values():
        around = holders[id(member)]
        titled = [holder for holder in around if holder.named != KEY] or around
        if len(titled) == 1 and _may_move(member, titled[0], above):
            titled[0].children.append(member)
            above[id(member)] = titled[0]
    for item in order if listed else ():
        item.children = [child for child in item.children if above.get(id(child)) is item]
    lists = [holder for holder, _ in listed if holder.named == KEY and not holder.children]
    take_out(lists, root)
    return root


def _take_references(item: Item, known: dict[str, Item]) -> None:
    """Make a field of each list whose entries are all ids or titles of items elsewhere.

    Of a list that mostly names such items by their titles, they are told, and the rest is planned.
    """
    for child in item.children if item.named != ROOT else ():
        is_list = child.named == KEY and not (child.fields or child.prose or child.notes)
        if is_list and child.children and _all_refer(child.children, child, known):
            names = tuple(below.title for below in child.children)
            item.fields.append(Field(child.word, "", names))
            item.children = [other for other in item.children if other is not child]
    for word in dict.fromkeys(child.word for child in item.children if child.word):
        inside = [child for child in item.children if child.word == word]
        if item.named != ROOT:
            named = [child for child in inside if _all_refer([child], item, known)]
            is_whole = len(named) == len(inside)
            _refer(named if is_whole or _sum_up(named, inside, known) else [], item)


def _sum_up(named: list[Item], inside: list[Item], known: dict[str, Item]) -> bool:
    """Return whether most entries of a list are titles of items elsewhere, and belong to them."""
    titles = {child.title.casefold() for child in named}
    are_titles = all(known[title].title.casefold() == title for title in titles)
    is_most = len(named) >= _FEWEST and 2 * len(named) > len(inside)
    return is_most and are_titles and not lists_members(inside[0].word)


def _refer(named: list[Item], around: Item) -> None:
    """Tell what an item only names as a field of it."""
    if named:
        around.fields.append(Field(named[0].word, "", tuple(child.title for child in named)))
        gone = set(map(id, named))
        around.children = [child for child in around.children if id(child) not in gone]


def _all_refer(inside: list[Item], around: Item, known: dict[str, Item]) -> bool:
    """Return whether items are nothing but the names of others."""
    return all(
        is_bare(child)
        and child.named == TEXT
        and known.get(child.title.casefold(), around) is not around
        for child in inside
    )


def _members(item: Item, known: dict[str, Item]) -> list[tuple[Item, Item]]:
    """Return the item with each of the members that a field of it names, if it names them all."""
    found: list[tuple[Item, Item]] = []
    for field in item.fields:
        names = [value.strip().casefold() for value in field.values]
        if not field.role and lists_members(field.name) and all(name in known for name in names):
            found += [(item, known[name]) for name in names if not _holds(known[name], item)]
    return found


def _holds(one: Item, other: Item) -> bool:
    """Return whether one may hold the other rather than belong to it: an epic that a task names."""
    ranks = [_RANKS.get(item.level, 0) for item in (one, other)]
    return 0 < ranks[0] < ranks[1]


def _may_move(member: Item, holder: Item, above: dict[int, Item]) -> bool:
    """Return whether an item stands elsewhere, and would lose no level inside its holder."""
    here: Item | None = holder
    while here is not None:
        if here is member:
            return False
        here = above.get(id(here))
    is_flat = not member.children or holder.level == GROUP
    return is_flat and above[id(member)] is not holder
