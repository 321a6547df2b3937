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
    texts = [_plain(text, marked_up=marked_up) for text in texts_of(roadmap)]
    there = Counter(part for text in texts for part in _parts(text))
    blob = " \n ".join(" ".join(text.split()) for text in texts)
    kept = 0
    missing: list[str] = []
    wanted: Counter[str] = Counter()
    enough: dict[str, int] = {}
    for leaf in leaves:
        lacking = []
        for piece in leaf.pieces:
            plain = " ".join(_plain(piece, marked_up=marked_up).split())
            wanted[plain] += 1 if not leaf.shared or not wanted[plain] else 0
            if plain and wanted[plain] > enough.setdefault(plain, there[plain]):
                enough[plain] = max(enough[plain], blob.count(plain))
                if wanted[plain] > enough[plain]:
                    lacking.append(piece.strip())
        kept += not lacking
        missing += lacking
    return Kept(len(leaves), kept, tuple(missing))


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
        label, found, rest = bare.partition(": ")
        if found:
            yield rest
        for part in _SPLIT.split(bare):
            if part not in {bare, rest}:
                yield part
        del label
