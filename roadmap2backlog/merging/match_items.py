"""Which newly generated items continue which known ones."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from roadmap2backlog.merging.in_step import in_step
from roadmap2backlog.merging.similarity import Shape, shape_of, similarity
from roadmap2backlog.model.identity import slug

THRESHOLD = 0.55
PARENT_BONUS = 0.08
_COMMONEST = 64
_MOST_CANDIDATES = 24


@dataclass(frozen=True, slots=True)
class Entry:
    """What decides whether two items are the same.

    Args:
        id: The id, generated or kept.
        text: The item's own words.
        source: The roadmap's words behind it; several items may share them.
        parent: The group around it, called by its kept id.
        outer: The group around the parent, called by its kept id.
        is_gone: Whether it is an orphan, which has no place in the roadmap.
    """

    id: str
    text: str
    source: str = ""
    parent: str = ""
    outer: str = ""
    is_gone: bool = False


def match_items(
    known: Sequence[Entry], fresh: Sequence[Entry], given: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return the known id that each fresh item continues; new items are left out.

    In this order: ids that a person gave; the same words and source in the same parent; the
    same words in the same parent; the same source and id; the same words in the same outer
    group; anywhere; the same name among siblings, as `send` of a split line, where the words
    still say it; the most similar words from `THRESHOLD` on. No known id is taken twice.

    Args:
        known: Items of the last build, in order.
        fresh: Items of this build, in order, with parents already called by their kept ids.
        given: For fresh items whose id a person wrote, the id meant: they continue that very
            one or nothing.
    """
    taken = _Taken(known, fresh)
    names = {entry.id for entry in known}
    for entry in fresh:
        meant = (given or {}).get(entry.id)
        if meant is not None:
            taken.settle(entry.id, meant if meant in names else None)
    for key in _KEYS:
        _match_equal(taken, key)
    _match_named(taken, _names_said(known), _names_said(fresh))
    _match_similar(taken)
    return taken.found


class _Taken:
    """What is matched so far."""

    def __init__(self, known: Sequence[Entry], fresh: Sequence[Entry]) -> None:
        self._known = known
        self._fresh = fresh
        self._places = _places(known), _places(fresh)
        self._used: set[str] = set()
        self._settled: set[str] = set()
        self.found: dict[str, str] = {}

    def settle(self, fresh: str, known: str | None) -> None:
        """Say that a fresh item continues a known one, or that it continues none."""
        self._settled.add(fresh)
        if known is not None and known not in self._used:
            self._used.add(known)
            self.found[fresh] = known

    def in_step(self, known: Sequence[str], fresh: Sequence[str]) -> Iterable[tuple[str, str]]:
        """Return pairs of known and fresh ids that seem the same, by their places."""
        before, after = self._places
        pairs = in_step([before[name] for name in known], [after[name] for name in fresh])
        return ((known[one], fresh[other]) for one, other in pairs)

    @property
    def known(self) -> list[Entry]:
        """The known items that nothing continues yet."""
        return [entry for entry in self._known if entry.id not in self._used]

    @property
    def fresh(self) -> list[Entry]:
        """The fresh items that nothing is decided for yet."""
        return [entry for entry in self._fresh if entry.id not in self._settled]


def _places(entries: Sequence[Entry]) -> dict[str, int]:
    """Return the place of each item among those in the same parent."""
    counts: dict[str, int] = {}
    found = {}
    for entry in entries:
        found[entry.id] = counts.get(entry.parent, 0)
        counts[entry.parent] = found[entry.id] + (not entry.is_gone)
    return found


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


_KEYS: tuple[Callable[[Entry], Hashable], ...] = (
    lambda entry: (entry.parent, _folded(entry.text), entry.source),
    lambda entry: (entry.parent, _folded(entry.text)),
    lambda entry: (entry.parent, entry.source or _folded(entry.text), entry.id),
    lambda entry: (entry.outer, _folded(entry.text)),
    lambda entry: _folded(entry.text),
)


