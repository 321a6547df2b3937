"""Which initiative or capability a row of feedback is about."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from roadmap2backlog.merging.similarity import Shape, shape_of, similarity, stem
from roadmap2backlog.model.feedback import FeedbackRow, Ground, Matched
from roadmap2backlog.model.identity import slug

_LIKE_ENOUGH = 0.55
"""The least likeness of two titles that name one thing; the same as for ids that continue."""

_WORDS_OF_A_TITLE = 2
SEPARATOR = " / "
"""Stands between the answers of one row."""

_ENDINGS = frozenset({"", "s", "es", "x", "n", "en", "e", "er", "ern", "nen", "a", "i", "os", "as"})
_WORD = re.compile(r"\w+")
_COMMON = frozenset({
    "a", "an", "and", "as", "at", "be", "by", "can", "for", "from", "in", "into", "is", "it", "its",
    "more", "of", "on", "or", "our", "so", "than", "that", "the", "their", "them", "this", "to",
    "up", "we", "with", "your",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Target:
    """An initiative or capability that feedback can be about."""

    id: str
    title: str


class Matcher:
    """Finds the item a row is about: by id, then by title, then by words.

    Args:
        targets: Initiatives and capabilities in document order; ids are unique.
        keywords: The team's own words for an item, by its id.
    """

    def __init__(self, targets: Sequence[Target], keywords: Mapping[str, Sequence[str]]) -> None:
        self._ids = {target.id.casefold(): target.id for target in targets}
        self._last = _unique((t.id.rpartition("/")[2].casefold(), t.id) for t in targets)
        self._titles = _unique((slug(t.title), t.id) for t in targets)
        self._shapes = [(target.id, shape_of(target.title)) for target in targets]
        self._keywords = [
            (item, word, _stems(word)) for item, words in keywords.items() for word in words
        ]
        stems = ((t.id, t.title, _stems(t.title)) for t in targets)
        self._words = [found for found in stems if len(set(found[2])) >= _WORDS_OF_A_TITLE]

    def match(self, row: FeedbackRow) -> Matched:
        """Return the row with what it is about; of equally good items none is guessed."""
        for about in row.about:
            found = self._by_id(about)
            if found:
                return Matched(row, found, Ground.ID, about)
        for about in row.about:
            found = self._by_title(about)
            if found:
                return Matched(row, found, Ground.TITLE, about)
        for said in row.quote.split(SEPARATOR):
            found = self._ids.get(said.casefold()) or self._titles.get(slug(said), "")
            if found:
                return Matched(row, found, Ground.TITLE, said)
        return self._by_words(row)

    def _by_id(self, text: str) -> str:
        name = text.casefold()
        return self._ids.get(name) or self._last.get(name, "")

    def _by_title(self, text: str) -> str:
        """Return the item of this title, or the one whose title is most like it."""
        exact = self._titles.get(slug(text))
        if exact:
            return exact
        shape = shape_of(text)
        ranked = sorted(((similarity(shape, other), item) for item, other in self._near(shape)),
                        key=lambda pair: -pair[0])  # fmt: skip
        if not ranked or ranked[0][0] < _LIKE_ENOUGH:
            return ""
        is_alone = len(ranked) == 1 or ranked[1][0] < ranked[0][0]
        return ranked[0][1] if is_alone else ""

    def _near(self, shape: Shape) -> Iterable[tuple[str, Shape]]:
        return (pair for pair in self._shapes if pair[1].stems & shape.stems)

    def _by_words(self, row: FeedbackRow) -> Matched:
        """Return the row by the team's keywords, else by all words of one title."""
        said = _stems(" ".join((*row.about, row.quote)))
        hits: dict[str, list[str]] = defaultdict(list)
        for item, word, stems in self._keywords:
            if stems and _holds(said, stems):
                hits[item].append(word)
        best = _only_best((item, len(words)) for item, words in hits.items())
        if best:
            return Matched(row, best, Ground.KEYWORD, ", ".join(hits[best]))
        there = set(said)
        full = {item: (title, len(stems)) for item, title, stems in self._words
                if there.issuperset(stems)}  # fmt: skip
        best = _only_best((item, count) for item, (_, count) in full.items())
        return Matched(row, best, Ground.KEYWORD, full[best][0]) if best else Matched(row)


def _holds(said: Sequence[str], wanted: Sequence[str]) -> bool:
    """Return whether words stand in a text one after the other, whatever their endings."""
    return any(
        all(map(_is_form, said[start : start + len(wanted)], wanted))
        for start in range(len(said) - len(wanted) + 1)
    )


def _is_form(word: str, keyword: str) -> bool:
    return word.startswith(keyword) and word[len(keyword) :] in _ENDINGS


def _stems(text: str) -> list[str]:
    words = _WORD.findall(text.casefold())
    return [stem(word) for word in words if word not in _COMMON]


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the names that only one item has."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, item in pairs:
        found[name].append(item)
    return {name: items[0] for name, items in found.items() if len(items) == 1 and name}


def _only_best(counted: Iterable[tuple[str, int]]) -> str:
    """Return the item with the highest count, or nothing where two share it."""
    ranked = sorted(counted, key=lambda pair: -pair[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]
