"""What the roadmap's `depends_on` point at."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from roadmap2backlog.model.identity import slug

_SEVERAL = ""


@dataclass(slots=True)
class References:
    """Names to ids: full paths, and short names as long as only one item has them.

    A name that several items share leads nowhere, except that an initiative comes before a
    capability, and a capability before a story.
    """

    paths: dict[str, str] = field(default_factory=dict)
    short: list[dict[str, str]] = field(default_factory=lambda: [{}, {}, {}])

    def add(self, path: str, target: str, level: int, names: Iterable[str]) -> None:
        """Make an item known under its path and short names.

        Args:
            path: `initiative`, `initiative/capability` or `initiative/capability/story`.
            target: The id that stands in a story's `depends_on`.
            level: 0 initiative, 1 capability, 2 story.
            names: Id part and title.
        """
        self.paths.setdefault(path, target)
        table = self.short[level]
        for name in dict.fromkeys((*names, *(slug(name) for name in names))):
            known = table.get(name)
            table[name] = target if known in (None, target) else _SEVERAL

    def find(self, name: str) -> str:
        """Return the id that a name points at, or ""."""
        bare = name.strip()
        found = self.paths.get(bare) or self.paths.get("/".join(slug(p) for p in bare.split("/")))
        if found:
            return found
        for table in self.short:
            for key in (bare, slug(bare)):
                if table.get(key):
                    return table[key]
        return ""


def resolved(
    names: Iterable[str], own: str, known: References
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids that a story waits for, and the names that lead nowhere.

    A group that the story itself belongs to is left out: nothing waits for itself.
    """
    ids: dict[str, None] = {}
    lost: dict[str, None] = {}
    for name in names:
        target = known.find(name)
        if not target:
            lost[name] = None
        elif own != target and not own.startswith(f"{target}/"):
            ids[target] = None
    return tuple(ids), tuple(lost)