def _match_equal(taken: _Taken, key: Callable[[Entry], Hashable]) -> None:
    """Match items with the same key, in order; where some are left over, those further off."""
    waiting: dict[Hashable, list[str]] = {}
    for entry in taken.known:
        waiting.setdefault(key(entry), []).append(entry.id)
    asking: dict[Hashable, list[str]] = {}
    for entry in taken.fresh:
        asking.setdefault(key(entry), []).append(entry.id)
    for same, fresh in asking.items():
        for one, other in taken.in_step(waiting.get(same, ()), fresh):
            taken.settle(other, one)


def _names_said(entries: Sequence[Entry]) -> dict[tuple[str, str], str]:
    """Return parent and last part → id, where no sibling has that part and the words say it.

    A kept id may tell of words that are long gone: such a name says nothing.
    """
    found: dict[tuple[str, str], list[str]] = {}
    for entry in entries:
        part = entry.id.rpartition("/")[2]
        if f"-{part}-" in f"-{slug(entry.text)}-":
            found.setdefault((entry.parent, part), []).append(entry.id)
    return {key: ids[0] for key, ids in found.items() if key[0] and len(ids) == 1}


def _match_named(
    taken: _Taken, known: Mapping[tuple[str, str], str], fresh: Mapping[tuple[str, str], str]
) -> None:
    """Match items of one parent whose words still say the name that they have in common."""
    free = {entry.id for entry in taken.known}
    asking = {entry.id for entry in taken.fresh}
    for key, name in fresh.items():
        if name in asking and known.get(key) in free:
            taken.settle(name, known[key])


def _match_similar(taken: _Taken) -> None:
    """Match the most similar first; equal scores go by order."""
    known, fresh = taken.known, taken.fresh
    if not known or not fresh:
        return
    index = _Index(known)
    scored = []
    for place, entry in enumerate(fresh):
        shape = shape_of(entry.text)
        for other, score in index.similar(entry, shape):
            scored.append((-score, abs(place - other), place, other))
    used: set[int] = set()
    done: set[int] = set()
    for _, _, place, other in sorted(scored):
        if place not in done and other not in used:
            done.add(place)
            used.add(other)
            taken.settle(fresh[place].id, known[other].id)


class _Index:
    """Finds known items that share rare words with a text, without looking at all of them."""

    def __init__(self, known: Sequence[Entry]) -> None:
        self._known = known
        self._shapes = [shape_of(entry.text) for entry in known]
        self._by_stem: dict[str, list[int]] = {}
        self._by_parent: dict[str, list[int]] = {}
        for number, shape in enumerate(self._shapes):
            for word in sorted(shape.stems):
                self._by_stem.setdefault(word, []).append(number)
            self._by_parent.setdefault(known[number].parent, []).append(number)

    def similar(self, entry: Entry, shape: Shape) -> Iterable[tuple[int, float]]:
        """Yield the number and score of every known item that is similar enough."""
        for number in self._candidates(entry, shape):
            other = self._known[number]
            score = similarity(shape, self._shapes[number])
            score += _closeness(entry, other)
            if score >= THRESHOLD:
                yield number, score

    def _candidates(self, entry: Entry, shape: Shape) -> Iterable[int]:
        """Return the items that share the most, rare words counting more."""
        weights: dict[int, float] = {}
        lists: Mapping[str, list[int]] = self._by_stem
        for word in sorted(shape.stems):
            places = lists.get(word, ())
            if len(places) <= _COMMONEST:
                for number in places:
                    weights[number] = weights.get(number, 0.0) + 1.0 / len(places)
        siblings = self._by_parent.get(entry.parent, ())
        if len(siblings) <= _COMMONEST:
            for number in siblings:
                weights.setdefault(number, 0.0)
        ranked = sorted(weights, key=lambda number: (-weights[number], number))
        return ranked[:_MOST_CANDIDATES]


def _closeness(entry: Entry, other: Entry) -> float:
    """Return the bonus for the same parent, or the malus for a strange one."""
    if entry.parent == other.parent:
        return PARENT_BONUS
    return 0.0 if entry.outer == other.outer else -PARENT_BONUS
