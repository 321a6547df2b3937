"""Proof that nothing was lost: every text leaf of the source stands in the roadmap."""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from roadmap2backlog.loading.formats.outline.item import Leaf
from roadmap2backlog.loading.formats.shaping.routes import shown
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.roadmap import Roadmap

_EMPHASIS = re.compile(r"[*_`~\\]+")
_ENDS = (".", ":")
_SPLIT = re.compile(r", |: | — ")


@dataclass(frozen=True, slots=True)
class Kept:
    """How many leaves a roadmap keeps, and the pieces that it lacks."""

    leaves: int
    kept: int
    missing: tuple[str, ...]


def check_kept(roadmap: Roadmap, leaves: Sequence[Leaf], *, marked_up: bool) -> Kept:
    """Return which leaves stand in the roadmap, each as often as in the source.

    White space is compared as one space; emphasis marks and entities of markup not at all.
    """
    there = _There(roadmap, marked_up=marked_up)
    kept = 0
    missing: list[str] = []
    for leaf in leaves:
        lacking = [piece.strip() for piece in leaf.pieces if not there.has_one_more(piece)]
        lacking += [piece.strip() for piece in leaf.shared if not there.has(piece)]
        kept += not lacking
        missing += lacking
    return Kept(len(leaves), kept, tuple(missing))


class _There:
    """Knows how often a text stands in a roadmap."""

    def __init__(self, roadmap: Roadmap, *, marked_up: bool) -> None:
        self._marked_up = marked_up
        texts = [_plain(text, marked_up=marked_up) for text in texts_of(roadmap)]
        self._counts = Counter(part for text in texts for part in _parts(text))
        if marked_up:  # leaves of pages come without the mark at their end
            ended = [part for part in self._counts if part.endswith(_ENDS)]
            for part in ended:
                self._counts[part.rstrip(".:")] += self._counts[part]
        self._blob = " \n ".join(" ".join(text.split()) for text in texts)
        self._searched: set[str] = set()
        self._wanted: Counter[str] = Counter()

    def has_one_more(self, text: str) -> bool:
        """Return whether the text is there as often as it was asked for by now."""
        plain = self._bare(text)
        self._wanted[plain] += 1
        return not plain or self._enough(plain, self._wanted[plain])

    def has(self, text: str) -> bool:
        """Return whether the text is there at all."""
        plain = self._bare(text)
        return not plain or self._enough(plain, 1)

    def _bare(self, text: str) -> str:
        return " ".join(_plain(text, marked_up=self._marked_up).split())

    def _enough(self, plain: str, wanted: int) -> bool:
        """Look into the counted parts first, and only then through the whole text."""
        if self._counts[plain] < wanted and plain not in self._searched:
            self._searched.add(plain)
            self._counts[plain] = max(self._counts[plain], self._blob.count(plain))
        return self._counts[plain] >= wanted


def with_notes(roadmap: Roadmap, notes: Iterable[str]) -> Roadmap:
    """Return the roadmap with more notes."""
    return roadmap.model_copy(update={"notes": (*roadmap.notes, *notes)})


def texts_of(noun: Noun) -> Iterator[str]:
    """Yield every text and number of a noun, in the order of its file."""
    waiting: list[object] = [noun]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield str(value)
        elif isinstance(value, Noun):
            waiting += [getattr(value, name) for name in reversed(type(value).model_fields)]
        elif isinstance(value, tuple):
            waiting += reversed(value)
        elif isinstance(value, float):
            yield shown(value)


def _plain(text: str, *, marked_up: bool) -> str:
    return _EMPHASIS.sub("", html.unescape(text)) if marked_up else text


def _parts(text: str) -> Iterator[str]:
    """Yield a text, its lines, and what stands between the separators of notes."""
    yield " ".join(text.split())
    lines = text.splitlines()
    for line in lines:
        bare = " ".join(line.split())
        if len(lines) > 1:
            yield bare
        if bare.startswith("- "):
            yield bare[2:]
        if "/" in bare and " " not in bare:  # the path of what something waits for
            yield from bare.split("/")
        label, found, rest = bare.partition(": ")
        if found:
            yield rest
        for part in _SPLIT.split(bare):
            if part not in {bare, rest}:
                yield part
        del label
