"""The account of words: where each one of the roadmap ended, read off the finished backlog."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from roadmap2backlog.decomposing.language import tokenize
from roadmap2backlog.decomposing.leaves import Leaf
from roadmap2backlog.decomposing.markup import SIGNS, markup_places
from roadmap2backlog.decomposing.result import FATES, Fate, Ledger
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.words import WordSet, forms_of, key_of
from roadmap2backlog.model.backlog import AcceptanceCriterion, Epic, Story
from roadmap2backlog.model.provenance import PathKey

_NUMBER = {fate: number for number, fate in enumerate(FATES)}
_MARKUP = _NUMBER[Fate.MARKUP]
_UNASSIGNED = _NUMBER[Fate.UNASSIGNED]
_NOWHERE = (1 << 62, 1 << 62)


@dataclass(frozen=True, slots=True)
class Home:
    """Finished text that a leaf's words may have landed in, and the fate that this means."""

    fate: Fate
    words: WordSet


class Homes:
    """Some homes in the order in which they count, with an index once words are looked up.

    A description of thousands of sentences has as many homes, and each of its words may be in
    any of them: asking one after the other takes time that grows with their square.
    """

    __slots__ = ("_exact", "_homes", "_inflected")

    def __init__(self, homes: Iterable[Home]) -> None:
        self._homes = tuple(homes)
        self._exact: dict[str, Fate] | None = None
        self._inflected: dict[str, int] | None = None

    def __iter__(self) -> Iterator[Home]:
        return iter(self._homes)

    def with_word(self, key: str) -> Fate | None:
        """Return what the first home with the very word means."""
        if self._exact is None:
            self._exact = {}
            for home in self._homes:
                for word in home.words.exact():
                    self._exact.setdefault(word, home.fate)
        return self._exact.get(key)

    def with_form(self, key: str) -> Fate | None:
        """Return what the first home with the word in any inflection means."""
        if self._inflected is None:
            self._inflected = {}
            for place, home in enumerate(self._homes):
                for form in home.words.inflections():
                    self._inflected.setdefault(form, place)
        known = self._inflected
        places = [known[form] for form in forms_of(key) if form in known]
        return self._homes[min(places)].fate if places else None


def story_homes(story: Story) -> Homes:
    """Return the places of a story, in the order in which they count."""
    return Homes(
        Home(fate, WordSet(texts))
        for fate, texts in (
            (Fate.STORY, (story.title, story.story)),
            (Fate.PERSONA, (story.persona,)),
            (Fate.CRITERION, _criteria_texts(story.acceptance)),
            (Fate.QUESTION, story.questions),
            (Fate.NOTE, story.notes),
            (Fate.SETTING, (story.team, *story.labels)),
        )
        if any(texts)
    )


def home_of(fate: Fate, *texts: str) -> Homes:
    """Return the one home of some texts."""
    return Homes((Home(fate, WordSet(texts)),))


def epic_homes(epic: Epic) -> Homes:
    """Return the places of an epic."""
    return Homes(
        (
            Home(Fate.EPIC, WordSet((epic.title, epic.description))),
            Home(Fate.NOTE, WordSet(epic.notes)),
        )
    )


def _criteria_texts(criteria: Iterable[AcceptanceCriterion]) -> tuple[str, ...]:
    return tuple(
        text
        for c in criteria
        for text in (c.given, c.when, c.then, c.text, *(v for r in c.examples.values() for v in r))
    )


def fates_of(leaf: Leaf, homes: Sequence[Homes]) -> bytes:
    """Return one byte a token: the position of its fate in `FATES`.

    The leaf's own fate ("out of scope", "risk") holds for every word that is found anywhere;
    without one the first home that has the word decides. Words of the table `absorbed` may be
    replaced by a template's; nothing that denies, counts or names is in it.
    """
    row = bytearray()
    places = iter(markup_places(leaf.text))
    begin, end = next(places, _NOWHERE)
    for token in tokenize(leaf.text):
        while token.start >= end:
            begin, end = next(places, _NOWHERE)
        key = key_of(token)
        if not key or key in SIGNS or begin <= token.start < end:
            row.append(_MARKUP)
            continue
        found = _found(key, homes)
        if found is not None:
            row.append(_NUMBER[leaf.fate or found])
        else:
            row.append(_NUMBER[Fate.TEMPLATE] if key in table("absorbed") else _UNASSIGNED)
    return bytes(row)


def _found(key: str, homes: Sequence[Homes]) -> Fate | None:
    exact = (group.with_word(key) for group in homes)
    inflected = (group.with_form(key) for group in homes)
    return next((fate for fate in chain(exact, inflected) if fate is not None), None)


def balance(rows: Mapping[PathKey, bytes]) -> Ledger:
    """Return the ledger of all rows."""
    return Ledger(
        sum(map(len, rows.values())),
        sum(row.count(_UNASSIGNED) for row in rows.values()),
        rows,
    )


def unassigned(row: bytes) -> bool:
    """Return whether a word of the row ended nowhere."""
    return _UNASSIGNED in row
