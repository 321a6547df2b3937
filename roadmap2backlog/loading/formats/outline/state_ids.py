"""Groups of data whose id or label is a state hold what has it: `id: completed`."""

from collections.abc import Iterator

from roadmap2backlog.loading.formats.outline.item import Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.levels import is_language
from roadmap2backlog.loading.formats.words.present_state import is_work_state
from roadmap2backlog.loading.formats.words.settled import is_clear_state, is_dropped, tags_finished

_LABELS = frozenset({"label", "name", "title"})
_FEWEST = 2


def with_state_ids(root: Item) -> Item:
    """Return the tree, changed so that groups called by a state have it.

    Two groups beside each other or more are called so: `completed` beside `planned`.
    """
    for item in items_in(root):
        groups = [child for child in item.children if child.children and _states_in(child)]
        for group in groups if len(groups) >= _FEWEST else ():
            told = next(filter(_is_settled, _states_in(group)), "")
            if told and not state_of(group):
                group.fields.append(Field("status", "status", (told,)))
    return root


def _is_settled(name: str) -> bool:
    """Return whether a name says that nothing is left to do, and nothing else."""
    return tags_finished(name) or (is_clear_state(name) and is_dropped(name))


def _states_in(group: Item) -> list[str]:
    """Return the states by which a group is called: by its id, title or label in a language."""
    return [name for name in _names_of(group) if is_work_state(name)]


def _names_of(group: Item) -> Iterator[str]:
    yield from filter(None, (group.given_id, group.title))
    for found in group.fields:
        label, _, language = fold(found.name).partition(" ")
        if label in _LABELS and is_language(language) and len(found.values) == 1:
            yield found.values[0].strip()
