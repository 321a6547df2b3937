"""The ledger of an initiative: which finished texts may hold the words of which field."""

from collections.abc import Sequence

from roadmap2backlog.decomposing.leaves import Leaf
from roadmap2backlog.decomposing.ledger import (
    Home,
    Homes,
    epic_homes,
    fates_of,
    home_of,
    story_homes,
    unassigned,
)
from roadmap2backlog.decomposing.naming import NamedChapter, Targets
from roadmap2backlog.decomposing.result import Fate
from roadmap2backlog.decomposing.words import WordSet
from roadmap2backlog.decomposing.writing import Written
from roadmap2backlog.model.provenance import PathKey

_CAPABILITY = 4
_STORY = 6


class Account:
    """Knows the homes of each field of one initiative.

    A field of an explicit story lands in that story; a field of a capability in its stories,
    its epic or the initiative's; any other field in the initiative and its first epic, or in
    the stories made of its sentences. Without any epic a note of the backlog, `told`, has it.
    """

    def __init__(
        self, item: NamedChapter, finished: Written, targets: Targets, told: str = ""
    ) -> None:
        self._targets = targets
        self._home = item.id
        noun = finished.initiative
        marks = (said.text for said in item.chapter.aside.said if said.kind == "mark")
        own = Home(Fate.SETTING, WordSet((noun.title, noun.goal, noun.team, noun.target, *marks)))
        rest = epic_homes(finished.epics[0]) if finished.epics else ()
        note = (Home(Fate.NOTE, WordSet((told,))),) if told else ()
        self._shared = Homes((own, *rest, *note))
        self._by_item: dict[PathKey, Homes] = {}
        epics = {epic.id: epic_homes(epic) for epic in finished.epics}
        extra: dict[PathKey, list[Home]] = {}
        for named, stories in zip(item.bundles, finished.stories, strict=True):
            found: list[Home] = []
            for draft, story in zip(named.bundle.drafts, stories, strict=True):
                homes = story_homes(story)
                found += homes
                if draft.path[_CAPABILITY : _CAPABILITY + 1] == ("stories",):
                    self._by_item[draft.path[:_STORY]] = homes
                for leaf in draft.leaves:
                    extra.setdefault(leaf, []).extend(homes)
            at = named.bundle.path
            if at[2:3] == ("capabilities",):
                self._by_item[at[:_CAPABILITY]] = Homes((*found, *epics.get(named.id, ())))
            else:
                extra.setdefault(at, []).extend((*found, *epics.get(named.id, ())))
        self._extra = {path: Homes(homes) for path, homes in extra.items()}

    def homes(self, leaf: Leaf) -> Sequence[Homes]:
        """Return where the words of a field may be, nearest first."""
        near = (
            self._extra.get(leaf.path),
            self._by_item.get(leaf.path[:_STORY]),
            self._by_item.get(leaf.path[:_CAPABILITY]),
        )
        found = (*(homes for homes in near if homes), self._shared)
        if leaf.fate is Fate.DEPENDENCY and self._targets.find(leaf.text, self._home):
            return (home_of(Fate.DEPENDENCY, leaf.text), *found)
        return found


def rows_of(
    leaves: Sequence[Leaf], account: Account
) -> tuple[dict[PathKey, bytes], tuple[str, ...]]:
    """Return the ledger rows of the fields, and the texts that must be kept as notes.

    A field with a word that landed nowhere is kept whole, as a note of the backlog.
    """
    rows: dict[PathKey, bytes] = {}
    kept: list[str] = []
    for leaf in leaves:
        homes = account.homes(leaf)
        row = fates_of(leaf, homes)
        if unassigned(row):
            kept.append(leaf.text.strip())
            row = fates_of(leaf, (*homes, home_of(Fate.NOTE, leaf.text)))
        rows[leaf.path] = row
    return rows, tuple(kept)
