"""A roadmap noun under construction."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from roadmap2backlog.loading.formats.outline.item import Item
from roadmap2backlog.model.roadmap import InitiativeKind, Moscow

INITIATIVE, CAPABILITY, STORY = "initiative", "capability", "story"


@dataclass(slots=True, eq=False)
class Draft:
    """An initiative, capability or story that is being filled.

    Args:
        kind: One of the three.
        item: What it is made from.
        texts: Texts by the name of the noun's field.
        single: Values that stand alone, e.g. `size`.
        factors: Inputs of the scoring methods.
        parts: Capabilities of an initiative, stories of a capability.
        needs: References as typed, with the field's name.
        unblocks: References to what waits for this.
        depends_on: Paths of what this waits for, once resolved.
        noted: The notes, to tell quickly whether one is there.
    """

    kind: str
    item: Item
    title: str
    parent: "Draft | None" = None
    id: str = ""
    texts: dict[str, list[str]] = field(default_factory=dict)
    single: dict[str, str | float] = field(default_factory=dict)
    factors: dict[str, float | Moscow] = field(default_factory=dict)
    work: InitiativeKind | None = None
    criteria: list[dict[str, str]] = field(default_factory=list)
    parts: list["Draft"] = field(default_factory=list)
    needs: list[tuple[str, str]] = field(default_factory=list)
    unblocks: list[tuple[str, str]] = field(default_factory=list)
    depends_on: list[str] = field(default_factory=list)
    noted: set[str] = field(default_factory=set)

    def add(self, name: str, *texts: str) -> None:
        """Append texts to a field of the noun."""
        kept = [text for text in texts if text.strip()]
        self.texts.setdefault(name, []).extend(kept)
        if name == "notes":
            self.noted.update(kept)

    def note(self, *texts: str) -> None:
        """Append notes, each once."""
        self.add("notes", *(text for text in dict.fromkeys(texts) if text not in self.noted))

    def path(self) -> str:
        """Return the id path; every id on it must be given by now."""
        parts: list[str] = []
        here: Draft | None = self
        while here is not None:
            parts.append(here.id)
            here = here.parent
        return "/".join(reversed(parts))

    def around(self) -> Iterator["Draft"]:
        """Yield this and everything it is a part of."""
        here: Draft | None = self
        while here is not None:
            yield here
            here = here.parent
