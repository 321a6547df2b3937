"""What a reference of a roadmap points at: by id, by title, or by a name nearby."""

from collections.abc import Iterable
from functools import cached_property

from roadmap2backlog.model.identity import slug
from roadmap2backlog.model.roadmap_ids import Item


class References:
    """Finds the items of a roadmap that people refer to."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = {item.id: item for item in items}

    def find(self, reference: str, home: str = "") -> Item | None:
        """Return the item that a reference means, or None.

        Whole ids come first (`billing`, `sso/identity-providers`), then parts beside the item
        that refers (`invite` in the same initiative), then titles in place of ids, then a
        name that one item alone has, whatever it stands under.

        Args:
            reference: As written in the roadmap.
            home: The id of the item that refers.
        """
        name = reference.strip().strip("/")
        for around in _around(home):
            found = self._items.get(f"{around}{name}")
            if found is not None:
                return found
        for form in dict.fromkeys((slug(name), "/".join(slug(part) for part in name.split("/")))):
            for around in _around(home):
                found = self._by_title.get(f"{around}{form}")
                if found is not None:
                    return found
        return self._alone(slug(name))

    def _alone(self, name: str) -> Item | None:
        """Return the only item with a name, capabilities before stories."""
        named = self._by_last_part.get(name, ())
        for level in (1, 2, 3):
            same = [item for item in named if item.level == level]
            if same:
                return same[0] if len(same) == 1 else None
        return None

    def suggest(self, reference: str, home: str = "") -> str | None:
        """Return the id that was probably meant, or None.

        First an item with the same last part anywhere, then the most similar id.
        """
        named = self._by_last_part.get(slug(reference.rpartition("/")[2]), ())
        if named:
            return named[0].id
        from roadmap2backlog.model.nearest import nearest  # noqa: PLC0415 -- rarely needed

        parent = home.rpartition("/")[0]
        near = [name for name in self._items if name.rpartition("/")[0] == parent] if parent else []
        inside = nearest(reference, [name.rpartition("/")[2] for name in near]) if near else None
        return f"{parent}/{inside}" if inside else nearest(reference, self._items)

    @cached_property
    def _by_title(self) -> dict[str, Item]:
        """Return the items by every mixture of ids and slugs of titles; the first one wins."""
        found: dict[str, Item] = {}
        forms: dict[str, tuple[str, ...]] = {"": ("",)}
        for item in self._items.values():
            parent, _, part = item.id.rpartition("/")
            own = dict.fromkeys((part, part.casefold(), slug(item.title)))
            above = [f"{form}/" if form else "" for form in forms[parent]]
            forms[item.id] = tuple(f"{before}{form}" for before in above for form in own)
            for form in forms[item.id]:
                found.setdefault(form, item)
        return found

    @cached_property
    def _by_last_part(self) -> dict[str, list[Item]]:
        found: dict[str, list[Item]] = {}
        for item in self._items.values():
            for name in dict.fromkeys((slug(item.id.rpartition("/")[2]), slug(item.title))):
                found.setdefault(name, []).append(item)
        return found


def _around(home: str) -> tuple[str, ...]:
    """Return what may stand before a reference: nothing, then the item's own surroundings."""
    parts = home.split("/")[:-1]
    return ("", *("/".join(parts[:depth]) + "/" for depth in range(len(parts), 0, -1)))
