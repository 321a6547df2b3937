"""Fields `role: student` as the personas of what they stand in, where roles name users."""

from roadmap2backlog.loading.formats.outline.item import Item, items_in
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import names
from roadmap2backlog.loading.formats.words.user_names import names_thing, names_user


def with_role_personas(root: Item) -> Item:
    """Return the tree, changed so that roles are personas where most of them name users.

    Elsewhere they say who does the work. What names no people stays a note.
    """
    told = [
        found
        for item in items_in(root)
        for found in item.fields
        if not found.role and fold(found.name) in names("role_names") and len(found.values) == 1
    ]
    values = {fold(found.values[0]) for found in told}
    if 2 * sum(map(names_user, values)) > len(values):
        for found in told:
            found.role = "" if names_thing(found.values[0]) else "personas"
    return root
