"""How well the form and the lists of a bullet are read, against what people said.

*form*: share of bullets whose form (VP, NP, CL) is right.

*split, detection*: F1 of "this bullet is to be split". A bullet is predicted to be split if any
of its coordinations has the verdict "split"; "keep" and "unclear" are not splits.

*split, axis*: share of the bullets that are split in both whose first axis is right. First means
verbs, then roles, then objects, then all others (A).

*split, all parts exact*: share of the bullets to be split whose parts are all right, capitals,
punctuation and an article in front aside, in any order. People write parts in full or in short ("create API keys" or
"create"), so one way of writing must fit all parts of the bullet: the conjunct alone, with what
it shares, with the object, or with all that follows; for objects also each with each part of a
second list.

*kept*: among bullets that hold an "and", "or", "&", "+", slash or comma but are one thing, the
share that is not split.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from gates.figures import Figure, figure
from gates.labelled import LabelledBullet

from roadmap2backlog.decomposing.language import (
    Coordination,
    Frame,
    coordinations,
    form_of,
    frame,
)

_LETTERS = {"VERB": "V", "ROLE": "R", "OBJECT": "O"}
_ORDER = "VROA"
_ARTICLES = frozenset({"a", "an", "the"})
_MARKERS = re.compile(r"\b(?:and|or)\b|[&+/,]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a bullet, next to what a person said."""

    bullet: LabelledBullet
    form: str
    axis: str
    exact: bool
    parts: tuple[str, ...]

    @property
    def coordinated(self) -> bool:
        """Whether the bullet holds anything that could split it."""
        return _MARKERS.search(self.bullet.text) is not None


def read_bullet(bullet: LabelledBullet) -> Reading:
    found = frame(bullet.text)
    split = [one for one in coordinations(bullet.text, found) if one.verdict == "split"]
    split.sort(key=lambda one: _ORDER.index(_letter(one)))
    axis = _letter(split[0]) if split else "N"
    written = tuple(_ways_of_writing(bullet.text, found, split)) if split else ()
    gold = sorted(_plain(part) for part in bullet.parts)
    exact = any(sorted(_plain(part) for part in way) == gold for way in written)
    return Reading(bullet, form_of(bullet.text), axis, exact, written[0] if written else ())


def _letter(one: Coordination) -> str:
    return _LETTERS.get(one.axis, "A")


def _plain(part: str) -> str:
    words = re.sub(r"[.,;:!?\"'()]+", " ", part.lower()).split()
    return " ".join(words[1:] if words[:1] and words[0] in _ARTICLES else words)


def _ways_of_writing(
    text: str, found: Frame, split: Sequence[Coordination]
) -> Iterable[tuple[str, ...]]:
    first = split[0]
    own = [_own(part, first) for part in first.parts]
    yield tuple(own)
    yield tuple(conjunct.text for conjunct in first.conjuncts)
    yield tuple(f"{one}{_up_to(first.suffix)}" for one in own)
    yield tuple(f"{one}{first.suffix}" for one in own)
    if first.axis == "VERB" and found.object is not None:
        yield tuple(f"{one} {found.object.text}" for one in own)
    if first.axis == "OBJECT":
        for other in split[1:]:
            if other.span.start >= first.span.end:
                between = text[first.span.end : other.span.start]
                ends = [_own(part, other) for part in other.parts]
                yield tuple(f"{one}{between}{end}" for one in own for end in ends)


def _own(part: str, one: Coordination) -> str:
    """Return a part without what stands before and after all parts."""
    start = len(one.prefix.lstrip())
    end = len(one.suffix.rstrip())
    return part[start : len(part) - end if end else len(part)]


def _up_to(suffix: str) -> str:
    return re.split(r"[,(]| (?:when|if|unless|so) ", suffix, maxsplit=1)[0].rstrip()


def form_accuracy(readings: Sequence[Reading]) -> float:
    return _share(one.form == one.bullet.form for one in readings)


def detection_f1(readings: Sequence[Reading]) -> float:
    right = sum(one.axis != "N" and one.bullet.axis != "N" for one in readings)
    made = sum(one.axis != "N" for one in readings)
    due = sum(one.bullet.axis != "N" for one in readings)
    return 2 * right / (made + due) if made + due else 1.0


def axis_accuracy(readings: Sequence[Reading]) -> float:
    both = [one for one in readings if one.axis != "N" and one.bullet.axis != "N"]
    return _share(one.axis == one.bullet.axis for one in both)


def parts_exact(readings: Sequence[Reading]) -> float:
    return _share(one.exact for one in readings if one.bullet.axis != "N")


def kept_whole(readings: Sequence[Reading]) -> float:
    atomic = [one for one in readings if one.bullet.axis == "N" and one.coordinated]
    return _share(one.axis == "N" for one in atomic)


def _share(claims: Iterable[bool]) -> float:
    counted = list(claims)
    return sum(counted) / len(counted) if counted else 1.0


MEASURES: tuple[tuple[str, float, float, Callable[[Sequence[Reading]], float]], ...] = (
    ("bullet form accuracy", 0.93, 0.96, form_accuracy),
    ("split: detection F1", 0.95, 0.98, detection_f1),
    ("split: axis", 0.94, 0.96, axis_accuracy),
    ("split: all parts exact", 0.75, 0.85, parts_exact),
    ("joined but one thing: kept", 0.85, 0.92, kept_whole),
)


def bullet_figures(bullets: Sequence[LabelledBullet]) -> Iterator[Figure]:
    """Yield the figures of a set of bullets, resampled by roadmap."""
    groups: dict[str, list[Reading]] = {}
    for bullet in bullets:
        groups.setdefault(bullet.source, []).append(read_bullet(bullet))
    for name, gate, stretch, measure in MEASURES:
        yield figure(name, tuple(groups.values()), measure, gate=gate, stretch=stretch)


def bullet_errors(bullets: Sequence[LabelledBullet]) -> Iterator[str]:
    """Yield a line for each bullet that was read otherwise than people did."""
    for one in map(read_bullet, bullets):
        bullet = one.bullet
        wrong = one.axis != bullet.axis or (bullet.axis != "N" and not one.exact)
        if wrong or one.form != bullet.form:
            yield f"{bullet.form}>{one.form} {bullet.axis}>{one.axis} {bullet.text}"
        if wrong:
            yield f"    due {' | '.join(bullet.parts)}"
            yield f"    got {' | '.join(one.parts)}"
