"""Records that are called by codes: what they list of other items, and what they are."""

import re

from roadmap2backlog.loading.formats.outline.item import Field, Item, items_in, text_of
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.words.reports import reported_done

_CODE = re.compile(r"(?=\S*\d)(?=\S*[A-Z])[A-Z][A-Z0-9]{0,9}(?:[-_.][A-Z0-9]{1,6}){0,3}[a-z]?")
_LONGEST_TITLE = 160
_TOLD = frozenset({"notes", "description"})


def with_codes_told(root: Item) -> Item:
    """Return the tree, changed so that no code stands for something to build.

    `feature: E1-F2` in a sprint refers to the item of that id: it becomes a note, and what a
    finished sprint lists is done. What it does not list of the same epic stays open. Any other
    code is the id of what its description says.
    """
    order = items_in(root)
    known = {
        item.given_id.casefold(): item
        for item in order
        if item.given_id and item.given_id != item.title
    }
    if known:
        _tell_reported(order, known)
    above = {id(child): item for item in order for child in item.children}
    listed: list[tuple[Item, Item]] = []
    for item in order:
        coded = [child for child in item.children if _is_coded(child)]
        for child in _beside(coded, item):
            _take_description(child)
        for child in coded:
            target = known.get(child.title.casefold())
            if target is None:
                _take_for_id(child)
            elif target is not item:
                listed.append((item, target))
                item.notes.append(text_of(child))
                item.children = [other for other in item.children if other is not child]
    done = [target for holder, target in listed if state_of(holder) == DONE]
    _tell_done(done, above)
    return root


def _is_coded(item: Item) -> bool:
    return not item.children and _CODE.fullmatch(item.title) is not None


def _beside(coded: list[Item], around: Item) -> list[Item]:
    """Return the few that stand among codes and name a part or sort of work: `Testing`."""
    words = {child.word for child in coded}
    alike = [child for child in around.children if child.word in words and not child.children]
    others = [child for child in alike if child not in coded]
    return others if len(coded) > len(others) else []


def _take_description(item: Item) -> None:
    """Call an item by its description, and keep the word that stood for it as a note."""
    if text := _short_text(item):
        item.notes.append(f"{item.word}: {item.title}")
        item.title = text


def _short_text(item: Item) -> str:
    """Return the description of an item, taken out of it, where it is as short as a title."""
    told = [found for found in item.fields if found.role == "description"]
    text = " ".join(told[0].values[0].split()) if len(told) == 1 else ""
    if not text or len(text) > _LONGEST_TITLE:
        return ""
    item.fields.remove(told[0])
    item.aliases.append(text)
    return text


def _take_for_id(item: Item) -> None:
    """Call an item by its description, where that is short, and take its code for an id."""
    if not item.given_id and (text := _short_text(item)):
        item.given_id, item.title = item.title, text


def _tell_reported(order: list[Item], known: dict[str, Item]) -> None:
    """Tell items that they are done where a text of what they stand in reports it."""
    for item in order:
        texts = [*item.prose, *(v for f in item.fields if f.role in _TOLD for v in f.values)]
        names = [name for text in texts for name in reported_done(text, known)]
        if not names:
            continue
        below = list(item.children)
        for child in below:
            below += child.children
        inside = {id(child) for child in below}
        for found in (known[name] for name in names):
            if id(found) in inside and not state_of(found):
                found.fields.append(Field("status", "status", ("done",)))


def _tell_done(done: list[Item], above: dict[int, Item]) -> None:
    """Tell items that they are done, and those beside them that nobody listed that they are not."""
    listed = {id(item) for item in done}
    for item in done:
        if not state_of(item):
            item.fields.append(Field("status", "status", ("done",)))
        for other in above[id(item)].children:
            other.is_open = other.is_open or (id(other) not in listed and not state_of(other))
