"""Sentences behind a label of a state, `**Completed:** the mole`, as parts of that state."""

from collections.abc import Iterator

from roadmap2backlog.loading.formats.outline.bullets import bullet_of
from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.text.block import ITEM, Block
from roadmap2backlog.loading.formats.words.sections import DONE
from roadmap2backlog.loading.formats.words.state_labels import OPEN, state_label


def with_state_lines(root: Item) -> Item:
    """Return the tree, changed so that what a text tells as done is a done part of its item.

    An item of which nothing else is told is done itself; one with another text stays open.
    """
    for item in items_in(root)[1:]:
        if item.named in {HEADING, BULLET}:
            _take_lines(item)
    return root


def _take_lines(item: Item) -> None:
    told = [piece for text in item.prose for piece in _pieces(text)]
    states = [state for state, _ in told]
    if DONE not in states:
        return
    if set(states) == {DONE} and not item.children:
        item.fields.append(Field("status", "status", ("done",)))
        return
    rest = [text for state, text in told if not state]
    is_left = bool(rest) and OPEN not in states and not item.children
    item.prose = rest
    item.children += [_part(text, item) for state, text in told if state]
    if is_left and not state_of(item):
        item.fields.append(Field("status", "status", ("open",)))


def _part(text: str, item: Item) -> Item:
    line = item.path[0] if item.path and isinstance(item.path[0], int) else 0
    return bullet_of(Block(ITEM, text, line, 1))


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield the lines of a text, joined where they go on, each with the state that it tells."""
    state, lines = "", list[str]()
    for line in text.split("\n"):
        label = state_label(line)
        if label is not None and label.is_told_of_words:
            if lines:
                yield state, "\n".join(lines)
            state, lines = label.state, []
        lines.append(line)
    if lines:
        yield state, "\n".join(lines)
