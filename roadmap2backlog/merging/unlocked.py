"""What a build wrote into the backlog before it ended without writing its lock."""

from collections.abc import Mapping
from dataclasses import dataclass

from roadmap2backlog.merging.match_items import Entry
from roadmap2backlog.model.backlog import Backlog
from roadmap2backlog.model.lock import Lock


@dataclass(frozen=True, slots=True)
class Unlocked:
    """Items of the backlog that the lock does not know, each with the words it was made from.

    A product owner's own items are among them; only the same id together with the same words
    tells that an item was generated.
    """

    words: Mapping[str, str]

    def name_of(self, entry: Entry, kept: Mapping[str, str]) -> str:
        """Return the id that a new item already stands under, or an empty text.

        Args:
            entry: The new item.
            kept: Fresh ids and what they are called; a group's new name goes for all inside.
        """
        parts = entry.id.split("/")
        for depth in range(len(parts) - 1, -1, -1):
            above = "/".join(parts[:depth])
            if above in kept or not depth:
                name = "/".join((*([kept[above]] if depth else []), *parts[depth:]))
                return name if self.words.get(name) == (entry.source or entry.text) else ""
        return ""


def unlocked(base: Lock | None, ours: Backlog | None) -> Unlocked:
    """Return the items of the backlog that the lock does not know."""
    if base is None or ours is None:
        return Unlocked({})
    known = {item.id for items in (base.initiatives, base.epics, base.stories) for item in items}
    known |= {*base.retired}
    groups = {item.id: item.title for item in ours.initiatives if item.id not in known}
    made = {
        item.id: item.source.text
        for items in (ours.epics, ours.stories)
        for item in items
        if item.source is not None and item.id not in known
    }
    return Unlocked(made | groups)
